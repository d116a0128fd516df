// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "embed",
    platforms: [.macOS(.v13)],
    dependencies: [
        // In a package of your own, with the address that you cloned from:
        // .package(url: "https://…/broadsheet.git", branch: "main")
        .package(name: "broadsheet", path: "../..")
    ],
    targets: [
        .target(
            name: "Feeds",
            dependencies: [
                .product(name: "Broadsheet", package: "broadsheet"),
                // These two alone are enough for a feed without a YAML file, and need no libyaml.
                .product(name: "BroadsheetPress", package: "broadsheet"),
                .product(name: "BroadsheetRSS", package: "broadsheet"),
            ]),
        .executableTarget(name: "embed", dependencies: ["Feeds"]),
        .testTarget(name: "FeedsTests", dependencies: ["Feeds"]),
    ],
    swiftLanguageModes: [.v6]
)
