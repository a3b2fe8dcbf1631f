const HEAD = /^\s*\{\s*"format"\s*:\s*"tertius-sealed"/;
const START = 64;

/** Whether a file begins as an encrypted share does. */
export function isSealed(bytes: Uint8Array): boolean {
  return HEAD.test(Buffer.from(bytes.subarray(0, START)).toString('utf8'));
}
