// swift-tools-version: 6.1

import PackageDescription

// Fits the weights by which BroadsheetPress labels the lines of a page, and parses pages with weights that were fitted
// without them. A package of its own: nobody who uses Broadsheet builds it.
let package = Package(
    name: "fitting",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "broadsheet", path: "..")],
    targets: [
        .executableTarget(
            name: "FitLabels",
            dependencies: [
                .product(name: "BroadsheetCore", package: "broadsheet"),
                .product(name: "BroadsheetPress", package: "broadsheet"),
                .product(name: "BroadsheetYAML", package: "broadsheet"),
            ]),
        .executableTarget(
            name: "ParseHeldOut",
            dependencies: [
                .product(name: "BroadsheetCore", package: "broadsheet"),
                .product(name: "BroadsheetPress", package: "broadsheet"),
                .product(name: "BroadsheetJSON", package: "broadsheet"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
