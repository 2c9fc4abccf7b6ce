// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "ccpm",
  products: [
    .library(name: "CCPM", targets: ["CCPM"]),
    .library(name: "OOXML", targets: ["OOXML"]),
    .executable(name: "ccpm", targets: ["CommandLineTool"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // The system zlib, the one system library.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    // Office Open XML: files as bytes. Knows nothing of plans.
    .target(name: "OOXML", dependencies: ["CZlib"], swiftSettings: strict, linkerSettings: [.linkedLibrary("m")]),

    // What an action plan is, and its JSON.
    .target(name: "PlanModel", swiftSettings: strict),

    // The official template: layout and wording, read from Templates/, which the plugin embeds.
    .target(
      name: "PlanTemplates", dependencies: ["PlanModel"], swiftSettings: strict,
      plugins: ["EmbedTemplates"]),
    .executableTarget(name: "TemplateEmbedder", swiftSettings: strict),
    .plugin(
      name: "EmbedTemplates", capability: .buildTool(), dependencies: ["TemplateEmbedder"],
      path: "Sources/EmbedTemplates"),

    // Plan to document and back.
    .target(
      name: "PlanDocuments", dependencies: ["OOXML", "PlanModel", "PlanTemplates"], swiftSettings: strict),

    // Many plans at once, in files and folders.
    .target(
      name: "PlanLibrary",
      dependencies: [
        "OOXML", "PlanModel", "PlanTemplates", "PlanDocuments", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),

    // What a program that uses the library imports.
    .target(
      name: "CCPM", dependencies: ["PlanModel", "PlanTemplates", "PlanDocuments", "PlanLibrary"],
      swiftSettings: strict),

    .executableTarget(
      name: "CommandLineTool",
      dependencies: [
        "CCPM", "OOXML", "PlanModel", "PlanTemplates", "PlanDocuments", "PlanLibrary",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Timed beside its peers by Tests/Benchmarks/run.
    .executableTarget(
      name: "ccpm-benchmark", dependencies: ["OOXML", "PlanModel", "PlanTemplates", "PlanDocuments"],
      path: "Tests/Benchmarks/Program", swiftSettings: strict),

    // What several test targets share.
    .target(name: "TestSupport", dependencies: ["PlanModel"], path: "Tests/TestSupport", swiftSettings: strict),

    .testTarget(name: "OOXMLTests", dependencies: ["OOXML"], swiftSettings: strict),
    .testTarget(name: "PlanModelTests", dependencies: ["PlanModel", "TestSupport"], swiftSettings: strict),
    // The files that are written are read again by zlib and libxml2 alone.
    .testTarget(
      name: "PlanDocumentsTests",
      dependencies: ["OOXML", "PlanDocuments", "PlanModel", "PlanTemplates", "CZlib", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "PlanLibraryTests", dependencies: ["PlanLibrary", "PlanDocuments", "PlanModel", "PlanTemplates"],
      swiftSettings: strict),
    .testTarget(name: "PlanTemplatesTests", dependencies: ["PlanTemplates", "PlanModel"], swiftSettings: strict),
  ]
)
