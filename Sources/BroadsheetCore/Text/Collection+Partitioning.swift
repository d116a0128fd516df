extension RandomAccessCollection {
    /// The first index whose element meets a condition that all elements after it meet, by binary search; `endIndex` where
    /// none does.
    ///
    /// - Complexity: O(log *n*).
    /// - Parameter isSecond: The condition: `false` for the first elements, then `true` for all others.
    @inlinable
    package func partitioningIndex(where isSecond: (Element) -> Bool) -> Index {
        var (low, count) = (startIndex, self.count)
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if isSecond(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }
}
