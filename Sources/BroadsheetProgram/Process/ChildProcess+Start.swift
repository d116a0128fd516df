#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension ChildProcess {
    /// Starts a program with three streams, and with nothing else of this process: no other descriptor, no ignored or
    /// blocked signal, none of the environment but `PATH`. Folder, user and limits are this process's.
    static func start(
        _ program: ExternalProgram, input: PipeEnd, output: PipeEnd, errors: PipeEnd
    ) throws(ProgramFault) -> ChildProcess {
        if let problem = ProgramFile.problem(at: program.path) { throw .notStarted(problem) }
        let arguments = [program.path] + program.arguments
        let environment = environment(of: program).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        guard !(arguments + environment).contains(where: { $0.utf8.contains(0) }) else {
            throw .notStarted("its arguments or its environment hold a U+0000 character; remove it")
        }
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        for (number, end) in [(STDIN_FILENO, input), (STDOUT_FILENO, output), (STDERR_FILENO, errors)] {
            posix_spawn_file_actions_adddup2(&actions, end.descriptor, number)
        }
        var flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
        #if canImport(Darwin)
            flags |= POSIX_SPAWN_CLOEXEC_DEFAULT
        #else
            for descriptor in inheritedDescriptors() { posix_spawn_file_actions_addclose(&actions, descriptor) }
        #endif
        posix_spawnattr_setflags(&attributes, Int16(flags))
        posix_spawnattr_setpgroup(&attributes, 0)
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        // These two are what they are.
        sigdelset(&signals, SIGKILL)
        sigdelset(&signals, SIGSTOP)
        posix_spawnattr_setsigdefault(&attributes, &signals)

        var id: pid_t = 0
        var fault: Int32
        var attempt = 0
        repeat {
            fault = withCStrings(arguments) { arguments in
                withCStrings(environment) { environment in
                    posix_spawn(&id, program.path, &actions, &attributes, arguments, environment)
                }
            }
            attempt += 1
            // A script that was written a moment ago may still be open in a process that is just being started.
        } while fault == ETXTBSY && attempt < 20 && poll(nil, 0, 10) == 0
        guard fault == 0 else { throw .notStarted(ProgramFile.problem(starting: fault)) }
        return ChildProcess(id: id)
    }

    private static func environment(of program: ExternalProgram) -> [String: String] {
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
        return ["PATH": path, "LANG": "C.UTF-8", "TZ": "UTC"].merging(program.environment) { $1 }
    }

    #if !canImport(Darwin)
        /// The descriptors that somebody in this process has left open for the programs that it starts.
        private static func inheritedDescriptors() -> [Int32] {
            guard let folder = opendir("/proc/self/fd") else { return [] }
            defer { closedir(folder) }
            var descriptors: [Int32] = []
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
                        String(cString: $0)
                    }
                }
                guard let descriptor = Int32(name), descriptor > STDERR_FILENO else { continue }
                let flags = fcntl(descriptor, F_GETFD)
                if flags >= 0, flags & FD_CLOEXEC == 0 { descriptors.append(descriptor) }
            }
            return descriptors
        }
    #endif
}

/// Calls a function with texts as C has them: a list that ends in a null pointer.
private func withCStrings<Result>(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result) -> Result {
    let copies = texts.map { strdup($0) } + [nil]
    defer { copies.forEach { free($0) } }
    return body(copies)
}
