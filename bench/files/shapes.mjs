import { zipSync } from 'fflate';
import { ARCHIVES, SQUARES, TEXTS } from './kinds.mjs';

/** What a place is filled with: blanks, quotes, marks, beginnings, endless lists, letters that fold or join. */
export const UNITS = [
  ...[
    ' ',
    'a',
    '0',
    '/',
    '-',
    '.',
    ',',
    ';',
    '"',
    '""',
    '\n',
    '\r',
    '\t',
    '|',
    '%',
    '<',
    '>',
    '@',
    '(',
    ')',
    '[',
    '{',
    '\\',
    '&',
    '=',
    ':',
    "'",
  ],
  ...['é', '山', '\u0301', '\ud83d\ude00', '\u00a0', '\u200f', '\0', '\ufffd', 'Ã¼'],
  ...[
    'a ',
    'a@',
    'a@b,',
    'a@b.c;',
    '"a" b,c\n',
    '(a) ',
    '<a>',
    '<!--',
    '<a@b.c>, ',
    '% % ',
    '=?',
    '=?utf-8?Q?a?= ',
    '=?utf-8?B?YWE=?=',
    '\\,',
    '=\n',
    '\n ',
    'PhD, ',
    ' ::: ',
    '* ',
    'ii',
    '{"a":',
    '[[',
    'null,',
    '&amp;',
    '&#1;',
    '&lt;',
  ],
  ...[
    'BEGIN:VCARD\n',
    'END:VCARD\n',
    'BEGIN:VEVENT\n',
    'END:VEVENT\n',
    'From x@y Mon Mar 02 08:15:11 2026\n',
    '01/02/2024 ',
    '1.2.',
    '12:',
    'https://',
    'https://a.b/',
    'noreply@',
    ':mailto:',
    ';TZID=',
    'FREQ=DAILY;',
    '*Arcs\n',
    '*Vertices 9\n',
    'data:\n',
    'labels:\n',
    '##Receive, ',
    '<@U1>',
    '@ann ',
  ],
];

/** The pieces of a record between its places, and what an ordinary file has in these. */
function template(record) {
  const pieces = record.split(/[‹›]/);
  const fixed = pieces.filter((_, i) => i % 2 === 0);
  const usual = pieces.filter((_, i) => i % 2 === 1);
  return { places: usual.length, fixed, usual };
}

/** A record with each place as an ordinary file has it, but for the one that is filled. */
function filled({ fixed, usual }, k, at, filling) {
  const numbered = (text) => text.replaceAll('{k-1}', k - 1).replaceAll('{k}', k);
  return fixed.map((text, i) => numbered(text) + (i === at ? filling : numbered(usual[i] ?? ''))).join('');
}

const repeated = (unit, size) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

function records(size, make) {
  const parts = [];
  for (let k = 1, length = 0; length < size; k++) {
    const part = make(k);
    parts.push(part);
    length += part.length || 1;
  }
  return parts.join('');
}

/** What stands between beginning and end in each shape that is tried: ordinary first. */
function* bodies(text, size, units) {
  const record = template(text);
  yield ['ordinary', () => records(size, (k) => filled(record, k, -1, ''))];
  yield ['the same again', () => records(size, () => filled(record, 7, -1, ''))];
  for (const unit of units)
    for (let at = 0; at < record.places; at++) {
      const where = `${JSON.stringify(unit)} in place ${at + 1}`;
      const few = (k) => filled(record, k, -1, '');
      yield [`one of ${where}`, () => few(1) + filled(record, 2, at, repeated(unit, size)) + few(3)];
      yield [
        `many of ${where}`,
        () => records(size, (k) => filled(record, k, at, repeated(unit, 40 + (k % 7)))),
      ];
    }
}

/** Files of a size, made when asked for: every kind in every shape. `units` are those that are tried in each place. */
export function* hostileFiles(size, units = UNITS) {
  for (const [kind, name, begin, record, after] of TEXTS) {
    const before = begin.replaceAll('{n}', Math.floor(size / 25));
    for (const [shape, body] of bodies(record, size, units))
      yield file(kind, name, shape, () => before + body() + after);
    for (const unit of units) {
      const shown = JSON.stringify(unit);
      yield file(kind, name, `${shown} behind the beginning`, () => before + repeated(unit, size));
      yield file(kind, name, `${shown} before the beginning`, () => repeated(unit, size) + before);
    }
  }
  for (const [kind, name, make] of SQUARES)
    yield file(kind, name, 'ordinary', () => make(Math.floor(Math.sqrt(size / 2))));
  for (const archive of ARCHIVES) yield* packed(archive, size, units.slice(0, 24));
  for (const unit of units)
    for (const name of ['raw.csv', 'raw.txt', 'raw.json', 'raw.xml'])
      yield file('none', name, `nothing but ${JSON.stringify(unit)}`, () => repeated(unit, size));
  for (const [name, text] of Object.entries(ODD)) yield file('none', name, 'odd', () => text(size));
}

const numbers = (n, text) => Array.from({ length: n }, (_, k) => text(k));

/** Files that are deep or wide. */
const ODD = {
  'deep.json': (size) => '['.repeat(size),
  'deep.gexf': (size) => `<gexf>${'<a>'.repeat(size / 3)}`,
  'attributes.gexf': (size) => `<gexf ${numbers(size / 9, (k) => `a${k}="1"`).join(' ')}/>`,
  'wide.csv': (size) => `${numbers(size / 7, (k) => `c${k}`).join(',')}\n`,
  'wide-people.csv': (size) =>
    `name,${numbers(size / 14, (k) => `c${k}`).join(',')}\nAnn,${'x,'.repeat(size / 14)}\n`,
  'names.csv': (size) =>
    `name,${numbers(size / 14, () => 'name').join(',')}\nAnn,${'x,'.repeat(size / 14)}\n`,
  'asked.csv': (size) =>
    `Your name,${numbers(size / 28, (k) => `Advice? [P ${k}]`).join(',')}\nAnn,${'4,'.repeat(size / 28)}\n`,
};

function* packed([kind, name, others, member, before, record, after], size, units) {
  const rest = Object.fromEntries(Object.entries(others).map(([path, text]) => [path, encoded(text)]));
  const pack = (about, members) => ({
    kind,
    name,
    about,
    make: () => zipSync({ ...rest, ...members() }, { level: 1 }),
  });
  for (const [shape, body] of bodies(record, size, units))
    yield pack(shape, () => ({ [member]: encoded(before + body() + after) }));
  const one = encoded(before + filled(template(record), 1, -1, '') + after);
  const many = (path) => Object.fromEntries(numbers(size / 200, (k) => [path(k), one]));
  yield pack('thousands of small files', () =>
    many((k) => member.replace(/([^/]*)$/, (last) => `${k}-${last}`)),
  );
  yield pack('thousands of folders', () => many((k) => `${k}/${member}`));
  yield pack('a deep folder', () => ({ [`${'a/'.repeat(Math.min(30_000, size / 2))}${member}`]: one }));
  if (/js/.test(member))
    yield pack('deep JSON', () => ({ [member]: encoded(`${before},${'['.repeat(size)}`) }));
}

const encoder = new TextEncoder();
const encoded = (text) => encoder.encode(text);

function file(kind, name, about, text) {
  return { kind, name, about, make: () => encoded(text()) };
}
