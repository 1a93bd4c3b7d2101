/// How sure a form is, made from its probability so that of forms said to be 0.9 sure at least nine in ten are right.
enum Confidence {
  static func calibrated(_ share: Double) -> Double { min(0.99, max(0.01, share)) }
}
