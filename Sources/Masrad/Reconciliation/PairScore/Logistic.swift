internal import Glibc

/// The logistic function and what goes with it.
enum Logistic {
  /// The probability with these log odds.
  static func probability(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }

  /// log(1 + e^-margin), without overflow.
  static func loss(_ margin: Double) -> Double { margin > 0 ? log1p(exp(-margin)) : -margin + log1p(exp(margin)) }

  static func tenLog(_ value: Float) -> Float { log10(max(value, 1e-4)) }

  static func root(_ value: Float) -> Float { value.squareRoot() }
}

/// Turns a score into log odds that can be trusted: a line fitted on scores of examples that the model has not seen
/// (Platt 1999).
struct Calibration: Sendable, Equatable {
  var slope: Float = 1
  var shift: Float = 0

  func odds(_ score: Float) -> Float { slope * score + shift }

  /// - Parameter weight: how much an example of one name counts beside one of two.
  static func fit(_ scores: [Float], _ isOne: [Bool], weight: Double) -> Calibration {
    var (a, b) = (1.0, 0.0)
    func loss(_ a: Double, _ b: Double) -> Double {
      zip(scores, isOne).reduce(0) { sum, example in
        let odds = a * Double(example.0) + b
        return sum + (example.1 ? weight * Logistic.loss(odds) : Logistic.loss(-odds))
      }
    }
    var lost = loss(a, b)
    for _ in 0..<50 {
      // Newton's step on the loss, with a small penalty that keeps it defined; cut where a whole one would lose more,
      // for scores that tell nearly all apart lead it ever further away.
      var (ga, gb, haa, hab, hbb) = (0.0, 0.0, 1e-3, 0.0, 1e-3)
      for (score, one) in zip(scores, isOne) {
        let x = Double(score)
        let p = Logistic.probability(a * x + b)
        let share = one ? weight : 1
        let error = share * (p - (one ? 1 : 0))
        let curve = share * p * (1 - p)
        ga += error * x
        gb += error
        haa += curve * x * x
        hab += curve * x
        hbb += curve
      }
      let determinant = haa * hbb - hab * hab
      guard determinant > 1e-12 else { break }
      let (da, db) = ((hbb * ga - hab * gb) / determinant, (haa * gb - hab * ga) / determinant)
      var step = 1.0
      var next = loss(a - da, b - db)
      while next > lost, step > 1e-4 {
        step /= 2
        next = loss(a - step * da, b - step * db)
      }
      guard next <= lost else { break }
      (a, b, lost) = (a - step * da, b - step * db, next)
      if step * (abs(da) + abs(db)) < 1e-6 { break }
    }
    guard a.isFinite, b.isFinite, a > 0 else { return Calibration() }
    return Calibration(slope: Float(a), shift: Float(b))
  }
}
