import { TertiusError } from '../../errors.ts';

export interface DotToken {
  /** `id`: a name, number, quoted text or markup; `mark`: punctuation; `end`: the end of the file. */
  readonly kind: 'id' | 'mark' | 'end';
  readonly text: string;
  /** Whether it stands in quotes, so that it is no keyword. */
  readonly quoted: boolean;
  readonly line: number;
  readonly column: number;
}

const PIECE =
  /(\s+|\/\/[^\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|#[^\n]*)|("[^"\\]*(?:\\[\s\S][^"\\]*)*")|(-[->]|[{}[\]=;,:+])|(-?(?:\.\d+|\d+(?:\.\d*)?))|([\p{L}_\u0080-\uffff][\p{L}\p{N}_\u0080-\uffff]*)/uy;

/** The words of a DOT file one by one. Throws `unreadable` with the place of what is none. */
export class DotTokens {
  readonly #text: string;
  readonly #file: string;
  #at = 0;
  #line = 1;
  #lineStart = 0;
  #ahead: DotToken | undefined;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
  }

  peek(): DotToken {
    this.#ahead ??= this.#read();
    return this.#ahead;
  }

  next(): DotToken {
    const token = this.peek();
    this.#ahead = undefined;
    return token;
  }

  /** Takes a punctuation mark where it stands next. */
  take(mark: string): boolean {
    const { kind, text } = this.peek();
    if (kind !== 'mark' || text !== mark) return false;
    this.next();
    return true;
  }

  /** A name, quoted pieces joined by `+`. */
  id(what: string): DotToken {
    const first = this.next();
    if (first.kind !== 'id') return this.refuse(first, `${what} is missing`);
    let { text } = first;
    while (first.quoted && this.take('+')) text += this.id('the rest of a text').text;
    return { ...first, text };
  }

  refuse(token: DotToken, what: string): never {
    throw new TertiusError('unreadable', `this is no whole DOT: ${what}; export it again`, {
      place: { file: this.#file, line: token.line, column: token.column },
      value: token.text.slice(0, 30),
    });
  }

  #read(): DotToken {
    for (;;) {
      const place = { line: this.#line, column: this.#at - this.#lineStart + 1 };
      if (this.#at >= this.#text.length) return { kind: 'end', text: '', quoted: false, ...place };
      if (this.#text[this.#at] === '<')
        return { kind: 'id', text: this.#markup(place), quoted: true, ...place };
      PIECE.lastIndex = this.#at;
      const found = PIECE.exec(this.#text);
      if (found === null)
        return this.refuse(
          { kind: 'end', text: this.#text.slice(this.#at, this.#at + 30), quoted: false, ...place },
          'this cannot be read',
        );
      this.#moveTo(PIECE.lastIndex);
      const [, blank, quoted, mark, number, word] = found;
      if (blank !== undefined) continue;
      if (quoted !== undefined) return { kind: 'id', text: unquoted(quoted), quoted: true, ...place };
      if (mark !== undefined) return { kind: 'mark', text: mark, quoted: false, ...place };
      return { kind: 'id', text: number ?? (word as string), quoted: number !== undefined, ...place };
    }
  }

  /** Text between `<` and its `>`, without the tags in it. */
  #markup(place: { readonly line: number; readonly column: number }): string {
    let depth = 0;
    for (let end = this.#at; end < this.#text.length; end++) {
      if (this.#text[end] === '<') depth++;
      else if (this.#text[end] === '>') {
        depth -= 1;
        if (depth > 0) continue;
        const inner = this.#text.slice(this.#at + 1, end);
        this.#moveTo(end + 1);
        return inner
          .replace(/<[^<>]{0,500}>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim();
      }
    }
    return this.refuse({ kind: 'end', text: '<', quoted: false, ...place }, 'a < never closes');
  }

  #moveTo(end: number): void {
    for (; this.#at < end; this.#at++)
      if (this.#text.charCodeAt(this.#at) === 10) {
        this.#line++;
        this.#lineStart = this.#at + 1;
      }
  }
}

/** A backslash before a line end joins the lines, before a quote or itself it stands for the character behind. */
function unquoted(quoted: string): string {
  return quoted
    .slice(1, -1)
    .replace(/\\(\r?\n|["\\])/g, (_, behind: string) => (/\n$/.test(behind) ? '' : behind));
}
