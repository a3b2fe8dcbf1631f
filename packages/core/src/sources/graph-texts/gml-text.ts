import { TertiusError } from '../../errors.ts';

/** A list of keys with their values, each of which may be there more than once. */
export interface GmlList {
  readonly line: number;
  readonly entries: (readonly [key: string, value: string | GmlList])[];
}

const TOKEN = /"[^"]*"|\[|\]|[^\s[\]"]+/y;
const SKIPPED = /(?:\s+|#[^\n]*)*/y;
const DEEPEST = 100;

/**
 * Reads GML: keys with a number, a text in quotes or a list in brackets. Throws `unreadable` with the place of what is
 * wrong.
 */
export function readGml(text: string, file: string): GmlList {
  let at = 0;
  let line = 1;
  let lineStart = 0;
  const refuse = (what: string): never => {
    throw new TertiusError('unreadable', `this is no whole GML: ${what}; export it again`, {
      place: { file, line, column: at - lineStart + 1 },
      value: text.slice(at, at + 30),
    });
  };
  const moveTo = (end: number): void => {
    for (; at < end; at++)
      if (text.charCodeAt(at) === 10) {
        line++;
        lineStart = at + 1;
      }
  };
  const next = (): string | undefined => {
    SKIPPED.lastIndex = at;
    SKIPPED.test(text);
    moveTo(SKIPPED.lastIndex);
    if (at >= text.length) return undefined;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0] ?? refuse('a quote never closes');
    moveTo(at + token.length);
    return token;
  };
  const top: GmlList = { line: 1, entries: [] };
  const open = [top];
  for (let key = next(); key !== undefined; key = next()) {
    const list = open.at(-1) as GmlList;
    if (key === ']') {
      if (open.length === 1) refuse('a bracket closes that none opens');
      open.pop();
      continue;
    }
    if (key === '[' || key.startsWith('"')) refuse('a value stands where a key should');
    const start = line;
    const value = next();
    if (value === undefined || value === ']') refuse(`${key} has no value`);
    else if (value === '[') {
      if (open.length > DEEPEST) refuse(`lists lie more than ${DEEPEST} deep in each other`);
      const inner: GmlList = { line: start, entries: [] };
      list.entries.push([key, inner]);
      open.push(inner);
    } else list.entries.push([key, value.startsWith('"') ? unescaped(value.slice(1, -1)) : value]);
  }
  if (open.length > 1) refuse(`the list that begins in line ${open.at(-1)?.line} never closes`);
  return top;
}

/** The letters of Latin-1 from 160 on, as HTML names them, which GML's specification asks for. */
const LATIN =
  `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34
  iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc
  Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash
  ugrave uacute ucirc uuml yacute thorn yuml`.split(/\s+/);

const NAMED: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['apos', "'"],
  ...LATIN.map((name, k) => [name, String.fromCharCode(160 + k)] as const),
]);

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? whole : String.fromCodePoint(code);
  });
}
