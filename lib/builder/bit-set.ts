/** A set of small numbers. Sets of a few hundred are united and intersected thousands of times while data flow settles. */
export class BitSet {
  readonly #words: Uint32Array;

  constructor(size: number | Uint32Array) {
    this.#words = typeof size === "number" ? new Uint32Array(Math.ceil(size / 32)) : size;
  }

  has(index: number): boolean {
    return (this.#word(index >> 5) & (1 << (index & 31))) !== 0;
  }

  /** The same set with one more. */
  with(index: number): BitSet {
    const words = this.#words.slice();
    words[index >> 5] = this.#word(index >> 5) | (1 << (index & 31));
    return new BitSet(words);
  }

  union(other: BitSet): BitSet {
    return new BitSet(this.#words.map((word, index) => word | other.#word(index)));
  }

  intersection(other: BitSet): BitSet {
    return new BitSet(this.#words.map((word, index) => word & other.#word(index)));
  }

  equals(other: BitSet): boolean {
    return this.#words.every((word, index) => word === other.#word(index));
  }

  #word(index: number): number {
    return this.#words[index] ?? 0;
  }
}
