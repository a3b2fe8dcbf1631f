import { parseDay } from '@tertius/core';
import { type MovesSince, movesSince } from '@tertius/core/network';
import { loadEvidence } from '../../files/network.ts';
import { clean } from '../../render/clean.ts';
import { print, printJson, say } from '../../render/output.ts';
import { printTable } from '../../render/table.ts';
import { sinking } from '../../render/table-sink.ts';
import { type Input, wrong } from '../command.ts';
import { listed, movedLines, topLines } from './moved-lines.ts';

/** Who moved, came and went by what the lists of one network say, older and newer. */
export async function runMoves(input: Input, since: string): Promise<number> {
  if (parseDay(since) === undefined)
    throw wrong(`--since takes a day of the calendar such as 2026-01-01, not ${JSON.stringify(since)}`);
  if (input.positionals.length > 1) throw wrong('--since looks at one network; leave it out to compare two');
  const found = movesSince(loadEvidence(input.positionals[0] as string), since, input.asOf);
  if (input.flag('json')) {
    await printJson('diff', { since, ...found });
    return 0;
  }
  if (sinking()) await printMoves(found);
  const lines = [...movedLines(found), ...listLines(found), ...dayLines(found)];
  const compared = found.older.length > 0 && found.newer.length > 0;
  if (!sinking() && (compared || lines.length > 0))
    await print(
      lines.length === 0
        ? 'Nobody moved, came or went, as far as these lists tell.'
        : topLines(lines).join('\n'),
    );
  say(compared ? basis(found) : missing(found, since));
  if (!compared && lines.length > 0)
    say('The days of leaving and of entry above are those that the lists themselves give.');
  return 0;
}

const files = (all: MovesSince['older']): string => all.map(fileOf).join(', ');
const fileOf = ({ file, day }: MovesSince['older'][number]): string =>
  `${clean(file)} (${day ?? 'of no known day'})`;

/** Who is new in a list and who is no longer in it. */
function listLines({ lists }: MovesSince): string[] {
  const line = ({ name, organisations }: MovesSince['lists'][number]['gone'][number]): string =>
    organisations.length === 0 ? clean(name) : `${clean(name)}, ${clean(organisations.join(', '))}`;
  return lists.flatMap(({ earlier, later, gone, joined }) => [
    ...(gone.length === 0 ? [] : [`In ${fileOf(earlier)} and no longer in ${fileOf(later)}:`]),
    ...listed('- listed', gone.map(line)),
    ...(joined.length === 0 ? [] : [`New in ${fileOf(later)}, not in ${fileOf(earlier)}:`]),
    ...listed('+ listed', joined.map(line)),
  ]);
}

/** Whose employment ended or began, by days that lists give. */
function dayLines({ ended, began }: MovesSince): string[] {
  const line = ({ day, name, organisation }: MovesSince['ended'][number]): string =>
    `${day}  ${clean(name)}: ${clean(organisation)}`;
  return [...listed('- ended', ended.map(line)), ...listed('+ began', began.map(line))];
}

const basis = ({ older, newer, lists }: MovesSince): string =>
  [
    `By ${files(newer)}, compared with ${files(older)}; when exactly somebody moved is not in such lists.`,
    ...(lists.some(({ gone }) => gone.length > 0)
      ? [
          'Why somebody is no longer in a list of contacts is not in it: a connection removed or an account closed looks the same.',
        ]
      : []),
  ].join(' ');

function missing({ older, newer }: MovesSince, since: string): string {
  if (older.length + newer.length === 0)
    return 'This network holds no list of people that is exported again, so nothing tells who moved.';
  return older.length === 0
    ? `Who changed employer, title or unit cannot be said: the only lists are of ${since} or later (${files(newer)}), and nothing tells what was before. An older export of the list would.`
    : `Who changed employer, title or unit cannot be said: no list is known to be of ${since} or later; there are ${files(older)}. A newer export of the list would, or --dated where its day is not known.`;
}

/** The same as one table. */
async function printMoves({
  names,
  employers,
  titles,
  units,
  left,
  lists,
  ended,
  began,
}: MovesSince): Promise<void> {
  const moved = (what: string, all: MovesSince['employers']) =>
    all.map(({ name, before, after }) => ({
      what,
      name,
      before: before.join(', '),
      after: after.join(', '),
      day: '',
    }));
  const dated = (what: 'ended' | 'began', all: MovesSince['ended']) =>
    all.map(({ name, organisation, day }) => ({
      what,
      name,
      before: what === 'ended' ? organisation : '',
      after: what === 'began' ? organisation : '',
      day,
    }));
  await printTable(
    [
      ...moved('name', names),
      ...moved('employer', employers),
      ...moved('title', titles),
      ...moved('unit', units),
      ...moved('left', left),
      ...lists.flatMap(({ earlier, later, gone, joined }) => [
        ...moved(
          'no longer listed',
          gone.map(({ id, name }) => ({ id, name, before: [earlier.file], after: [] })),
        ),
        ...moved(
          'newly listed',
          joined.map(({ id, name }) => ({ id, name, before: [], after: [later.file] })),
        ),
      ]),
      ...dated('ended', ended),
      ...dated('began', began),
    ],
    [
      { title: 'what', cell: (row) => row.what },
      { title: 'name', cell: (row) => row.name },
      { title: 'before', cell: (row) => row.before },
      { title: 'after', cell: (row) => row.after },
      { title: 'day', cell: (row) => row.day },
    ],
  );
}
