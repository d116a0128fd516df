// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "own-parser",
    platforms: [.macOS(.v13)],
    dependencies: [
        // In a package of your own, with the address that you cloned from:
        // .package(url: "https://…/broadsheet.git", branch: "main")
        .package(name: "broadsheet", path: "../..")
    ],
    targets: [
        // A parser needs the model and the protocols, and nothing else.
        .target(name: "MarkdownPages", dependencies: [.product(name: "BroadsheetCore", package: "broadsheet")]),
        .executableTarget(
            name: "own-parser",
            dependencies: ["MarkdownPages", .product(name: "Broadsheet", package: "broadsheet")]),
        .testTarget(
            name: "MarkdownPagesTests",
            dependencies: [
                "MarkdownPages",
                .product(name: "Broadsheet", package: "broadsheet"),
                .product(name: "BroadsheetTesting", package: "broadsheet"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
