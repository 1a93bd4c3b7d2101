/// placeholder
enum CSV {}
