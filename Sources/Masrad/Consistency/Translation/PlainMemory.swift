/// Plain values that somebody else keeps, read without counting who holds them. Who keeps them must outlive it.
struct PlainSlice<Value>: RandomAccessCollection, @unchecked Sendable {
  let values: UnsafeBufferPointer<Value>

  init(_ values: UnsafeBufferPointer<Value> = UnsafeBufferPointer(start: nil, count: 0)) { self.values = values }

  /// A copy of some values that stays until the program ends.
  static func kept(_ values: [Value]) -> PlainSlice {
    let room = UnsafeMutableBufferPointer<Value>.allocate(capacity: values.count)
    _ = room.initialize(from: values)
    return PlainSlice(UnsafeBufferPointer(room))
  }

  var startIndex: Int { 0 }
  var endIndex: Int { values.count }

  @inline(__always)
  subscript(position: Int) -> Value {
    precondition(position >= 0 && position < values.count)
    return values[position]
  }
}

/// Room for many short runs of plain values that stay where they are; its owner frees it.
struct PlainArena<Value> {
  private static var chunk: Int { 1 << 15 }
  private var chunks: [UnsafeMutableBufferPointer<Value>] = []
  private var last = UnsafeMutableBufferPointer<Value>(start: nil, count: 0)
  private var used = 0

  /// Room for at most so many values: where the next run is written.
  mutating func room(_ count: Int) -> UnsafeMutableBufferPointer<Value> {
    if last.count - used < count {
      last = .allocate(capacity: max(count, Self.chunk))
      chunks.append(last)
      used = 0
    }
    return UnsafeMutableBufferPointer(rebasing: last[used..<used + count])
  }

  /// Keeps the first `count` values written to the room that was asked for last.
  mutating func keep(_ count: Int) -> PlainSlice<Value> {
    let run = last[used..<used + count]
    used += count
    return PlainSlice(UnsafeBufferPointer(rebasing: run))
  }

  mutating func keep(_ values: some Collection<Value>) -> PlainSlice<Value> {
    _ = room(values.count).initialize(from: values)
    return keep(values.count)
  }

  /// Forgets all runs; one chunk of the memory is kept for what comes next.
  mutating func removeAll() {
    while chunks.count > 1 { chunks.removeFirst().deallocate() }
    used = 0
  }

  func free() {
    for chunk in chunks { chunk.deallocate() }
  }
}
