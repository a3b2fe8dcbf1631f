import { joined } from '../reading/joined.ts';
import { HEADER_LIMIT, headerOf, headerText, isRead, lastField, type MailHeader } from './headers.ts';
import { UnreadHeaders } from './unread-headers.ts';

/** What separates messages, and nothing else that begins with "From ". */
export const SEPARATOR: RegExp = /^From \S+ +(\w{3} \w{3} [ \d]?\d \d\d:\d\d:\d\d.*)/;

const LF = 10;
const CR = 13;
const F = 70;
const SPACE = 32;
const TAB = 9;

/**
 * Finds the headers in an mbox that comes in pieces of any size. A separator counts at the beginning of the file
 * or after a blank line, and breaks off a header that has no end. Bodies are passed over byte by byte and never
 * become text.
 */
export class MboxScanner {
  readonly unread: UnreadHeaders = new UnreadHeaders();
  /** Mac files of old end lines with CR alone. */
  #newline: number | undefined;
  #line = 0;
  #rest: Uint8Array = new Uint8Array(0);
  #afterBlank = true;
  #inHeader = false;
  #header: string[] = [];
  #headerLine = 0;
  #headerSize = 0;
  #wanted = false;
  /** Whether more of the header was there than is read. */
  #long = false;
  #separator: string | undefined;
  /** A line that separates messages if a header follows it: one without a date, or one in the middle of a text. */
  #perhaps: { readonly line: number; readonly separator: string | undefined } | undefined;

  /** The headers that a further piece completes. */
  *push(piece: Uint8Array, last: boolean): Generator<MailHeader> {
    const bytes = this.#rest.length === 0 ? piece : joined([this.#rest, piece]);
    this.#newline ??= bytes.includes(CR) && !bytes.includes(LF) ? CR : LF;
    let start = 0;
    for (;;) {
      const newline = bytes.indexOf(this.#newline, start);
      if (newline < 0) break;
      yield* this.#take(bytes, start, newline);
      start = newline + 1;
    }
    this.#rest = bytes.slice(start);
    if (this.#rest.length > HEADER_LIMIT)
      this.#rest = this.#inHeader ? this.#rest.slice(0, HEADER_LIMIT) : this.#rest.slice(-1);
    if (!last) return;
    const cut = this.#rest.length > 0;
    if (cut) yield* this.#take(this.#rest, 0, this.#rest.length);
    this.#rest = new Uint8Array(0);
    if (this.#inHeader) yield this.#close(cut);
  }

  *#take(bytes: Uint8Array, from: number, newline: number): Generator<MailHeader> {
    this.#line++;
    const start = this.#line === 1 && hasMark(bytes, from) ? from + 3 : from;
    const end = newline > start && bytes[newline - 1] === 13 ? newline - 1 : newline;
    const perhaps = this.#perhaps;
    this.#perhaps = undefined;
    if (perhaps !== undefined && !this.#inHeader && isHeaderLine(bytes.subarray(start, end)))
      this.#open(perhaps.separator, perhaps.line);
    else if (!this.#inHeader && bytes[start] === F && end - start < 1000 && !this.#isSure(bytes, start, end))
      this.#perhaps = possibleSeparator(headerText(bytes.subarray(start, end)), this.#line, this.#afterBlank);
    if ((this.#inHeader || this.#afterBlank) && bytes[start] === F && end - start < 1000) {
      const match = SEPARATOR.exec(headerText(bytes.subarray(start, end)));
      if (match !== null) {
        if (this.#inHeader && this.#header.length > 0) yield this.#close();
        this.#open(match[1] as string);
        return;
      }
    }
    if (this.#inHeader) {
      if (end === start) {
        yield this.#close();
        this.#afterBlank = true;
      } else this.#keep(bytes.subarray(start, end));
      return;
    }
    this.#afterBlank = end === start;
  }

  /** Fields that nobody reads leave an empty line, however long they are. */
  #keep(bytes: Uint8Array): void {
    const folded = bytes[0] === SPACE || bytes[0] === TAB;
    if (!folded) this.#wanted = isRead(bytes, this.unread);
    if (this.#headerSize >= HEADER_LIMIT) {
      if (this.#wanted) this.#long = true;
      return;
    }
    if (this.#wanted) this.#headerSize += bytes.length;
    this.#header.push(this.#wanted ? headerText(bytes) : '');
  }

  #isSure(bytes: Uint8Array, start: number, end: number): boolean {
    return this.#afterBlank && SEPARATOR.test(headerText(bytes.subarray(start, end)));
  }

  #open(separator: string | undefined, line: number = this.#line): void {
    this.#inHeader = true;
    this.#header = [];
    this.#headerLine = line;
    this.#headerSize = 0;
    this.#long = false;
    this.#separator = separator;
  }

  #close(cut = false): MailHeader {
    this.#inHeader = false;
    const header = headerOf(this.#header, this.#headerLine + 1, this.#separator);
    const name = cut ? lastField(this.#header) : undefined;
    return {
      ...header,
      line: this.#headerLine,
      ...(this.#long ? { long: true as const } : {}),
      ...(name === undefined ? {} : { cut: name }),
    };
  }
}

function possibleSeparator(
  text: string,
  line: number,
  afterBlank: boolean,
): { readonly line: number; readonly separator: string | undefined } | undefined {
  const match = SEPARATOR.exec(text);
  if (match !== null) return { line, separator: match[1] };
  if (/^From(?: \S*)? *$/.test(text)) return { line, separator: undefined };
  const other = afterBlank ? OTHER_SEPARATOR.exec(text) : null;
  return other === null ? undefined : { line, separator: other[1] };
}

/** Separators as some programs write them, with the date of a header or a blank in the sender. */
const OTHER_SEPARATOR = /^From (?:"[^"]{0,200}"\S{0,200}|\S{1,200}) {1,4}(\S.{0,60}\d{1,2}:\d\d.{0,40})$/;

/** One of the fields that begin a message. */
function isHeaderLine(bytes: Uint8Array): boolean {
  return /^(?:X-[A-Za-z0-9-]+|From|To|Cc|Date|Subject|Message-ID|Received|Return-Path|Delivered-To|MIME-Version|Reply-To|Sender|Content-[A-Za-z-]+|Status|List-[A-Za-z-]+|DKIM-Signature|References|In-Reply-To|User-Agent): ?/i.test(
    headerText(bytes.subarray(0, 200)),
  );
}

function hasMark(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
}
