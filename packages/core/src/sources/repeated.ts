import type { Import } from '../model/evidence.ts';
import { interactionRows } from '../model/interaction-table.ts';
import { recordsOf } from '../model/people/person-records.ts';
import { tieRows } from '../model/tie-table.ts';
import { fingerprint } from './reading/fingerprint.ts';

/** Lines of a new import that say nothing but what earlier imports of the same kind and owner say. */
export function repeated(made: Import, imports: readonly Import[], accepted: number): number {
  const alike = imports.filter(
    (other) => other.format === made.format && (other.owner ?? null) === (made.owner ?? null),
  );
  if (alike.length === 0) return 0;
  if (alike.some((other) => other.content === made.content && other.key === made.key)) return accepted;
  const known = alike.map(textsOf);
  const fresh = new Set<string>();
  const all = new Set<string>();
  for (const { place, text } of fingerprints(made)) {
    all.add(place);
    if (!known.some((texts) => texts.has(text))) fresh.add(place);
  }
  return Math.min(accepted, all.size - fresh.size);
}

const textsOfImports = new WeakMap<Import, ReadonlySet<string>>();

/** All that an import says, as texts; worked out once, since a folder of exports asks for it with each file. */
function textsOf(source: Import): ReadonlySet<string> {
  const texts = textsOfImports.get(source) ?? new Set([...fingerprints(source)].map(({ text }) => text));
  textsOfImports.set(source, texts);
  return texts;
}

function* fingerprints(source: Import): Generator<{ readonly place: string; readonly text: string }> {
  const nameOf = (index: number): string => (index < 0 ? '' : fingerprint('p', recordsOf(source).at(index)));
  const placeOf = (record: { readonly line: number; readonly member?: string }): string =>
    `${record.member ?? ''}:${record.line}`;
  for (const record of recordsOf(source))
    if (record.mentioned === undefined) yield { place: placeOf(record), text: fingerprint('p', record) };
  for (const { line, name } of source.organisations) yield { place: `:${line}`, text: `o${name}` };
  for (const tie of tieRows(source.ties)) {
    const { source: from, target: to, ...rest } = tie;
    const text = fingerprint('t', rest) + nameOf(from) + nameOf(to);
    yield { place: placeOf(tie), text };
  }
  for (const row of interactionRows(source.interactions)) {
    const who = [row.from, ...row.to].map(nameOf).join();
    yield {
      place: `:${row.line}`,
      text: `i${row.channel},${row.day},${row.second},${row.topic ?? ''},${who}`,
    };
  }
}
