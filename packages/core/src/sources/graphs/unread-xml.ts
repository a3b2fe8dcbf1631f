import type { Ledger } from '../reading/ledger.ts';
import type { XmlAttributes } from './xml.ts';

/** The attributes that are read of each element; `*` stands for all that are there. */
export type ReadOfElements = ReadonlyMap<string, ReadonlySet<string>>;

/** What GEXF says of a drawing; yEd names such elements with a capital. */
const DRAWING = new Set(['color', 'position', 'size', 'shape', 'thickness']);

/** Elements with the attributes that are read of them, written with blanks between. */
export function readOf(elements: Readonly<Record<string, string>>): ReadOfElements {
  return new Map(Object.entries(elements).map(([name, list]) => [name, new Set(list.split(' '))]));
}

/** Says of an element, or of its attributes, that they are not read. */
export function sayUnreadXml(
  ledger: Ledger,
  name: string,
  attributes: XmlAttributes,
  read: ReadOfElements,
): void {
  const known = read.get(name);
  if (known === undefined && (/^[A-Z]/.test(name) || DRAWING.has(name))) {
    ledger.notUsed('elements of a drawing', 'how it is drawn', name);
    return;
  }
  if (known === undefined) {
    ledger.notUsed(`<${name.slice(0, 60)}>`, 'an element that is not read', '');
    return;
  }
  if (known.has('*')) return;
  for (const [attribute, value] of Object.entries(attributes))
    if (!known.has(attribute) && !/^(xmlns|xsi|xml|yfiles|y)\b/.test(attribute))
      ledger.notUsed(`${name}.${attribute.slice(0, 60)}`, 'an attribute that is not read', value);
}
