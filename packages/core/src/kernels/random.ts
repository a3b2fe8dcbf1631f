/** A seeded source of chance (xoshiro128**, Blackman & Vigna 2018): the same seed gives the same numbers everywhere. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(seed: number) {
    let state = seed | 0;
    const scatter = (): number => {
      state = (state + 0x9e3779b9) | 0;
      let z = state;
      z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
      z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
      return z ^ (z >>> 16);
    };
    this.a = scatter();
    this.b = scatter();
    this.c = scatter();
    this.d = scatter() | 1;
  }

  /** An integer of 32 bits, unsigned. */
  bits(): number {
    const five = Math.imul(this.b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result;
  }

  /** At least 0 and below 1, with 53 bits. */
  uniform(): number {
    return ((this.bits() >>> 5) * 0x4000000 + (this.bits() >>> 6)) / 0x20000000000000;
  }

  /** An integer from 0 to `limit` - 1, each exactly as likely as the others; `limit` at most 2^32. */
  below(limit: number): number {
    let drawn = this.bits();
    if (drawn >= 0x100000000 - limit) {
      const fair = 0x100000000 - (0x100000000 % limit);
      while (drawn >= fair) drawn = this.bits();
    }
    return drawn % limit;
  }
}
