/**
 * A set of small numbers that changes in place. While data flow settles, sets of a few hundred are united and intersected
 * thousands of times between two key presses, so nothing here makes anything new.
 */
export class BitSet {
  readonly #words: Uint32Array;

  constructor(size: number | BitSet) {
    this.#words = typeof size === "number" ? new Uint32Array(Math.ceil(size / 32)) : size.#words.slice();
  }

  has(index: number): boolean {
    return (this.#at(index >> 5) & (1 << (index & 31))) !== 0;
  }

  add(index: number): void {
    this.#words[index >> 5] = this.#at(index >> 5) | (1 << (index & 31));
  }

  /** Takes in what another set and `extra` hold; whether that was anything new. */
  unite(other: BitSet, extra?: number): boolean {
    return this.#change(other, extra, (mine, theirs) => mine | theirs);
  }

  /** Keeps only what another set or `extra` holds too; whether anything went. */
  intersect(other: BitSet, extra?: number): boolean {
    return this.#change(other, extra, (mine, theirs) => mine & theirs);
  }

  #change(other: BitSet, extra: number | undefined, combine: (mine: number, theirs: number) => number): boolean {
    let isChanged = false;
    for (let place = 0; place < this.#words.length; place += 1) {
      const more = extra !== undefined && extra >> 5 === place ? 1 << (extra & 31) : 0;
      const before = this.#at(place);
      const after = combine(before, other.#at(place) | more) >>> 0;
      if (after === before) continue;
      this.#words[place] = after;
      isChanged = true;
    }
    return isChanged;
  }

  #at(place: number): number {
    return this.#words[place] ?? 0;
  }
}
