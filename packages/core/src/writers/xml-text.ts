/** Collects XML; characters that XML cannot hold are left out and counted. */
export class XmlText {
  #parts: string[] = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  dropped = 0;

  /** Markup as it is. */
  raw(markup: string): this {
    this.#parts.push(markup);
    return this;
  }

  /** A start tag with its attributes; those that are undefined are left out. */
  open(name: string, attributes: Readonly<Record<string, string | undefined>>, end: '>' | '/>' = '>'): this {
    this.#parts.push(`<${name}`);
    for (const [key, value] of Object.entries(attributes))
      if (value !== undefined) this.#parts.push(` ${key}="${this.escape(value)}"`);
    this.#parts.push(end);
    return this;
  }

  escape(text: string): string {
    const legal = text.replace(ILLEGAL, () => {
      this.dropped++;
      return '';
    });
    return legal.replace(/[&<>"\t\n\r]/g, (character) => ENTITY[character] as string);
  }

  toString(): string {
    return this.#parts.join('');
  }
}

/** Everything outside the Char production of XML 1.0; a surrogate is one only where its other half is missing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** The kind of value that a column holds, so that other programs can count with it; text where any value would change. */
export function typeOfValues(values: Iterable<string>): 'boolean' | 'integer' | 'double' | 'string' {
  let kind: 'boolean' | 'integer' | 'double' | undefined;
  let gaps = false;
  for (const value of values) {
    if (value === '') {
      gaps = true;
      continue;
    }
    const its = kindOf(value);
    if (its === 'string') return 'string';
    if (kind === undefined || kind === its) kind = its;
    else if (kind !== 'boolean' && its !== 'boolean') kind = 'double';
    else return 'string';
  }
  // igraph takes a missing boolean for false.
  return kind === undefined || (kind === 'boolean' && gaps) ? 'string' : kind;
}

function kindOf(value: string): 'boolean' | 'integer' | 'double' | 'string' {
  if (value === 'true' || value === 'false') return 'boolean';
  if (/^(0|-?[1-9]\d{0,8})$/.test(value)) return 'integer';
  if (/^-?\d{1,9}\.\d{1,6}$/.test(value) && String(Number(value)) === value) return 'double';
  return 'string';
}
