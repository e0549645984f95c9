/**
 * SHA-256 in hexadecimal digits. Written out because Web Crypto answers later and is missing where a page came over plain http
 * from another machine, which is how people first try a product of their own. A checksum, no secret: time does not matter.
 */
export function sha256(text: string): string {
  const hash = Uint32Array.from(firstHash);
  const words = new Uint32Array(64);
  const view = new DataView(padded(new TextEncoder().encode(text)).buffer);
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    for (let index = 0; index < 16; index += 1) words[index] = view.getUint32(offset + index * 4);
    extend(words);
    compress(hash, words);
  }
  return [...hash].map((word) => word.toString(16).padStart(8, "0")).join("");
}

/** The message, a one bit, zeros, and its length in bits, filling blocks of 64 bytes. */
function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  result.set(bytes);
  result[bytes.length] = 0x80;
  const view = new DataView(result.buffer);
  view.setUint32(result.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(result.length - 4, (bytes.length << 3) >>> 0);
  return result;
}

function extend(words: Uint32Array): void {
  for (let index = 16; index < 64; index += 1) {
    const [a, b] = [at(words, index - 15), at(words, index - 2)];
    const mixedA = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const mixedB = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    words[index] = at(words, index - 16) + mixedA + at(words, index - 7) + mixedB;
  }
}

function compress(hash: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let index = 0; index < 64; index += 1) {
    const choice = (e & f) ^ (~e & g);
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + at(constants, index) + at(words, index)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
    // One after the other: exchanging them in one go would make a list for each of a million rounds.
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) hash[index] = at(hash, index) + word;
}

const at = (words: Uint32Array, index: number) => words[index] ?? 0;
const turn = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits));

const primes = firstPrimes(64);
/** The first 32 bits behind the point of the cube roots and square roots of the first primes. */
const constants = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const firstHash = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 0x100000000);
}

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}
