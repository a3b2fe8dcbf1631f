import { detectEncoding, labelOf } from './decode.ts';
import { decoderFor } from './dos.ts';

/** One line of a vCard or iCalendar file, unfolded; text is still bytes, one per character. */
export interface ContentLine {
  readonly line: number;
  readonly name: string;
  readonly group: string | undefined;
  readonly params: readonly (readonly [string, string])[];
  readonly value: string;
}

export interface ContentLines {
  readonly lines: readonly ContentLine[];
  readonly encoding: string;
  readonly guessed: boolean;
  /** Bytes kept in a string as text, in the file's encoding or the one named. */
  readonly text: (raw: string, charset?: string) => string;
}

/** Values longer than this are pictures and the like, which are not read. */
const VALUE_LIMIT = 1 << 16;

/**
 * The lines of a vCard or iCalendar file. Folds may fall inside a character, so bytes are joined before they are
 * decoded; quoted-printable soft breaks are joined too.
 */
export function contentLines(bytes: Uint8Array, encoding?: string): ContentLines {
  const first = detectEncoding(bytes.subarray(0, 4096), false);
  const wide = first.encoding.startsWith('utf-16');
  const utf8 = wide ? new TextEncoder().encode(new TextDecoder(first.encoding).decode(bytes)) : bytes;
  const { unfolded, starts } = unfold(utf8);
  const found = wide ? first : detectEncoding(bytesOf(unfolded.join('\n')));
  const label = encoding === undefined ? found.encoding : labelOf(encoding);
  const inner = wide ? 'utf-8' : label;
  const mixed = encoding === undefined && found.guessed;
  const lines = unfolded.flatMap((text, index) => {
    const line = contentLine(text, starts[index] as number);
    return line === undefined ? [] : [line];
  });
  return {
    lines,
    encoding: label,
    guessed: encoding === undefined && found.guessed,
    text: (raw, charset) => decoded(raw, charset ?? (mixed && UTF8.test(raw) ? 'utf-8' : inner), inner),
  };
}

/** Bytes that are UTF-8: lines of several programs are put together now and then, and one that is UTF-8 is read as such. */
const UTF8 = /^(?:[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})*$/;

/** Of a text with one character for each byte. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** In one go, Node 20 reads windows-1252 as if it were Latin-1. */
const STREAM = { stream: true };

function decoded(raw: string, charset: string, otherwise: string): string {
  if (!/[\u0080-\u00ff]/.test(raw)) return raw;
  const bytes = bytesOf(raw);
  for (const label of [charset, otherwise]) {
    try {
      const decoder = decoderFor(label);
      return decoder.decode(bytes, STREAM) + decoder.decode();
    } catch {}
  }
  return raw;
}

/** Ends a value whose last soft break leads nowhere, so that it costs its own card alone. */
const BORDER = /^(BEGIN|END):V(CARD|CALENDAR|EVENT|TODO|JOURNAL)\s*$/i;

const LATIN = new TextDecoder('latin1');

function unfold(bytes: Uint8Array): { readonly unfolded: string[]; readonly starts: number[] } {
  const unfolded: string[] = [];
  const starts: number[] = [];
  let soft = false;
  let old = false;
  let number = 0;
  const begin = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let at = begin; at < bytes.length; ) {
    let end = at;
    while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++;
    const text = binary(bytes.subarray(at, Math.min(end, at + VALUE_LIMIT)));
    number++;
    at = end + (bytes[end] === 13 && bytes[end + 1] === 10 ? 2 : 1);
    const last = unfolded.length - 1;
    if (soft && !BORDER.test(text)) unfolded[last] = (unfolded[last] as string).slice(0, -1) + text;
    else if (last >= 0 && (text[0] === ' ' || text[0] === '\t')) {
      if ((unfolded[last] as string).length < VALUE_LIMIT) unfolded[last] += old ? text : text.slice(1);
    } else {
      unfolded.push(text);
      starts.push(number);
      if (/^VERSION:2\.1/i.test(text)) old = true;
      else if (/^BEGIN:/i.test(text)) old = false;
    }
    soft = text.endsWith('=') && isQuoted(unfolded[unfolded.length - 1] as string);
  }
  return { unfolded, starts };
}

function isQuoted(line: string): boolean {
  return line.length < VALUE_LIMIT && /^[^:]*[;=]QUOTED-PRINTABLE/i.test(line);
}

/** Windows-1252 moves some bytes, so the characters are made one by one where it would. */
function binary(bytes: Uint8Array): string {
  for (const byte of bytes)
    if (byte >= 0x80) {
      let text = '';
      for (const each of bytes) text += String.fromCharCode(each);
      return text;
    }
  return LATIN.decode(bytes);
}

function contentLine(text: string, line: number): ContentLine | undefined {
  const head = /^(?:([\w-]+)\.)?([\w-]+)(?=[;:])/.exec(text);
  if (head === null) return undefined;
  const params: [string, string][] = [];
  let at = head[0].length;
  while (text[at] === ';') {
    const stop = endOfParam(text, at + 1);
    const param = text.slice(at + 1, stop);
    const equals = param.indexOf('=');
    const name = equals < 0 ? 'TYPE' : param.slice(0, equals).trim().toUpperCase();
    const value = (equals < 0 ? param : param.slice(equals + 1)).trim();
    if (value !== '') params.push([bareParam(name, value), value.replace(/"/g, '')]);
    at = stop;
  }
  if (text[at] !== ':') return undefined;
  return {
    line,
    group: head[1],
    name: (head[2] as string).toUpperCase(),
    params,
    value: text.slice(at + 1),
  };
}

/** vCard 2.1 writes bare words: `;QUOTED-PRINTABLE`, `;BASE64`, `;CELL`. */
function bareParam(name: string, value: string): string {
  return name === 'TYPE' && /^(quoted-printable|base64|8bit|7bit)$/i.test(value) ? 'ENCODING' : name;
}

function endOfParam(text: string, from: number): number {
  let quoted = false;
  for (let i = from; i < text.length; i++) {
    const c = text[i];
    if (c === '"') quoted = !quoted;
    else if (!quoted && (c === ';' || c === ':')) return i;
  }
  return text.length;
}

export function paramOf(line: ContentLine, name: string): string | undefined {
  return line.params.find(([key]) => key === name)?.[1];
}

/** Quoted-printable bytes. */
export function unquoted(raw: string): string {
  return raw
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/=$/, '');
}

/** The parts of a structured value, split at a mark that no backslash guards; escapes undone. */
export function splitValue(value: string, mark: ';' | ','): string[] {
  const parts = [''];
  for (let i = 0; i < value.length; i++) {
    const c = value[i] as string;
    if (c === '\\' && i + 1 < value.length) {
      const next = value[++i] as string;
      parts[parts.length - 1] += next === 'n' || next === 'N' ? '\n' : next;
    } else if (c === mark) parts.push('');
    else parts[parts.length - 1] += c;
  }
  return parts.map((part) => part.trim());
}

export function plainValue(value: string): string {
  return value.replace(/\\([nN\\,;:"])/g, (_, c: string) => (c === 'n' || c === 'N' ? '\n' : c)).trim();
}
