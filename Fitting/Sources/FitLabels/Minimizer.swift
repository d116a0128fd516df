/// Finds the least value of a smooth function by L-BFGS.
struct Minimizer {
    /// How many steps back the curvature is remembered.
    var memory = 8
    /// How many steps are made at most.
    var iterations: Int

    /// The point of the least value found from a start on.
    func minimize(
        _ start: [LabelNumbers], _ function: ([LabelNumbers]) -> (value: Double, gradient: [LabelNumbers])
    ) -> [LabelNumbers] {
        var point = start
        var (value, gradient) = function(point)
        var moves: [[LabelNumbers]] = []
        var changes: [[LabelNumbers]] = []
        for iteration in 0..<iterations {
            var direction = Self.direction(gradient, moves, changes)
            var slope = Self.dot(direction, gradient)
            if slope >= 0 {
                direction = gradient.map { -$0 }
                slope = -Self.dot(gradient, gradient)
            }
            var length = iteration == 0 ? 1 / max(1, Self.dot(gradient, gradient).squareRoot()) : 1.0
            var next = point
            var result = (value: value, gradient: gradient)
            var tries = 0
            repeat {
                next = zip(point, direction).map { $0 + $1 * length }
                result = function(next)
                length /= 2
                tries += 1
            } while result.value > value + 1e-4 * length * 2 * slope && tries < 20
            let move = zip(next, point).map { $0 - $1 }
            let change = zip(result.gradient, gradient).map { $0 - $1 }
            if Self.dot(move, change) > 1e-10 {
                moves.append(move)
                changes.append(change)
                if moves.count > memory {
                    moves.removeFirst()
                    changes.removeFirst()
                }
            }
            let gain = value - result.value
            point = next
            value = result.value
            gradient = result.gradient
            if gain < 1e-5 * abs(value) { break }
        }
        return point
    }

    private static func direction(_ gradient: [LabelNumbers], _ moves: [[LabelNumbers]], _ changes: [[LabelNumbers]])
        -> [LabelNumbers]
    {
        var result = gradient.map { -$0 }
        var factors: [Double] = []
        for (move, change) in zip(moves, changes).reversed() {
            let factor = dot(move, result) / dot(move, change)
            factors.append(factor)
            for index in result.indices { result[index] -= change[index] * factor }
        }
        if let move = moves.last, let change = changes.last {
            let scale = dot(move, change) / dot(change, change)
            for index in result.indices { result[index] *= scale }
        }
        for ((move, change), factor) in zip(zip(moves, changes), factors.reversed()) {
            let back = dot(change, result) / dot(move, change)
            for index in result.indices { result[index] += move[index] * (factor - back) }
        }
        return result
    }

    private static func dot(_ left: [LabelNumbers], _ right: [LabelNumbers]) -> Double {
        zip(left, right).reduce(LabelNumbers()) { $0 + $1.0 * $1.1 }.sum()
    }
}
