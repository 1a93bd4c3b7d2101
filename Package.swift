// swift-tools-version: 6.2
import PackageDescription

// In CI a warning is an error; on a user's machine a newer compiler's new warning is not.
let settings: [SwiftSetting] =
  Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let package = Package(
  name: "masrad",
  products: [
    .executable(name: "masrad", targets: ["masrad"]),
    .library(name: "Masrad", targets: ["Masrad", "MasradFormats"]),
    // For the benchmarks, which compare with ICU in one run.
    .library(name: "MasradICU", targets: ["ICU"]),
    // The termbase, a product of its own: who wants the library alone gets no database.
    .library(name: "MasradTermbase", targets: ["MasradTermbase"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.1.0"),
    // Needs Debian's libsqlite3-dev.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // The only target that reads ICU's headers; needs Debian's libicu-dev.
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata")]),
    // The only target that reads libarchive's headers; needs Debian's libarchive-dev.
    .target(name: "CArchive", linkerSettings: [.linkedLibrary("archive")]),
    // Finds libxml2's headers, which CXML alone reads; needs Debian's libxml2-dev and pkg-config.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
    .target(name: "CXML", dependencies: ["CLibXML2"]),
    // Puts the files of Glossaries/ into the binary.
    .target(name: "CGlossaries"),
    .target(name: "ICU", dependencies: ["CICU"], swiftSettings: settings),
    .target(name: "Archive", dependencies: ["CArchive"], swiftSettings: settings),
    .target(name: "XML", dependencies: ["CXML"], swiftSettings: settings),
    .target(
      name: "Masrad",
      dependencies: [
        "CGlossaries", "ICU", .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .target(name: "MasradFormats", dependencies: ["Archive", "Masrad", "XML"], swiftSettings: settings),
    .target(
      name: "MasradTermbase",
      dependencies: [
        "Masrad", "MasradFormats", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "masrad",
      dependencies: [
        "Masrad", "MasradFormats", "MasradTermbase", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "MasradFormatsTests", dependencies: ["Masrad", "MasradFormats"], swiftSettings: settings),
    .testTarget(
      name: "DocumentTests", dependencies: ["Archive", "Masrad", "MasradFormats", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "CommandLineTests", dependencies: ["masrad", "MasradTermbase"], exclude: ["Cases"], swiftSettings: settings),
    .testTarget(name: "ICUTests", dependencies: ["ICU"], swiftSettings: settings),
    .testTarget(name: "ArchiveTests", dependencies: ["Archive", "TestSupport"], swiftSettings: settings),
    .testTarget(name: "XMLTests", dependencies: ["XML", "TestSupport"], swiftSettings: settings),
    .target(name: "TestSupport", dependencies: ["Archive"], path: "Tests/TestSupport", swiftSettings: settings),
    // Every line of the files in Glossaries/.
    .testTarget(
      name: "GlossaryTests", dependencies: ["ICU", "Masrad", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: settings),
    .testTarget(
      name: "MasradTests", dependencies: ["ICU", "Masrad", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: settings),
    .testTarget(
      name: "MasradTermbaseTests",
      dependencies: [
        "Masrad", "MasradFormats", "MasradTermbase", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
