// swift-tools-version: 6.1

import PackageDescription

// Makes hostile input for the parsers and readers, and holds them to what must hold of any input. A package of its own:
// nobody who uses Broadsheet builds it. `run` and `growth` build it with the flags that it needs.
let package = Package(
    name: "fuzzing",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "broadsheet", path: "..")],
    targets: [
        .executableTarget(name: "Fuzz", dependencies: ["Invariants"]),
        .executableTarget(
            name: "Growth",
            dependencies: ["Invariants", .product(name: "BroadsheetTesting", package: "broadsheet")]),
        // Links to the folders of the package above, whose tests replay with the same files what was found.
        .target(
            name: "Invariants",
            dependencies: [
                "TestSupport",
                .product(name: "Broadsheet", package: "broadsheet"),
                .product(name: "BroadsheetPress", package: "broadsheet"),
                .product(name: "BroadsheetRSS", package: "broadsheet"),
                .product(name: "BroadsheetYAML", package: "broadsheet"),
                .product(name: "BroadsheetCommandLine", package: "broadsheet"),
                .product(name: "BroadsheetTemplate", package: "broadsheet"),
                .product(name: "BroadsheetTesting", package: "broadsheet"),
            ]),
        .target(
            name: "TestSupport", dependencies: [.product(name: "BroadsheetTesting", package: "broadsheet")]),
    ],
    swiftLanguageModes: [.v6]
)
