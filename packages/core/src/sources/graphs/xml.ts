import { SaxesParser } from 'saxes';
import { TertiusError } from '../../errors.ts';
import type { DocumentRead } from '../reading/document.ts';
import { textOf } from '../reading/document.ts';
import type { Reading } from '../reading/reader.ts';

/** Attributes of an element, under the names that the file gives; the record has no prototype. */
export type XmlAttributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  /** `name` without its prefix; attributes with theirs. */
  readonly open: (name: string, attributes: XmlAttributes, line: number, column: number) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const DEEPEST = 1000;
const DOCTYPE =
  'the file declares a document type (DOCTYPE), which is never read; take it out and import again';
const PIECE = 1 << 16;

/** Reads XML event by event. A document type is refused: nothing is expanded, no other file is opened. */
export function readXml(bytes: Uint8Array, reading: Reading, handlers: XmlHandlers): DocumentRead {
  const { text, encoding } = textOf(bytes, withDeclaredEncoding(bytes, reading));
  const parser = new SaxesParser({ xmlns: false, position: true });
  let depth = 0;
  /** Where the element begins that is being opened. */
  let start = { line: 1, column: 1 };
  const refuse = (message: string, cause?: unknown): never => {
    throw new TertiusError('unreadable', message, {
      place: { file: reading.file, line: parser.line, column: parser.column + 1 },
      cause,
    });
  };
  parser.on('error', (error) =>
    refuse(`this is no well-formed XML: ${error.message}; export it again`, error),
  );
  parser.on('doctype', () => {
    refuse(DOCTYPE);
  });
  parser.on('opentagstart', ({ name }) => {
    start = { line: parser.line, column: Math.max(1, parser.column - name.length - 1) };
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) refuse(`elements lie more than ${DEEPEST} deep in each other; this is no network`);
    handlers.open(localName(name), attributes as XmlAttributes, start.line, start.column);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    handlers.close(localName(name));
  });
  parser.on('text', handlers.text);
  parser.on('cdata', handlers.text);
  if (startsWithDoctype(text)) refuse(DOCTYPE);
  for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
  parser.close();
  return { encoding };
}

/** Whether a document type comes before the first element, however long it is. */
function startsWithDoctype(text: string): boolean {
  let at = 0;
  for (;;) {
    while (/\s|\ufeff/.test(text.charAt(at))) at++;
    const end = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : undefined;
    if (end === undefined) return /^<!doctype/i.test(text.slice(at, at + 9));
    const close = text.indexOf(end, at + 2);
    if (close < 0) return false;
    at = close + end.length;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** What the file says of its own encoding, unless it is said on the command line or is plain UTF-8. */
function withDeclaredEncoding(bytes: Uint8Array, reading: Reading): Reading {
  if (reading.options.encoding !== undefined) return reading;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const label = /^<\?xml[^>]*\sencoding=["']([\w.-]+)["']/.exec(head)?.[1];
  if (label === undefined || /^utf/i.test(label)) return reading;
  try {
    return { ...reading, options: { ...reading.options, encoding: new TextDecoder(label).encoding } };
  } catch {
    return reading;
  }
}

/** Text of an attribute as other programs write it: Python's `3.0` and `True` are 3 and true, igraph's `nan` is nothing. */
export function typedValue(type: string | undefined, text: string): string {
  if (type === 'boolean') {
    const word = text.trim().toLowerCase();
    return word === '1' ? 'true' : word === '0' ? 'false' : word;
  }
  if (type !== undefined && /^(double|float|integer|int|long)$/.test(type)) {
    if (/^[+-]?nan$/i.test(text.trim())) return '';
    return text.trim().replace(/^(-?\d+)\.0+$/, '$1');
  }
  return text;
}
