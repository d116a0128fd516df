// swift-tools-version: 6.1

import PackageDescription

// Measures how fast pages are read and feeds are written. A package of its own: nobody who uses Broadsheet builds it.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "broadsheet", path: "..")],
    targets: [
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                .product(name: "BroadsheetPress", package: "broadsheet"),
                .product(name: "BroadsheetRSS", package: "broadsheet"),
                .product(name: "BroadsheetJSON", package: "broadsheet"),
                .product(name: "BroadsheetYAML", package: "broadsheet"),
                .product(name: "BroadsheetDigest", package: "broadsheet"),
                .product(name: "BroadsheetHTML", package: "broadsheet"),
                .product(name: "BroadsheetTemplate", package: "broadsheet"),
            ]),
        // The time that the reading of layouts takes, for `layouts`.
        .executableTarget(
            name: "ReadLayout", dependencies: [.product(name: "BroadsheetLayout", package: "broadsheet")]),
        // For counters of instructions, such as valgrind, which cannot follow the tool's own start.
        .executableTarget(
            name: "ReadOnce",
            dependencies: [
                .product(name: "BroadsheetPress", package: "broadsheet"),
                .product(name: "BroadsheetJSON", package: "broadsheet"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
