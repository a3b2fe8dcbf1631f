/** What the five answers must name, by counting in the plainest way. */
export interface Plain {
  /** The pair of units with fewest ties for what is expected, and its ties. */
  readonly quietest: string;
  /** Who has most ties to other units, and how many. */
  readonly holder: string;
  readonly leaver: string;
  /** How many ties they have in all. */
  readonly ties: string;
  /** That somebody could take over, in the unit most of their ties lead to where there is one such unit. */
  readonly takeover: RegExp;
}

const cellsOf = (line: string): string[] => line.split(',').map((cell) => cell.replaceAll('"', ''));

function tableOf(text: string): Map<string, string>[] {
  const [head, ...rows] = text.trim().split('\n').map(cellsOf);
  return rows.map((row) => new Map(head!.map((title, at) => [title, row[at] ?? ''])));
}

/** Counts from a table of people and one of ties (strengths and repeats do not matter here). */
export function plainAnswers(peopleText: string, tiesText: string, by: string): Plain {
  const people = tableOf(peopleText);
  const unit = new Map(people.map((row) => [row.get('id')!, row.get(by)!]));
  const name = new Map(people.map((row) => [row.get('id')!, row.get('name')!]));
  const pairs = new Set(
    tableOf(tiesText)
      .map((row) => [row.get('source')!, row.get('target')!].sort())
      .filter(([one, other]) => one !== other)
      .map((pair) => pair.join(' ')),
  );
  const ends = [...pairs].map((pair) => pair.split(' ') as [string, string]);
  const degree = new Map<string, number>();
  const outside = new Map<string, Map<string, number>>();
  const cell = new Map<string, number>();
  const all = new Map<string, number>();
  const add = <K>(counts: Map<K, number>, key: K): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [one, other] of ends) {
    const [g, h] = [unit.get(one)!, unit.get(other)!];
    for (const [from, to] of [
      [one, h],
      [other, g],
    ] as const) {
      add(degree, unit.get(from)!);
      add(all, from);
      if (unit.get(from) === to) continue;
      if (!outside.has(from)) outside.set(from, new Map());
      add(outside.get(from)!, to);
    }
    add(cell, [g, h].sort().join(' and '));
  }
  const units = [...new Set(unit.values())].sort();
  const likely = units.flatMap((g, at) =>
    units.slice(at + 1).map((h) => {
      const expected = ((degree.get(g) ?? 0) * (degree.get(h) ?? 0)) / (2 * ends.length);
      const ties = cell.get(`${g} and ${h}`) ?? 0;
      return { pair: `${g} and ${h} (${ties} of `, expected, ratio: ties / expected };
    }),
  );
  const [quiet] = likely.filter(({ expected }) => expected >= 3).sort((x, y) => x.ratio - y.ratio);
  const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((s, x) => s + x, 0);
  const [[leaver, theirs]] = [...outside].sort(([, x], [, y]) => sum(y) - sum(x)) as [
    [string, Map<string, number>],
  ];
  const most = Math.max(...theirs.values());
  const first = [...theirs].filter(([, held]) => held === most).map(([to]) => to);
  return {
    quietest: quiet!.pair,
    holder: `${name.get(leaver)} (${sum(theirs)} ties to`,
    leaver: name.get(leaver)!,
    ties: `Inside, ${name.get(leaver)} has ${all.get(leaver)} ties`,
    takeover: new RegExp(`${name.get(leaver)}’s ${most} ties to (${first.join('|')}) could pass to `),
  };
}
