import { TertiusError } from '../../errors.ts';
import { asUtf8, type Decoded, decode, detectEncoding, type Encoding } from '../text/decode.ts';
import { decoderFor } from '../text/dos.ts';
import type { Reading } from './reader.ts';

/** A kind of file that is no table: cards, messages, events, graphs. */
export interface DocumentFormat {
  /** Its id in the catalogue of formats. */
  readonly format: string;
  /** Whether a file is of this kind, by the beginning of its text (no byte order mark) or by its name. */
  readonly recognise: (start: string, name: string) => boolean;
  /** Reads the whole file; what it cannot read at all it refuses with a `TertiusError`. */
  readonly read: (bytes: Uint8Array, reading: Reading) => DocumentRead;
}

export interface DocumentRead {
  /** WHATWG label; null where the file holds more than one. */
  readonly encoding: string | null;
}

const START = 4096;

/** The beginning of a file as text, enough to see what it is. */
export function startOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, START);
  return decoderFor(detectEncoding(head, false).encoding).decode(head);
}

/** The whole file as text; a guess at its encoding is said in the account. */
export function textOf(bytes: Uint8Array, reading: Reading): Decoded {
  return readWith(decode, bytes, reading);
}

/** The whole file as UTF-8, which is what tables are read from. */
export function utf8Of(bytes: Uint8Array, reading: Reading): ReturnType<typeof asUtf8> {
  return readWith(asUtf8, bytes, reading);
}

function readWith<T extends Encoding>(
  read: (bytes: Uint8Array, encoding?: string) => T,
  bytes: Uint8Array,
  reading: Reading,
): T {
  let decoded: T;
  try {
    decoded = read(bytes, reading.options.encoding);
  } catch (cause) {
    throw new TertiusError('usage', 'no such encoding; use a WHATWG label such as utf-8 or windows-1252', {
      value: reading.options.encoding,
      cause,
    });
  }
  if (decoded.guessed) warnOfGuess(reading, decoded.encoding);
  return decoded;
}

export function warnOfGuess(reading: Reading, encoding: string): void {
  reading.ledger.warn({
    line: 1,
    column: 0,
    code: 'guessed-encoding',
    value: encoding,
    message: 'the encoding is a guess; check that characters look right',
    cure: { option: 'encoding' },
    ...placed(reading),
  });
}

/** The member of an archive, as findings and records carry it. */
export function placed(reading: Reading): { readonly member?: string } {
  return reading.member === undefined ? {} : { member: reading.member };
}
