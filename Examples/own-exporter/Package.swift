// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "own-exporter",
    platforms: [.macOS(.v13)],
    dependencies: [
        // In a package of your own, with the address that you cloned from:
        // .package(url: "https://…/broadsheet.git", branch: "main")
        .package(name: "broadsheet", path: "../..")
    ],
    targets: [
        // An exporter needs the model and the protocols, and nothing else.
        .target(name: "MarkdownSite", dependencies: [.product(name: "BroadsheetCore", package: "broadsheet")]),
        .executableTarget(
            name: "own-exporter",
            dependencies: ["MarkdownSite", .product(name: "BroadsheetCommandLine", package: "broadsheet")]),
        .testTarget(
            name: "MarkdownSiteTests",
            dependencies: [
                "MarkdownSite",
                .product(name: "Broadsheet", package: "broadsheet"),
                .product(name: "BroadsheetTesting", package: "broadsheet"),
                .product(name: "BroadsheetYAML", package: "broadsheet"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
