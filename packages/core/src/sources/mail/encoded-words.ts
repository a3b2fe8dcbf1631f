import { decodeWords } from 'postal-mime';
import { windows1252 } from './headers.ts';

const WORD = /=\?([^\s?*]+)(?:\*[^\s?]*)?\?([bBqQ])\?([^?]*)\?=/g;
const RUN = new RegExp(`${WORD.source}(?:\\s*${WORD.source})*`, 'g');

/** A text with each run of encoded words replaced by what `write` makes of the decoded run. */
export function replaceWords(text: string, write: (decoded: string) => string): string {
  return text.includes('=?') ? text.replace(RUN, (run) => write(remembered(run))) : text;
}

/** The same names come again and again. */
const known = new Map<string, string>();
const MOST = 4096;

function remembered(run: string): string {
  const before = known.get(run);
  if (before !== undefined) return before;
  const text = decoded(run);
  if (known.size >= MOST) known.clear();
  if (run.length < 1000) known.set(run, text);
  return text;
}

/** A text with its encoded words decoded. */
export function decodedText(text: string): string {
  return replaceWords(text, (words) => words);
}

/** Words of one charset are brought into one form, because only such words are joined before they are decoded. */
function decoded(run: string): string {
  return decodeWords(
    run.replace(WORD, (_, charset: string, encoding: string, payload: string) => {
      const bytes = /b/i.test(encoding) ? base64(payload) : quoted(payload);
      if (bytes === undefined) return payload;
      // Letters that were never encoded are already what they should be.
      if (/[^\0-\x7f]/.test(payload)) return `=?utf-8?Q?${hex(mixed(payload, charset))}?=`;
      return isWindows1252(charset)
        ? `=?utf-8?Q?${hex(new TextEncoder().encode(windows1252(bytes)))}?=`
        : `=?${charset}?Q?${hex(bytes)}?=`;
    }),
  );
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => `=${byte.toString(16).padStart(2, '0')}`).join('');
}

function base64(payload: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(payload), (c) => c.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function quoted(payload: string): Uint8Array {
  const text = payload.replace(/_/g, ' ').replace(/[^\0-\x7f]+/g, (c) => hex(new TextEncoder().encode(c)));
  const bytes = text.replace(/=([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Uint8Array.from(bytes, (c) => c.charCodeAt(0));
}

/** A payload of which some letters are encoded and others stand as they are. */
function mixed(payload: string, charset: string): Uint8Array {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(charset);
  } catch {
    decoder = new TextDecoder();
  }
  const text = payload.replace(/_/g, ' ').replace(/(?:=[0-9a-f]{2})+/gi, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('='), (code) => Number.parseInt(code, 16));
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  });
  return new TextEncoder().encode(text);
}

function isWindows1252(charset: string): boolean {
  try {
    return new TextDecoder(charset).encoding === 'windows-1252';
  } catch {
    return false;
  }
}
