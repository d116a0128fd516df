// swift-tools-version: 6.3

import PackageDescription

// The arrows of the module map point one way: a parser or an exporter depends on BroadsheetCore alone,
// as one in another package would. Only BroadsheetYAML reaches the system's libyaml,
// only BroadsheetLayout its expat, and only BroadsheetEPaper its gumbo.
let package = Package(
    name: "broadsheet",
    platforms: [.macOS(.v13)],
    products: [
        .library(name: "Broadsheet", targets: ["Broadsheet"]),
        .library(name: "BroadsheetCore", targets: ["BroadsheetCore"]),
        .library(name: "BroadsheetPress", targets: ["BroadsheetPress"]),
        .library(name: "BroadsheetRSS", targets: ["BroadsheetRSS"]),
        .library(name: "BroadsheetJSON", targets: ["BroadsheetJSON"]),
        .library(name: "BroadsheetYAML", targets: ["BroadsheetYAML"]),
        .library(name: "BroadsheetDigest", targets: ["BroadsheetDigest"]),
        .library(name: "BroadsheetHTML", targets: ["BroadsheetHTML"]),
        .library(name: "BroadsheetLayout", targets: ["BroadsheetLayout"]),
        .library(name: "BroadsheetEPaper", targets: ["BroadsheetEPaper"]),
        .library(name: "BroadsheetProgram", targets: ["BroadsheetProgram"]),
        .library(name: "BroadsheetTemplate", targets: ["BroadsheetTemplate"]),
        .library(name: "BroadsheetTesting", targets: ["BroadsheetTesting"]),
        .library(name: "BroadsheetCommandLine", targets: ["BroadsheetCommandLine"]),
        .executable(name: "broadsheet", targets: ["BroadsheetTool"]),
        // The same program under its target's name, which is how SwiftPM makes a plugin's tool.
        .executable(name: "BroadsheetTool", targets: ["BroadsheetTool"]),
        .plugin(name: "ExportArticles", targets: ["ExportArticles"]),
        .plugin(name: "CheckArticles", targets: ["CheckArticles"]),
        .plugin(name: "BuildFeeds", targets: ["BuildFeeds"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        // For a test alone: who depends on this package does not fetch it.
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"]), .yum(["libyaml-devel"])]),

        .systemLibrary(
            name: "CExpat", pkgConfig: "expat",
            providers: [.apt(["libexpat1-dev"]), .brew(["expat"]), .yum(["expat-devel"])]),

        .systemLibrary(
            name: "CGumbo", pkgConfig: "gumbo",
            providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"]), .yum(["gumbo-parser-devel"])]),

        .target(name: "BroadsheetCore"),
        .target(
            name: "BroadsheetPress", dependencies: ["BroadsheetCore"],
            // What the weights of the labels were fitted on, for people.
            exclude: ["Label/Weights.md"],
            // Square roots; nothing else of the module would have the library of mathematics linked.
            linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux, .android]))]),
        .target(name: "BroadsheetRSS", dependencies: ["BroadsheetCore"]),
        .target(name: "BroadsheetJSON", dependencies: ["BroadsheetCore"]),
        .target(name: "BroadsheetYAML", dependencies: ["BroadsheetCore", "CLibYAML"]),
        .target(name: "BroadsheetDigest", dependencies: ["BroadsheetCore"]),
        .target(
            name: "BroadsheetHTML", dependencies: ["BroadsheetCore"],
            resources: [
                .embedInCode("Style/site.css"), .embedInCode("Style/proof.css"), .embedInCode("Style/proof.js"),
                .embedInCode("Style/report.css"),
            ]),
        .target(name: "BroadsheetLayout", dependencies: ["BroadsheetCore", "CExpat"]),
        .target(name: "BroadsheetEPaper", dependencies: ["BroadsheetCore", "CGumbo"]),
        // Calls of the C library that Swift does not show; nothing has to be installed for them.
        .systemLibrary(name: "CPipe"),
        .systemLibrary(name: "CSync"),
        .target(name: "BroadsheetProgram", dependencies: ["BroadsheetCore", "CPipe"]),
        .target(
            name: "BroadsheetTemplate", dependencies: ["BroadsheetCore"],
            resources: [.embedInCode("Templates/markdown.mustache"), .embedInCode("Templates/csv.mustache")]),
        .target(name: "BroadsheetTesting", dependencies: ["BroadsheetCore"]),
        .target(
            name: "Broadsheet",
            dependencies: [
                "BroadsheetCore", "BroadsheetPress", "BroadsheetRSS", "BroadsheetJSON", "BroadsheetYAML",
                "BroadsheetDigest", "BroadsheetEPaper", "BroadsheetHTML", "BroadsheetLayout", "BroadsheetProgram",
                "CSync",
            ]),
        .target(
            name: "BroadsheetCommandLine",
            dependencies: [
                "Broadsheet", "BroadsheetPress", "BroadsheetDigest", "BroadsheetHTML", "BroadsheetProgram",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // Not called `broadsheet`: a file system that ignores case would confuse it with the library.
        .executableTarget(
            name: "BroadsheetTool", dependencies: ["BroadsheetCommandLine", "BroadsheetTemplate"]),

        .plugin(
            name: "ExportArticles",
            capability: .command(
                intent: .custom(
                    verb: "export-articles",
                    description: "Read the newspaper pages that broadsheet.yaml names and write its feeds and files"),
                permissions: [
                    .writeToPackageDirectory(reason: "The outputs that broadsheet.yaml names are written there")
                ]),
            dependencies: ["BroadsheetTool"]),
        .plugin(
            name: "CheckArticles",
            capability: .command(
                intent: .custom(
                    verb: "check-articles",
                    description: "Say every mistake in broadsheet.yaml and in the newspaper pages that it names")),
            dependencies: ["BroadsheetTool"]),
        .plugin(name: "BuildFeeds", capability: .buildTool(), dependencies: ["BroadsheetTool"]),

        // What the tests share; no product has it.
        .target(name: "TestSupport", dependencies: ["BroadsheetCore", "BroadsheetTesting"], path: "Tests/TestSupport"),
        // What must hold of any input; the package in Fuzzing/ has a link to the folder.
        .target(
            name: "Invariants",
            dependencies: [
                "Broadsheet", "BroadsheetPress", "BroadsheetRSS", "BroadsheetYAML", "BroadsheetCommandLine",
                "BroadsheetTemplate", "BroadsheetTesting", "TestSupport",
            ],
            path: "Tests/Invariants"),
        .testTarget(name: "FoundInputTests", dependencies: ["Invariants", "TestSupport"]),
        .testTarget(name: "BroadsheetCoreTests", dependencies: ["BroadsheetCore", "BroadsheetTesting"]),
        .testTarget(name: "BroadsheetTestingTests", dependencies: ["BroadsheetCore", "BroadsheetTesting"]),
        .testTarget(name: "BroadsheetPressTests", dependencies: ["BroadsheetPress", "BroadsheetTesting"]),
        .testTarget(
            name: "BroadsheetLayoutTests", dependencies: ["BroadsheetLayout", "BroadsheetPress", "BroadsheetTesting"]),
        .testTarget(
            name: "BroadsheetEPaperTests", dependencies: ["Broadsheet", "BroadsheetEPaper", "BroadsheetTesting"]),
        .testTarget(name: "BroadsheetRSSTests", dependencies: ["BroadsheetRSS", "BroadsheetTesting", "TestSupport"]),
        .testTarget(name: "BroadsheetJSONTests", dependencies: ["BroadsheetJSON", "BroadsheetTesting", "TestSupport"]),
        .testTarget(
            name: "BroadsheetYAMLTests",
            dependencies: ["BroadsheetYAML", "BroadsheetTesting", "TestSupport", "CLibYAML"]),
        .testTarget(
            name: "BroadsheetDigestTests", dependencies: ["BroadsheetDigest", "BroadsheetTesting", "TestSupport"]),
        .testTarget(
            name: "BroadsheetHTMLTests", dependencies: ["BroadsheetHTML", "BroadsheetTesting", "TestSupport"]),
        .testTarget(
            name: "BroadsheetProgramTests", dependencies: ["Broadsheet", "BroadsheetProgram", "BroadsheetTesting"]),
        .testTarget(
            name: "BroadsheetTemplateTests",
            dependencies: [
                "BroadsheetTemplate", "BroadsheetTesting", "BroadsheetYAML", "TestSupport",
                .product(name: "Mustache", package: "swift-mustache"),
            ]),
        .testTarget(
            name: "BroadsheetTests",
            dependencies: ["Broadsheet", "BroadsheetTemplate", "BroadsheetTesting", "BroadsheetYAML", "TestSupport"]),
        .testTarget(
            name: "BroadsheetCommandLineTests",
            dependencies: [
                "BroadsheetCommandLine", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(
            name: "BroadsheetToolTests",
            dependencies: [
                "Broadsheet", "BroadsheetPress", "BroadsheetProgram", "BroadsheetRSS", "BroadsheetTemplate",
                "BroadsheetTesting", "BroadsheetCommandLine", "BroadsheetTool", "BroadsheetYAML", "TestSupport",
            ]),
    ],
    swiftLanguageModes: [.v6]
)

// Only `make docs` asks for it, so that those who depend on this package never resolve it.
if Context.environment["BROADSHEET_DOCS"] != nil {
    package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0"))
}
