// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "feed-server",
    platforms: [.macOS(.v15)],
    dependencies: [
        // In a package of your own, with the address that you cloned from:
        // .package(url: "https://…/broadsheet.git", branch: "main")
        .package(name: "broadsheet", path: "../.."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        // Without its traits it does not build what the server does not use.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.0.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .yum(["zlib-devel"])]),
        .target(
            name: "FeedShelf",
            dependencies: ["CZlib", .product(name: "Broadsheet", package: "broadsheet")]),
        .target(
            name: "FeedServer",
            dependencies: [
                "FeedShelf",
                .product(name: "Broadsheet", package: "broadsheet"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]),
        .executableTarget(
            name: "feed-server",
            dependencies: [
                "FeedServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Broadsheet", package: "broadsheet"),
            ]),
        .testTarget(
            name: "FeedServerTests",
            dependencies: [
                "CZlib", "FeedServer",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
