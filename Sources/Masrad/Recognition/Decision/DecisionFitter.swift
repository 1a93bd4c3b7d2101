internal import Glibc

/// Fits the weights of a decision: logistic regression with a penalty on the squares of the weights, by steps of Adagrad
/// over the examples in their order; the same examples give the same weights.
struct DecisionFitter {
  struct Example {
    let features: [Int]
    let isMention: Bool
  }

  var penalty: Double = 0.004
  var rounds = 30
  var step: Double = 0.05

  func fitted(_ examples: [Example]) -> DecisionModel {
    var weights = [Double](repeating: 0, count: DecisionFeature.count)
    var squares = [Double](repeating: 1e-6, count: DecisionFeature.count)
    for _ in 0..<rounds {
      for example in examples {
        let sum = example.features.reduce(0) { $0 + weights[$1] }
        let error = (example.isMention ? 1 : 0) - 1 / (1 + exp(-sum))
        for feature in example.features {
          let gradient = error - penalty * weights[feature]
          squares[feature] += gradient * gradient
          weights[feature] += step * gradient / squares[feature].squareRoot()
        }
      }
    }
    var model = DecisionModel()
    for (feature, weight) in weights.enumerated() { model.add(Float(weight), to: feature) }
    return model
  }
}
