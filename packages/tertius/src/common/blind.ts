import { randomBytes } from 'node:crypto';
import { ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js';
import { TertiusError } from '@tertius/core';

const { Point } = ristretto255;
const DOMAIN = 'tertius-common-v1-ristretto255';

/** A secret factor of one run, as 64 hex digits. */
export function newSecret(): string {
  // Twice the length of the order, so that no factor is likelier than another.
  const wide = BigInt(`0x${randomBytes(64).toString('hex')}`);
  const factor = (wide % (Point.Fn.ORDER - 1n)) + 1n;
  return factor.toString(16).padStart(64, '0');
}

/** An identifier as a point of the curve that only who has the secret can make again: H(session, text) times the secret. */
export function blinded(session: string, text: string, secret: string): string {
  const bytes = new TextEncoder().encode(`${session}|${text}`);
  return ristretto255_hasher
    .hashToCurve(bytes, { DST: DOMAIN })
    .multiply(BigInt(`0x${secret}`))
    .toHex();
}

/** A point that the other side made, times the secret: the same whoever multiplied first. Throws `damaged` for no point. */
export function blindedAgain(hex: string, secret: string): string {
  try {
    return Point.fromHex(hex)
      .multiply(BigInt(`0x${secret}`))
      .toHex();
  } catch (cause) {
    throw new TertiusError('damaged', 'this message holds something that no run of common wrote', { cause });
  }
}
