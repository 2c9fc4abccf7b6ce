/// The elements that keep their order: all others are the fewest that must be moved.
package enum LongestIncreasing {
  /// Which elements of a list of distinct numbers belong to its longest increasing subsequence; of several, the one
  /// that ends lowest. Time n log n.
  package static func membership(of numbers: [Int]) -> [Bool] {
    var ends: [Int] = []
    var previous = [Int?](repeating: nil, count: numbers.count)
    for index in numbers.indices {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < numbers[index] { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? ends[low - 1] : nil
      if low < ends.count { ends[low] = index } else { ends.append(index) }
    }
    var isMember = [Bool](repeating: false, count: numbers.count)
    var index = ends.last
    while let member = index {
      isMember[member] = true
      index = previous[member]
    }
    return isMember
  }
}
