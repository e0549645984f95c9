const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const firstMessageId = 610_000_000_000_100_000n;

/** Everything that a snapshot must keep so that a restarted platform never repeats an id. */
export interface RandomState {
  words: [number, number, number, number];
  lastMessageId: string;
}

/** Seeded source (sfc32) of every id and every coin toss: one seed, one transcript. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter: number;
  private lastMessageId = firstMessageId;

  constructor(seed: number) {
    this.a = 0x9e3779b9;
    this.b = 0x243f6a88;
    this.c = seed | 0;
    this.counter = 1;
    for (let round = 0; round < 15; round += 1) this.word();
  }

  /** Next 32 random bits, unsigned. */
  word(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** A number in [0, 1). */
  fraction(): number {
    return this.word() / 0x1_0000_0000;
  }

  /** True with the given probability; draws nothing for 0 so that a switched-off fault leaves the sequence alone. */
  chance(probability: number): boolean {
    return probability > 0 && this.fraction() < probability;
  }

  /** An integer in [0, below). */
  below(below: number): number {
    return Math.floor(this.fraction() * below);
  }

  /** One element of a non-empty list. */
  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error("cannot pick from an empty list");
    return item;
  }

  /** A shuffled copy. */
  shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, key: this.word() }))
      .sort((left, right) => left.key - right.key)
      .map(({ item }) => item);
  }

  /** Lower-case hexadecimal digits, a multiple of eight. */
  hex(digits: number): string {
    let text = "";
    while (text.length < digits) text += this.word().toString(16).padStart(8, "0");
    return text.slice(0, digits);
  }

  /** Decimal digits that do not begin with zero. */
  digits(count: number): string {
    let text = String(1 + this.below(9));
    while (text.length < count) text += String(this.below(10));
    return text;
  }

  /** A version 4 UUID. */
  uuid(): string {
    const hex = this.hex(32);
    const variant = "89ab"[this.below(4)];
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  /** A ULID for the given instant. */
  ulid(at: number): string {
    let text = "";
    let rest = at;
    for (let place = 0; place < 10; place += 1) {
      text = crockford.charAt(rest % 32) + text;
      rest = Math.floor(rest / 32);
    }
    for (let place = 0; place < 16; place += 1) text += crockford.charAt(this.word() >>> 27);
    return text;
  }

  /** The next message id: decimal, beyond 2^53, strictly increasing. */
  messageId(): string {
    this.lastMessageId += 1n + BigInt(this.below(40));
    return this.lastMessageId.toString();
  }

  /** The state to keep in a snapshot. */
  save(): RandomState {
    return { words: [this.a, this.b, this.c, this.counter], lastMessageId: this.lastMessageId.toString() };
  }

  /** Continues where a snapshot stopped. */
  restore(state: RandomState): void {
    [this.a, this.b, this.c, this.counter] = state.words;
    this.lastMessageId = BigInt(state.lastMessageId);
  }
}
