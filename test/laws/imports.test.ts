import { type Evidence, importFiles, NO_EVIDENCE, resolve, type SourceFile, serialise } from '@tertius/core';
import { withoutImport } from '@tertius/core/network';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const TODAY = 20780;
const CASES = { numRuns: 300 };

const person = fc.integer({ min: 0, max: 9 });
const mail = (k: number): string => `p${k}@x${k % 3}.example`;
const day = fc.integer({ min: 1, max: 28 }).map((d) => `2024-03-${String(d).padStart(2, '0')}`);

const connections = fc
  .array(fc.tuple(person, fc.boolean(), fc.integer({ min: 1, max: 28 })), { minLength: 1, maxLength: 6 })
  .map((rows) => ({
    name: 'Connections.csv',
    text: [
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
      ...rows.map(
        ([k, known, d]) =>
          `Pat,Number${k},https://www.linkedin.com/in/p${k},${known ? mail(k) : ''},Firm ${k % 3},Analyst,${d} Mar 2024`,
      ),
    ].join('\n'),
  }));
const ties = fc
  .array(fc.tuple(person, person, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 8 })
  .map((rows) => ({
    name: 'ties.csv',
    text: ['source,target,strength', ...rows.map(([a, b, s]) => `${mail(a)},${mail(b)},0.${s}`)].join('\n'),
  }));
const interactions = fc
  .array(fc.tuple(person, person, day, fc.constantFrom('mail', 'call', 'in-person', 'like')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((rows) => ({
    name: 'met.csv',
    text: [
      'source,target,timestamp,channel',
      ...rows.map(([a, b, d, c]) => `${mail(a)},${mail(b)},${d}T10:00:00Z,${c}`),
    ].join('\n'),
  }));
const roster = fc.uniqueArray(person, { minLength: 1, maxLength: 5 }).map((people) => ({
  name: 'roster.csv',
  text: [
    'Employee ID,Worker,Work Email,Department,Manager ID',
    ...people.map((k, i) => `${i},Pat Number${k},${mail(k)},R,${i === 0 ? '' : 0}`),
  ].join('\n'),
}));

const file = fc.oneof(connections, ties, interactions, roster);
type Text = { readonly name: string; readonly text: string };

const source = ({ name, text }: Text): SourceFile => ({ name, bytes: new TextEncoder().encode(text) });
const options = { self: mail(0), own: 'Own', today: TODAY };
const imported = (files: readonly Text[], onto: Evidence = NO_EVIDENCE): Evidence =>
  importFiles(onto, files.map(source), options).evidence;

/** People and ties as anybody sees them, wherever they were read. */
const content = (evidence: Evidence): unknown => {
  const network = resolve(evidence);
  const { pairs } = network;
  return {
    people: network.people.map(({ id, name, emails, memberships, communities }) => ({
      id,
      name,
      emails,
      memberships,
      communities,
    })),
    ties: [...pairs.a].map((a, p) => [
      network.people[a]?.id,
      network.people[pairs.b[p] as number]?.id,
      pairs.flags[p],
      pairs.strength[0][p],
      pairs.strength[1][p],
      (pairs.eventStart[p + 1] as number) - (pairs.eventStart[p] as number),
    ]),
    interactions: network.interactions.length,
  };
};

describe('imports', () => {
  it('give the same bytes in any order', () => {
    fc.assert(
      fc.property(
        fc.array(file, { minLength: 2, maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
        (files, picks) => {
          const shuffled = [...files].sort(() => ((picks.next().value as number) % 2 === 0 ? 1 : -1));
          expect(serialise(imported(shuffled))).toBe(serialise(imported(files)));
        },
      ),
      CASES,
    );
  });

  it('change nothing when repeated', () => {
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 3 }), (files) => {
        const once = imported(files);
        expect(serialise(imported(files, once))).toBe(serialise(once));
      }),
      CASES,
    );
  });

  it('give the same network whole or in parts', () => {
    fc.assert(
      fc.property(fc.oneof(connections, ties, interactions), fc.nat(), (whole, at) => {
        const [header, ...rows] = whole.text.split('\n') as [string, ...string[]];
        const cut = at % (rows.length + 1);
        const part = (some: readonly string[]): Text => ({ ...whole, text: [header, ...some].join('\n') });
        const parts = [rows.slice(0, cut), rows.slice(cut)].filter((some) => some.length > 0).map(part);
        expect(content(imported(parts))).toEqual(content(imported([whole])));
      }),
      CASES,
    );
  });

  it('can be taken back: the bytes are those of before', () => {
    fc.assert(
      fc.property(fc.array(file, { maxLength: 3 }), file, (files, last) => {
        const before = files.length === 0 ? NO_EVIDENCE : imported(files);
        const after = imported([last], before);
        const added = after.imports.find((one) => !before.imports.some((other) => other.key === one.key));
        if (added === undefined) expect(serialise(after)).toBe(serialise(before));
        else expect(serialise(withoutImport(after, added.key))).toBe(serialise(before));
      }),
      CASES,
    );
  });
});
