// Positions of rows or columns in pixels. Hidden ones take no room.

export class Axis {
  constructor(count, size) {
    this.count = count;
    this.size = size;
    this.own = new Map();
    this.automatic = new Map();
    this.hidden = new Set();
    this.measure();
  }

  /** items: {i, size?, hidden?} of rows or columns that differ from the default. */
  set(count, items) {
    this.count = count;
    this.own = new Map(items.filter(item => item.size !== undefined).map(item => [item.i, item.size]));
    this.hidden = new Set(items.filter(item => item.hidden).map(item => item.i));
  }

  measure() {
    const offsets = new Float64Array(this.count + 1);
    for (let index = 0; index < this.count; index++) {
      const size = this.hidden.has(index) ? 0 : this.own.get(index) ?? this.automatic.get(index) ?? this.size;
      offsets[index + 1] = offsets[index] + size;
    }
    this.offsets = offsets;
  }

  start(index) {
    return this.offsets[Math.max(0, Math.min(index, this.count))];
  }

  length(first, end = first + 1) {
    return this.start(end) - this.start(first);
  }

  get total() {
    return this.offsets[this.count];
  }

  /** The row or column at a position; the last one beyond the end. */
  at(position) {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.offsets[middle] <= position) low = middle;
      else high = middle - 1;
    }
    // A hidden one has the same offset as the next that is shown: the search ends on the last of them.
    return low;
  }

  /** The nearest shown index from here in a direction, or null. */
  shown(index, direction) {
    for (; index >= 0 && index < this.count; index += direction) if (!this.hidden.has(index)) return index;
    return null;
  }
}
