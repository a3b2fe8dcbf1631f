import { builtin } from '../../platform/builtin.ts';
import { joined } from '../reading/joined.ts';
import { DOS, decoderFor } from './dos.ts';
import { likelyEncoding } from './likely-encoding.ts';

/** Bytes as text, and how it was known. */
export interface Decoded {
  readonly text: string;
  /** WHATWG label. */
  readonly encoding: string;
  readonly bom: boolean;
  /** True where nothing but the pattern of the bytes speaks for the encoding. */
  readonly guessed: boolean;
}

/** How a file's bytes are to be read, worked out from its first bytes. */
export interface Encoding {
  readonly encoding: string;
  readonly bom: boolean;
  readonly guessed: boolean;
}

/**
 * The encoding of a text: byte order mark, else the zero bytes of UTF-16, else valid UTF-8, also with a few wrong
 * bytes, else the one whose text would look most like names: letters where letters belong.
 */
export function detectEncoding(bytes: Uint8Array, whole = true): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return found('utf-8', true);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return found('utf-16le', true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return found('utf-16be', true);
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return found(wide, false);
  if (isUtf8(bytes, whole)) return found('utf-8', false);
  return { encoding: likelyEncoding(bytes), bom: false, guessed: true };
}

function found(encoding: string, bom: boolean): Encoding {
  return { encoding, bom, guessed: false };
}

/** Text in UTF-16 without a mark shows by zeros that stand on one side of the byte pairs only. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.3 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.3 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

const PIECE = 1 << 20;

/** Read in pieces, so that a large text is not held twice. */
function isUtf8(bytes: Uint8Array, whole: boolean): boolean {
  const native = builtin('node:buffer')?.isUtf8;
  if (whole && native !== undefined) return native(bytes);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    if (whole) decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** Bytes to text; a byte order mark is left out, no byte is lost. */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  const known = encodingOf(bytes, encoding);
  const decoder = decoderFor(known.encoding);
  if (known.encoding === 'utf-8') return { ...known, text: decoder.decode(bytes) };
  // One call without `stream` reads windows-1252 as Latin-1 on Node 20.
  return { ...known, text: decoder.decode(bytes, { stream: true }) + decoder.decode() };
}

/** The same as UTF-8; a file that is UTF-8 already is not copied. */
export function asUtf8(bytes: Uint8Array, encoding?: string): Encoding & { readonly utf8: Uint8Array } {
  const known = encodingOf(bytes, encoding);
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const sound = known.encoding === 'utf-8' && isUtf8(bytes, true);
  return { ...known, utf8: sound ? bytes.subarray(mark) : transcoded(bytes, known.encoding) };
}

function encodingOf(bytes: Uint8Array, given: string | undefined): Encoding {
  const detected = detectEncoding(bytes);
  if (given === undefined) return detected;
  return { encoding: labelOf(given), bom: detected.bom, guessed: false };
}

/** The name of an encoding that somebody gave. */
export function labelOf(given: string): string {
  return /^(?:ibm|cp|dos)?[- ]?(?:437|850|858)$/i.test(given.trim()) ? DOS : new TextDecoder(given).encoding;
}

function transcoded(bytes: Uint8Array, encoding: string): Uint8Array {
  const decoder = decoderFor(encoding);
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(encoder.encode(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })));
  pieces.push(encoder.encode(decoder.decode()));
  return joined(pieces);
}
