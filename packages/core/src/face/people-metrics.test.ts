import { expect, test } from 'vitest';
import { sayNature } from '../identity/statements.ts';
import { open } from '../public/main.ts';

const TIES =
  'source,target,strength\nana,ben,0.6\nana,list,0.9\nben,list,0.9\nben,cy,0.9\ncy,list,0.9\ncy,dee,0.7\nana,cy,0.5\nlist,dee,0.9\n';
const whole = await open(TIES);
const list = whole.network.people.find(({ id }) => id === 'list')!;
const marked = await open(sayNature(whole.evidence, list, false));
const without = await open(
  TIES.split('\n')
    .filter((row) => !row.includes('list'))
    .join('\n'),
);

test('lists and mailboxes take no part in measures: everybody has the figures that they have without them', async () => {
  for (const directed of [false, true]) {
    const found = await marked.metrics({ directed });
    const plain = await without.metrics({ directed });
    const [all, people] = [marked.view({ directed }), without.view({ directed })];
    const at = (index: number): number => all.actors.indexOf(people.actors[index]!);
    for (const [measure, column] of Object.entries(plain.actors)) {
      const wide = found.actors[measure as 'degree']!;
      expect(wide).toHaveLength(marked.people.length);
      expect(Array.from(column, (_, index) => wide[at(index)])).toEqual([...column]);
      if (wide instanceof Float64Array) expect(wide[all.actors.indexOf('list')]).toBeNaN();
    }
    const tieAt = (k: number): number =>
      all.source.findIndex(
        (source, one) => source === at(people.source[k]!) && all.target[one] === at(people.target[k]!),
      );
    for (const [measure, column] of Object.entries(plain.ties)) {
      const wide = found.ties[measure as 'embeddedness']!;
      expect(wide).toHaveLength(all.source.length);
      expect(Array.from(column, (_, k) => wide[tieAt(k)])).toEqual([...column]);
    }
    expect(Object.keys(found.ties)).toEqual(Object.keys(plain.ties));
    expect(found.network).toEqual(plain.network);
    expect(found.brokerage?.raw.length).toBe((plain.brokerage?.raw.length ?? 0) * (5 / 4));
    expect(found.words?.world).toHaveLength(plain.words?.world === undefined ? 0 : 5);
  }
});
