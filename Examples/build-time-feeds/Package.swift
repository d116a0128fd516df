// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "build-time-feeds",
    platforms: [.macOS(.v13)],
    dependencies: [
        // In a package of your own, with the address that you cloned from:
        // .package(url: "https://…/broadsheet.git", branch: "main")
        .package(name: "broadsheet", path: "../..")
    ],
    targets: [
        // The folder of this target holds pages and a broadsheet.yaml. Nothing of Broadsheet is linked.
        .target(name: "DailyPaper", plugins: [.plugin(name: "BuildFeeds", package: "broadsheet")]),
        .executableTarget(name: "print-headlines", dependencies: ["DailyPaper"]),
        .testTarget(name: "DailyPaperTests", dependencies: ["DailyPaper"]),
    ],
    swiftLanguageModes: [.v6]
)
