import { joined } from '../joined.ts';
import { HEADER_LIMIT, headerOf, headerText, isRead, lastField, type MailHeader } from './headers.ts';

/** What separates messages, and nothing else that begins with "From ". */
export const SEPARATOR: RegExp = /^From \S+ +(\w{3} \w{3} [ \d]?\d \d\d:\d\d:\d\d.*)/;

const NEWLINE = 10;
const F = 70;
const SPACE = 32;
const TAB = 9;

/**
 * Finds the headers in an mbox that comes in pieces of any size. A separator counts at the beginning of the file
 * or after a blank line, and breaks off a header that has no end. Bodies are passed over byte by byte and never
 * become text.
 */
export class MboxScanner {
  #line = 0;
  #rest: Uint8Array = new Uint8Array(0);
  #afterBlank = true;
  #inHeader = false;
  #header: string[] = [];
  #headerLine = 0;
  #headerSize = 0;
  #wanted = false;
  #separator: string | undefined;

  /** The headers that a further piece completes. */
  *push(piece: Uint8Array, last: boolean): Generator<MailHeader> {
    const bytes = this.#rest.length === 0 ? piece : joined([this.#rest, piece]);
    let start = 0;
    for (;;) {
      const newline = bytes.indexOf(NEWLINE, start);
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
    if (!folded) this.#wanted = isRead(bytes);
    if (this.#headerSize >= HEADER_LIMIT) return;
    if (this.#wanted) this.#headerSize += bytes.length;
    this.#header.push(this.#wanted ? headerText(bytes) : '');
  }

  #open(separator: string): void {
    this.#inHeader = true;
    this.#header = [];
    this.#headerLine = this.#line;
    this.#headerSize = 0;
    this.#separator = separator;
  }

  #close(cut = false): MailHeader {
    this.#inHeader = false;
    const header = headerOf(this.#header, this.#headerLine + 1, this.#separator);
    const name = cut ? lastField(this.#header) : undefined;
    return { ...header, line: this.#headerLine, ...(name === undefined ? {} : { cut: name }) };
  }
}

function hasMark(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
}
