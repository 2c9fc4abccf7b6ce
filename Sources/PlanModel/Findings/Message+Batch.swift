/// What can be said of many plans at once. The sentences are the English ones.
extension Message {
  /// This is not a plan, and was left out.
  public static let foreignFile = Message(.foreignFile, [:])
}
