"""What compiling costs: CPU time of type-checking a module, in hundredths of the time of a file that is always the same."""
import pathlib
import resource
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
# The modules whose time is held, each with the modules that it imports.
MODULES = {"core": ("BroadsheetCore", ()), "press": ("BroadsheetPress", ("BroadsheetCore",)),
           "html": ("BroadsheetHTML", ("BroadsheetCore",))}
FLAGS = ["-swift-version", "6", "-parse-as-library", "-package-name", "broadsheet", "-suppress-warnings"]


def cpu_seconds(*arguments):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(["swiftc", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def calibration(folder):
    """A file of expressions such as sources have, which never changes."""
    path = folder / "Calibration.swift"
    path.write_text("".join(
        f"struct Shape{n}: Hashable {{\n"
        f"    var names: [String] = []\n    var counts: [String: Int] = [:]\n"
        f"    func shown(_ limit: Int) -> [String] {{\n"
        f"        names.filter {{ $0.count > limit }}.map {{ \"\\($0): \\(counts[$0, default: 0] + {n})\" }}.sorted()\n    }}\n"
        f"    func sum(_ offset: Int) -> Int {{ counts.values.reduce(offset) {{ $0 + $1 * 2 }} }}\n}}\n"
        for n in range(400)), encoding="utf-8")
    return cpu_seconds("-typecheck", *FLAGS, path)


def measure():
    """`build.MODULE`: the time that type-checking takes, in hundredths of the calibration's."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        base = min(calibration(folder) for _ in range(2))
        ready = set()
        for gate, (module, imported) in MODULES.items():
            for other in imported:
                if other not in ready:
                    ready.add(other)
                    cpu_seconds(
                        "-emit-module", "-module-name", other, "-emit-module-path", folder / f"{other}.swiftmodule", *FLAGS,
                        *sorted((ROOT / "Sources" / other).rglob("*.swift")))
            files = sorted((ROOT / "Sources" / module).rglob("*.swift"))
            embedded = sorted((ROOT / "Sources" / module).rglob("*.css")) + sorted((ROOT / "Sources" / module).rglob("*.js"))
            if embedded:
                # SwiftPM makes this file of the resources that are embedded in code.
                made = folder / f"{module}-resources.swift"
                made.write_text("enum PackageResources {\n" + "".join(
                    f"    static let {path.name.replace('.', '_')}: [UInt8] = []\n" for path in embedded) + "}\n",
                    encoding="utf-8")
                files.append(made)
            seconds = cpu_seconds("-typecheck", "-module-name", module, "-I", folder, *FLAGS, *files)
            yield f"build.{gate}", round(100 * seconds / base)
