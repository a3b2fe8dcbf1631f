import { labelOf, parseDay, resolve, strengths } from '@tertius/core';
import { difference, type Moves, movesSince, type TieChange } from '@tertius/core/network';
import { loadEvidence } from '../../files/network.ts';
import { clean } from '../../render/clean.ts';
import { print, printJson, say } from '../../render/output.ts';
import { respelledLines } from '../../render/respelled.ts';
import { type Cell, figure, printTable } from '../../render/table.ts';
import { sinking } from '../../render/table-sink.ts';
import { AS_OF, type Command, type Input, JSON_OPTION, wrong } from '../command.ts';

export const diff: Command = {
  name: 'diff',
  usage: 'diff NET OTHER | diff NET --since DATE',
  summary:
    'what is new, gone or changed from one network file to another, and who changed name, employer, title or unit, and who left',
  positionals: [1, 2],
  files: 'each',
  options: {
    since: {
      value: 'DATE',
      help: 'of one network: who changed name, employer, title or unit, or left, by its lists of this day and later, compared with its older ones',
    },
    'as-of': AS_OF,
    json: JSON_OPTION,
  },
  run: runDiff,
};

type NetworkOnDay = Parameters<typeof difference>[0];

async function runDiff(input: Input): Promise<number> {
  const asOf = input.asOf;
  const since = input.text('since');
  if (since !== undefined) return runMoves(input, since);
  if (input.positionals.length < 2)
    throw wrong('compare with what? name a second network, or --since DATE, for example --since 2026-01-01');
  const sideOf = (path: string): NetworkOnDay => {
    const network = resolve(loadEvidence(path));
    return { network, strengths: strengths(network, { asOf }) };
  };
  const [before, after] = input.positionals as [string, string];
  const sides = [sideOf(before), sideOf(after)] as const;
  const found = difference(...sides, asOf);
  if (input.flag('json')) {
    await printJson('diff', { ...found });
    return 0;
  }
  const { people, organisations, ties } = found;
  const person = namesOf(sides);
  if (sinking()) {
    await printTable(differences(found, person), [
      { title: 'what', cell: (row) => row.what },
      { title: 'change', cell: (row) => row.change },
      { title: 'name', cell: (row) => row.name },
      { title: 'other', cell: (row) => row.other },
      { title: 'before', cell: (row) => row.before },
      { title: 'after', cell: (row) => row.after },
    ]);
    return 0;
  }
  const tie = ({ a, b, before: was, after: is }: TieChange): string =>
    `${person(a)} - ${person(b)}  ${figure(was)} -> ${figure(is)}`;
  const lines = [
    ...listed('+ person', people.added.map(person)),
    ...listed('- person', people.gone.map(person)),
    ...listed('~ person', people.changed.map(person)),
    ...movedLines(found),
    ...listed('+ organisation', organisations.added.map(clean)),
    ...listed('- organisation', organisations.gone.map(clean)),
    ...listed('+ tie', ties.added.map(tie)),
    ...listed('- tie', ties.gone.map(tie)),
    ...listed('~ tie', ties.changed.map(tie)),
  ];
  await print(lines.length === 0 ? 'No difference.' : lines.join('\n'));
  return 0;
}

const move = ({ name, before, after }: Moves['employers'][number]): string =>
  `${clean(name)}: ${clean(before.join(', '))} -> ${clean(after.join(', '))}`;

const gone = ({ name, before }: Moves['left'][number]): string =>
  `${clean(name)}: ${clean(before.join(', '))}`;

/** Who changed what, a line each. */
function movedLines({
  names,
  employers,
  respelled,
  titles,
  units,
  left,
}: Omit<Moves, 'older' | 'newer'>): string[] {
  return [
    ...listed(
      '~ name',
      names.map(({ name, before: [was = ''] }) => `${clean(was)} -> ${clean(name)}`),
    ),
    ...listed('~ employer', employers.map(move)),
    ...listed('~ spelling', respelledLines(respelled)),
    ...listed('~ title', titles.map(move)),
    ...listed('~ unit', units.map(move)),
    ...listed('~ left', left.map(gone)),
  ];
}

/** Who moved by what the lists of one network say, older and newer. */
async function runMoves(input: Input, since: string): Promise<number> {
  if (parseDay(since) === undefined)
    throw wrong(`--since takes a day of the calendar such as 2026-01-01, not ${JSON.stringify(since)}`);
  if (input.positionals.length > 1) throw wrong('--since looks at one network; leave it out to compare two');
  const found = movesSince(loadEvidence(input.positionals[0] as string), since, input.asOf);
  if (input.flag('json')) {
    await printJson('diff', { since, ...found });
    return 0;
  }
  const { names, employers, titles, units, left, older, newer } = found;
  if (sinking()) {
    const rows = (what: string, all: Moves['employers']) =>
      all.map(({ name, before, after }) => ({
        what,
        name,
        before: before.join(', '),
        after: after.join(', '),
      }));
    await printTable(
      [
        ...rows('name', names),
        ...rows('employer', employers),
        ...rows('title', titles),
        ...rows('unit', units),
        ...rows('left', left),
      ],
      [
        { title: 'what', cell: (row) => row.what },
        { title: 'name', cell: (row) => row.name },
        { title: 'before', cell: (row) => row.before },
        { title: 'after', cell: (row) => row.after },
      ],
    );
  }
  const files = (all: Moves['older']): string =>
    all.map(({ file, day }) => `${clean(file)} (${day ?? 'of no known day'})`).join(', ');
  if (older.length === 0 || newer.length === 0) {
    say(
      older.length + newer.length === 0
        ? 'This network holds no list of people that is exported again, so nothing tells who moved.'
        : older.length === 0
          ? `Who moved cannot be said: the only lists are of ${since} or later (${files(newer)}), and nothing tells what was before. An older export of the list would.`
          : `Who moved cannot be said: no list is known to be of ${since} or later; there are ${files(older)}. A newer export of the list would, or --dated where its day is not known.`,
    );
    return 0;
  }
  const lines = movedLines(found);
  if (!sinking())
    await print(lines.length === 0 ? 'Nobody moved, as far as these lists tell.' : lines.join('\n'));
  say(`By ${files(newer)}, compared with ${files(older)}; when exactly somebody moved is not in such lists.`);
  return 0;
}

/** The name of a person by id; with the id where two people have the name. */
function namesOf(sides: readonly NetworkOnDay[]): (id: string) => string {
  const labels = new Map(
    sides.flatMap(({ network }) => network.people.map((person) => [person.id, labelOf(person)] as const)),
  );
  const times = new Map<string, number>();
  for (const label of labels.values()) times.set(label, (times.get(label) ?? 0) + 1);
  return (id) => {
    const label = labels.get(id) ?? id;
    return clean(label === id || times.get(label) === 1 ? label : `${label} (${id})`);
  };
}

interface Difference {
  readonly what: string;
  readonly change: string;
  readonly name: string;
  readonly other?: string;
  readonly before?: Cell;
  readonly after?: Cell;
}

/** Every difference as one row. */
function differences(
  {
    people,
    names: renamed,
    employers,
    respelled,
    titles,
    units,
    left,
    organisations,
    ties,
  }: ReturnType<typeof difference>,
  person: (id: string) => string,
): Difference[] {
  const names = (what: string, change: string, all: readonly string[]): Difference[] =>
    all.map((name) => ({ what, change, name }));
  const moves = (what: string, all: typeof employers): Difference[] =>
    all.map(({ name, before, after }) => ({
      what,
      change: 'changed',
      name,
      before: before.join(', '),
      after: after.join(', '),
    }));
  return [
    ...names('person', 'added', people.added.map(person)),
    ...names('person', 'gone', people.gone.map(person)),
    ...names('person', 'changed', people.changed.map(person)),
    ...moves('name', renamed),
    ...moves('employer', employers),
    ...respelled.map(({ before, after }) => ({
      what: 'organisation',
      change: 'spelled otherwise',
      name: after,
      before,
      after,
    })),
    ...moves('title', titles),
    ...moves('unit', units),
    ...left.map(({ name, before }) => ({ what: 'person', change: 'left', name, before: before.join(', ') })),
    ...names('organisation', 'added', organisations.added),
    ...names('organisation', 'gone', organisations.gone),
    ...(['added', 'gone', 'changed'] as const).flatMap((change) =>
      ties[change].map(({ a, b, before, after }) => ({
        what: 'tie',
        change,
        name: person(a),
        other: person(b),
        before,
        after,
      })),
    ),
  ];
}

const listed = (mark: string, items: readonly string[]): string[] => items.map((item) => `${mark}  ${item}`);
