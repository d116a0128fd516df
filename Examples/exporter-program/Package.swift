// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "exporter-program",
    platforms: [.macOS(.v13)],
    dependencies: [
        // In a package of your own, with the address that you cloned from:
        // .package(url: "https://…/broadsheet.git", branch: "main")
        .package(name: "broadsheet", path: "../..")
    ],
    targets: [
        .target(
            name: "MarkdownPages",
            dependencies: [
                .product(name: "Broadsheet", package: "broadsheet"),
                .product(name: "BroadsheetProgram", package: "broadsheet"),
            ]),
        .testTarget(name: "MarkdownPagesTests", dependencies: ["MarkdownPages"]),
    ],
    swiftLanguageModes: [.v6]
)
