import {
  type ContentLine,
  type ContentLines,
  paramOf,
  plainValue,
  splitValue,
  unquoted,
} from '../text/content-lines.ts';
import { detectEncoding } from '../text/decode.ts';

/** One card: its lines between BEGIN and END. */
export interface Card {
  readonly line: number;
  readonly lines: readonly ContentLine[];
  /** False where the file ends before the card does. */
  readonly whole: boolean;
}

/** The cards of a file; one without END is ended by the next BEGIN, a card inside a card belongs to it. */
export function cardsOf(lines: readonly ContentLine[]): Card[] {
  const cards: Card[] = [];
  let open: { line: number; lines: ContentLine[] } | undefined;
  let inner = 0;
  for (const line of lines) {
    const mark = line.value.trim().toUpperCase() === 'VCARD';
    if (line.name === 'BEGIN' && mark) {
      const last = open?.lines[open.lines.length - 1];
      if (open !== undefined && (inner > 0 || (last?.name === 'AGENT' && last.value.trim() === ''))) inner++;
      else {
        if (open !== undefined) cards.push({ ...open, whole: true });
        open = { line: line.line, lines: [] };
      }
    } else if (line.name === 'END' && mark) {
      if (inner > 0) inner--;
      else if (open !== undefined) {
        cards.push({ ...open, whole: true });
        open = undefined;
      }
    } else if (inner === 0) open?.lines.push(line);
  }
  if (open !== undefined) cards.push({ ...open, whole: false });
  return cards;
}

/** So many values are enough to tell an encoding by. */
const SAMPLE = 2000;

/** The encoding of what stands in quoted-printable without a character set, worked out once; undefined where it is UTF-8. */
export function packedEncoding(lines: readonly ContentLine[]): () => string | undefined {
  let found: { readonly encoding: string | undefined } | undefined;
  return () => {
    if (found === undefined) {
      const values = lines
        .filter(
          (line) =>
            /^quoted-printable$/i.test(paramOf(line, 'ENCODING') ?? '') &&
            paramOf(line, 'CHARSET') === undefined,
        )
        .slice(0, SAMPLE)
        .map((line) => unquoted(line.value));
      const { guessed, encoding } = detectEncoding(
        Uint8Array.from(values.join('\n'), (c) => c.charCodeAt(0)),
      );
      found = { encoding: guessed ? encoding : undefined };
    }
    return found.encoding;
  };
}

/** The bytes of a value in base64, one per character; a value that is none stays as it is. */
function fromBase64(value: string): string {
  try {
    return atob(value.replace(/\s+/g, ''));
  } catch {
    return value;
  }
}

/** Reads the properties of one card as text. */
export class CardText {
  readonly card: Card;
  readonly #text: ContentLines['text'];
  readonly #packed: () => string | undefined;
  readonly #old: boolean;

  /** `packed` is the encoding of quoted-printable of which nothing tells the character set. */
  constructor(card: Card, text: ContentLines['text'], packed: () => string | undefined = () => undefined) {
    this.card = card;
    this.#text = text;
    this.#packed = packed;
    this.#old = card.lines.some((line) => line.name === 'VERSION' && line.value.trim().startsWith('2'));
  }

  lines(name: string): ContentLine[] {
    return this.card.lines.filter((line) => line.name === name);
  }

  raw(line: ContentLine): string {
    const encoding = (paramOf(line, 'ENCODING') ?? '').toLowerCase();
    const charset = paramOf(line, 'CHARSET');
    if (encoding === 'b' || encoding === 'base64') return this.#text(fromBase64(line.value), charset);
    if (encoding !== 'quoted-printable') return this.#text(line.value, charset);
    const bytes = unquoted(line.value);
    return this.#text(bytes, charset ?? this.#packed());
  }

  /** First value of a property, undefined where empty. */
  value(name: string): string | undefined {
    return this.values(name)[0];
  }

  values(name: string): string[] {
    return this.lines(name)
      .map((line) => this.plain(line))
      .filter((value) => value !== '');
  }

  plain(line: ContentLine): string {
    const raw = this.raw(line);
    return this.#old ? raw.trim() : plainValue(raw);
  }

  /** The parts of a property's first value. */
  parts(name: string): string[] {
    return this.allParts(name)[0] ?? [];
  }

  /** The parts of each value of a property; of one value in several languages the first. */
  allParts(name: string): string[][] {
    return this.linesOnce(name).map((line) => this.partsOf(line));
  }

  partsOf(line: ContentLine): string[] {
    return splitValue(this.raw(line), ';');
  }

  /** The lines of a property, of one value in several languages the first. */
  linesOnce(name: string): ContentLine[] {
    const alternatives = new Set<string>();
    return this.lines(name).filter((line) => {
      const alternative = paramOf(line, 'ALTID');
      if (alternative === undefined) return true;
      const fresh = !alternatives.has(alternative);
      alternatives.add(alternative);
      return fresh;
    });
  }

  /** The label that Apple gives a property by its group: `_$!<Manager>!$_` is Manager. */
  label(line: ContentLine): string | undefined {
    if (line.group === undefined) return undefined;
    const label = this.lines('X-ABLABEL').find((other) => other.group === line.group);
    return label === undefined ? undefined : this.plain(label).replace(/^_\$!<(.*)>!\$_$/, '$1');
  }
}
