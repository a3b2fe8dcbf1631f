import { foldName } from '../identity/fold.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Person } from '../model/network.ts';
import { resolve } from '../resolve/resolve.ts';

/** The people of `before` who are no more in `after`, where somebody was erased in between. Cost: linear in both. */
export function erasedSince(before: Evidence, after: Evidence): Person[] {
  const tokens = new Set(tokensOf(before));
  if (tokensOf(after).every((token) => tokens.has(token))) return [];
  const left = new Set(resolve(after).people.flatMap(keysOf));
  return resolve(before).people.filter((person) => !keysOf(person).some((key) => left.has(key)));
}

const tokensOf = ({ statements }: Evidence): readonly string[] =>
  statements.flatMap((statement) => (statement.kind === 'erased' ? [statement.token] : []));

/** By what somebody is known again; places of rows move when one is taken out. */
function keysOf({ keys, records, name }: Person): readonly string[] {
  const rows = new Set(records.map((record) => record.key));
  const strong = keys.filter((key) => !rows.has(key));
  return strong.length > 0 ? strong : [`name:${foldName(name)}`];
}
