// swift-tools-version: 6.1

import PackageDescription

// One small program for each product, so that what the product brings along can be measured and checked:
// `./footprint` prints the table, `./check` proves what is promised of `BroadsheetCore`, `BroadsheetPress` and
// `BroadsheetRSS`.
let products = [
    "BroadsheetCore", "BroadsheetPress", "BroadsheetRSS", "BroadsheetJSON", "BroadsheetDigest", "BroadsheetYAML",
    "BroadsheetLayout", "BroadsheetEPaper", "BroadsheetHTML", "BroadsheetProgram", "BroadsheetTemplate", "Broadsheet",
]

let package = Package(
    name: "footprint",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "broadsheet", path: "../..")],
    targets: [.executableTarget(name: "Nothing")]
        + products.map { product in
            .executableTarget(name: "With\(product)", dependencies: [.product(name: product, package: "broadsheet")])
        }
        + [
            .executableTarget(
                name: "WithFeeds",
                dependencies: [
                    .product(name: "BroadsheetPress", package: "broadsheet"),
                    .product(name: "BroadsheetRSS", package: "broadsheet"),
                ])
        ],
    swiftLanguageModes: [.v6]
)
