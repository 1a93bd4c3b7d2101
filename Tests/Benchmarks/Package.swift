// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the root package neither builds nor tests it. Run it from the repository's root:
// `swift build -c release && swift run -c release --package-path Tests/Benchmarks masrad-benchmark`.
// SwiftPM does not see that a file was added to the root package: then remove Tests/Benchmarks/.build/release.yaml.
let package = Package(
  name: "masrad-benchmarks",
  dependencies: [.package(name: "masrad", path: "../..")],
  targets: [
    .executableTarget(
      name: "masrad-benchmark",
      dependencies: [.product(name: "Masrad", package: "masrad"), .product(name: "MasradICU", package: "masrad")])
  ],
  swiftLanguageModes: [.v6]
)
