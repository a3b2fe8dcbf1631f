import { TertiusError } from '../../errors.ts';
import type { Evidence, Import, LogStatement, Statement } from '../../model/evidence.ts';
import type { Person } from '../../model/network.ts';
import { tokenOf } from '../../platform/hmac.ts';
import { recordKey } from '../keys.ts';
import { scrubber } from './scrub.ts';
import { erasureTexts } from './tokens.ts';
import { withoutPeople } from './without-people.ts';

export interface Erasure {
  readonly evidence: Evidence;
  /** Texts by which the person was named, to look for elsewhere; they are not kept. */
  readonly identifiers: readonly string[];
}

/**
 * Evidence without a person: their records, ties, ratings, log entries, and their names and addresses in other texts. What stays are
 * keyed tokens, by which the same files imported again do not bring them back. `key`: 64 random hex digits, used where the evidence
 * has none yet; `date`: `YYYY-MM-DD`. Throws `out-of-range` for the owner of an import. Cost: linear in the evidence.
 */
export function erase(
  evidence: Evidence,
  person: Person,
  { key, date }: { key: string; date: string },
): Erasure {
  if (person.owner)
    throw new TertiusError(
      'out-of-range',
      'this person is the owner of an import; take the import back instead',
      {
        value: person.id,
      },
    );
  const records = new Set(person.records.map((record) => record.key));
  const mine = (source: Import, number: number): boolean => records.has(recordKey(source.content, number));
  const found = evidence.imports.flatMap((source) =>
    source.people.flatMap((record, number) => (mine(source, number) ? [{ source, record }] : [])),
  );
  const names = [person.name, ...person.otherNames].filter((name) => name.length > 3);
  const every = [...new Set([...names, ...person.emails, ...person.profiles, ...person.phones])];
  const reduced = evidence.imports.map((source) =>
    withoutPeople(source, (_, number) => mine(source, number), every),
  );
  const erasureKey = evidence.settings.erasureKey ?? key;
  const texts = new Set(found.flatMap(({ source, record }) => erasureTexts(source, record)));
  const tokens = [...texts].map(
    (text): Statement => ({ kind: 'erased', token: tokenOf(erasureKey, text), date }),
  );
  const identifiers = [...new Set([...every, ...reduced.flatMap((one) => one.identifiers)])];
  const rename = renaming(evidence, reduced);
  const gone = new Set([...person.keys, person.key, ...records]);
  const statements = evidence.statements.flatMap((s) =>
    withoutPerson(s, gone, rename, scrubber(identifiers)),
  );
  return {
    evidence: {
      settings: { ...evidence.settings, erasureKey },
      imports: reduced.map(({ source }) => source),
      statements: [...statements, ...tokens],
    },
    identifiers,
  };
}

/** Keys of records by their new number. */
function renaming(
  { imports }: Evidence,
  reduced: readonly { readonly place: Int32Array }[],
): (key: string) => string {
  const next = new Map<string, string>();
  imports.forEach(({ content }, at) => {
    reduced[at]!.place.forEach((place, number) => {
      if (place >= 0 && place !== number) next.set(recordKey(content, number), recordKey(content, place));
    });
  });
  return (key) => next.get(key) ?? key;
}

function withoutPerson(
  s: Statement,
  gone: ReadonlySet<string>,
  rename: (key: string) => string,
  blot: (text: string) => string,
): readonly Statement[] {
  switch (s.kind) {
    case 'rating':
      return gone.has(s.from) || gone.has(s.to) ? [] : [{ ...s, from: rename(s.from), to: rename(s.to) }];
    case 'same':
    case 'different':
    case 'tie-level':
      return gone.has(s.a) || gone.has(s.b) ? [] : [{ ...s, a: rename(s.a), b: rename(s.b) }];
    case 'level':
    case 'nature':
      return gone.has(s.person) ? [] : [{ ...s, person: rename(s.person) }];
    case 'detail':
      return gone.has(s.person) ? [] : [{ ...s, person: rename(s.person), value: blot(s.value) }];
    case 'same-organisation':
    case 'different-organisations':
      return [{ ...s, a: blot(s.a), b: blot(s.b) }];
    case 'rule':
      return [{ ...s, value: blot(s.value) }];
    case 'log':
      return withoutPersonInLog(s, gone, rename, blot);
    default:
      return [s];
  }
}

function withoutPersonInLog(
  { introduced, ...s }: LogStatement,
  gone: ReadonlySet<string>,
  rename: (key: string) => string,
  blot: (text: string) => string,
): readonly LogStatement[] {
  const to = s.to.filter((key) => !gone.has(key));
  if (gone.has(s.from) || (to.length === 0 && s.to.length > 0)) return [];
  const texts = (['topic', 'note', 'ask', 'open'] as const).flatMap((field) => {
    const text = s[field];
    return text === undefined ? [] : [[field, blot(text)] as const];
  });
  return [
    {
      ...s,
      ...Object.fromEntries(texts),
      from: rename(s.from),
      to: to.map(rename),
      ...(introduced === undefined || gone.has(introduced) ? {} : { introduced: rename(introduced) }),
    },
  ];
}
