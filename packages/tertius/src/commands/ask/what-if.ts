import { formatDay, type MeasureId, type Network, type WhatIf, whatIf } from '@tertius/core';
import {
  type InsideChange,
  type InsideSupposition,
  inside,
  type Supposition,
  supportOf,
  whatIfInside,
} from '@tertius/core/answers';
import { limitLine, outsideFigures } from '@tertius/core/words';
import { clean } from '../../render/clean.ts';
import { print, printHeading, printJson, say } from '../../render/output.ts';
import { printTable } from '../../render/table.ts';
import { AS_OF, type Command, type Input, JSON_OPTION, OWN, TAU, wrong } from '../command.ts';
import { openNetwork } from '../opened.ts';
import { personNamed, personWith } from '../who.ts';
import { answerOptions } from './dependence.ts';
import { handoverLines } from './handover-lines.ts';
import { showInside } from './what-if-inside.ts';

export const whatIfCommand: Command = {
  name: 'what-if',
  usage: 'what-if NET --leaves P... | --moves P=UNIT | --merges UNIT,UNIT | --tie A,B,S | --trust A,B,T',
  summary: 'inside and outside before and after somebody leaves or moves, units merge, or a tie is made',
  positionals: [1, 100],
  files: 'first',
  options: {
    leaves: {
      value: 'P',
      several: true,
      help: 'somebody leaves (or several: --leaves A B); with what to hand over while there is time',
    },
    moves: {
      value: 'P=UNIT',
      several: true,
      help: 'somebody moves to another unit; may be given several times',
    },
    merges: { value: 'UNIT,UNIT', help: 'two units become one' },
    tie: { value: 'A,B,S', help: 'A and B have a tie of strength S' },
    trust: { value: 'A,B,T', help: 'A trusts B this far' },
    by: {
      value: 'unit|organisation|ATTRIBUTE',
      help: 'what makes a unit (default: the first that tells people apart)',
    },
    level: {
      value: 'N',
      help: 'units by reporting line: whoever is N steps below the top, with all below them',
    },
    measure: { value: 'LIST|all', help: 'measures to compare as well (in --json)' },
    own: OWN,
    tau: TAU,
    'as-of': AS_OF,
    json: JSON_OPTION,
  },
  more: () => 'Nothing is stored. Where a name holds a comma, use the id.',
  run: runWhatIf,
};

async function runWhatIf(input: Input): Promise<number> {
  const { network, evidence } = openNetwork(
    input.positionals[0] as string,
    input.text('own'),
    undefined,
    input.asOf,
  );
  const options = answerOptions(input);
  const units = { by: input.text('by'), level: input.whole('level', 0, 100) };
  const suppose = suppositionOf(
    network,
    input,
    () => inside(network, { asOf: options.asOf, ...units }).groups,
  );
  const asOf = formatDay(options.asOf);
  const unknown = supportOf(network, { asOf: options.asOf }).insiders === 0;
  const insideAlone = 'moves' in suppose || 'merges' in suppose || unknown;
  if (insideAlone && !('trust' in suppose)) {
    const { statements } = evidence;
    const change = whatIfInside(network, { asOf: options.asOf, ...units, statements, suppose });
    if (input.flag('json')) await printJson('what-if', { asOf, suppose, inside: change });
    else {
      await showInsideAlone(network, suppose, change);
      const missing = limitLine(change.limits, 'organisation');
      if (missing.length > 0) await print(['', ...missing].join('\n'));
    }
    if (unknown) say(`note: ${noOutside(network)}`);
    return 0;
  }
  const measure = input.text('measure');
  const answer = whatIf(network, {
    ...options,
    ...units,
    suppose: suppose as Supposition,
    statements: evidence.statements,
    ...(measure === undefined
      ? {}
      : { measures: measure === 'all' ? 'all' : (measure.split(',').map((id) => id.trim()) as MeasureId[]) }),
  });
  if (input.flag('json')) await printJson('what-if', { asOf, ...answer });
  else await show(answer);
  return 0;
}

/** Why nothing is said of the outside. */
function noOutside({ own, organisations, settings }: Network): string {
  const name = organisations[own ?? -1]?.name ?? settings.own;
  return name === undefined
    ? 'which organisation is your own is not known, so the outside is left out; say it with --own ORG'
    : `nobody here is recorded to be a member of ${clean(name)} today, so the outside is left out; a roster with a column for the organisation would tell`;
}

const KINDS = ['leaves', 'moves', 'merges', 'tie', 'trust'] as const;

function suppositionOf(
  network: Network,
  input: Input,
  unitNames: () => readonly string[],
): Supposition | InsideSupposition {
  const [kind, ...more] = KINDS.filter((name) => input.list(name).length > 0);
  if (kind === undefined || more.length > 0)
    throw wrong('suppose one thing: --leaves P, --moves P=UNIT, --merges A,B, --tie A,B,S or --trust A,B,T');
  const others = input.words;
  if (kind === 'leaves')
    return { leaves: [...input.list('leaves'), ...others].map((who) => personNamed(network, who).id) };
  if (others.length > 0 && kind !== 'moves') throw wrong(`${JSON.stringify(others[0])} is too much`);
  if (kind === 'moves')
    return { moves: [...input.list('moves'), ...others].map((move) => moveOf(network, move)) };
  const text = String(input.list(kind)[0]);
  if (kind === 'merges') return { merges: unitsOf(text, unitNames) };
  return tieOf(network, kind, text);
}

function moveOf(network: Network, text: string): readonly [string, string] {
  const at = text.lastIndexOf('=');
  const [who, unit] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at < 1 || unit === '')
    throw wrong(`--moves takes a person and a unit, such as ana=Sales, not ${JSON.stringify(text)}`);
  return [personNamed(network, who).id, unit];
}

/** Two units joined by a comma; where their names hold commas too, the one comma that stands between two units. */
function unitsOf(text: string, unitNames: () => readonly string[]): readonly [string, string] {
  const parts = text.split(',').map((part) => part.trim());
  const splits = parts
    .slice(1)
    .map((_, at) => [parts.slice(0, at + 1).join(', '), parts.slice(at + 1).join(', ')] as const);
  const known = new Set(
    (splits.length > 1 ? unitNames() : []).map((name) =>
      name
        .split(',')
        .map((word) => word.trim())
        .join(', ')
        .toLowerCase(),
    ),
  );
  const [split, ...others] =
    splits.length > 1
      ? splits.filter((units) => units.every((unit) => known.has(unit.toLowerCase())))
      : splits;
  const [one, other] = split ?? [];
  if (others.length > 0 || !one || !other || one === other)
    throw wrong(`--merges takes two units, such as Sales,Support, not ${JSON.stringify(text)}`);
  return [one, other];
}

function tieOf(network: Network, kind: 'tie' | 'trust', text: string): Supposition {
  const parts = text.split(',').map((part) => part.trim());
  const value = Number(parts[2]);
  if (parts.length !== 3 || parts.some((part) => part === '') || !(value >= 0 && value <= 1))
    throw wrong(
      `--${kind} takes two people and a number from 0 to 1, such as ana,ben,0.5, not ${JSON.stringify(text)}`,
    );
  const ends = [
    personNamed(network, parts[0] as string).id,
    personNamed(network, parts[1] as string).id,
  ] as const;
  return kind === 'tie' ? { tie: [...ends, value] } : { trust: [...ends, value] };
}

async function showInsideAlone(
  network: Network,
  suppose: Supposition | InsideSupposition,
  inside: InsideChange,
): Promise<void> {
  const name = (id: string): string => personWith(network, id).name || id;
  if ('leaves' in suppose)
    await printHeading(
      `If ${[suppose.leaves].flat().map(name).join(' and ')} ${suppose.leaves.length === 1 ? 'leaves' : 'leave'}`,
    );
  else if ('moves' in suppose)
    await printHeading(
      `If ${suppose.moves.map(([who, unit]) => `${name(who)} moves to ${unit}`).join(' and ')}`,
    );
  else if ('merges' in suppose) await printHeading(`If ${suppose.merges.join(' and ')} become one unit`);
  else if ('tie' in suppose)
    await printHeading(
      `If ${name(suppose.tie[0])} and ${name(suppose.tie[1])} have a tie of ${suppose.tie[2]}`,
    );
  await showInside(inside);
}

async function show(answer: WhatIf): Promise<void> {
  const { suppose, handovers, inside, limits } = answer;
  const names = suppose.people.map(({ name }) => name);
  await printHeading(
    suppose.kind === 'leaves'
      ? `If ${names.join(' and ')} ${names.length === 1 ? 'leaves' : 'leave'}`
      : `If ${names[0]} and ${names[1]} have ${suppose.kind === 'tie' ? 'a tie of' : 'trust of'} ${suppose.value}`,
  );
  await showOutside(answer);
  for (const handover of handovers ?? []) await showHandover(handover);
  const missing = limitLine(limits, 'what-if');
  if (missing.length > 0) await print(['', ...missing].join('\n'));
  if (inside === null) return;
  await print('');
  await printHeading('Inside');
  await showInside(inside);
}

async function showOutside(answer: WhatIf): Promise<void> {
  const figures = outsideFigures(answer);
  if (figures.length === 0) return;
  await printTable(figures, [
    { title: 'figure', cell: ({ title }) => title },
    { title: 'before', cell: ({ before }) => before, compared: true },
    { title: 'after', cell: ({ after }) => after, compared: true },
  ]);
  await print('');
}

async function showHandover({ words, contacts }: NonNullable<WhatIf['handover']>): Promise<void> {
  await print(words.join('\n'));
  const listed = contacts.filter((contact) => !contact.private && !contact.perhapsPrivate);
  if (listed.length === 0) return;
  await print('');
  await printHeading('Contacts to hand on');
  await printTable(handoverLines(listed), [
    { title: 'contact', cell: (row) => row.contact },
    { title: 'at', cell: (row) => row.at },
    { title: 'strength', cell: (row) => row.strength },
    { title: 'known to', cell: (row) => row.knownTo },
    { title: 'hand on to', cell: (row) => row.introduceTo },
  ]);
}
