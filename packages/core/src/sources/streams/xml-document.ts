import { readXml } from '../graphs/xml.ts';
import type { DocumentRead } from '../reading/document.ts';
import type { Reading } from '../reading/reader.ts';

/** An element of a feed, with its text and the line it begins in. */
export interface Element {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Longer texts are bodies: no more of them is looked at. */
const MOST_TEXT = 1 << 20;

/** Reads a document into elements, handing over and forgetting each one of the given names as it closes. */
export function readElements(
  bytes: Uint8Array,
  reading: Reading,
  wanted: ReadonlySet<string>,
  take: (element: Element, within: readonly Element[]) => void,
): DocumentRead {
  const open: Element[] = [];
  return readXml(bytes, reading, {
    open: (name, attributes, line) => open.push({ name, attributes, line, children: [], text: '' }),
    text: (text) => {
      const element = open.at(-1);
      if (element !== undefined && element.text.length < MOST_TEXT) element.text += text;
    },
    close: () => {
      const element = open.pop();
      if (element === undefined) return;
      if (wanted.has(element.name)) take(element, open);
      else open.at(-1)?.children.push(element);
    },
  });
}

/** The text of the first child of one of these names, trimmed; undefined where there is none. */
export function childText(element: Element | undefined, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = element?.children.find((child) => child.name === name)?.text.trim();
    if (text !== undefined && text !== '') return text;
  }
  return undefined;
}
