import { basename } from 'node:path';
import {
  type Evidence,
  formatDay,
  importFiles,
  type Network,
  resolve,
  TertiusError,
  today,
} from '@tertius/core';
import { type AnswerOptions, type Brief, brief } from '@tertius/core/answers';
import { isInsider } from '@tertius/core/network';
import { readBytes } from '../../files/read.ts';
import { briefPage } from '../../render/brief.ts';
import { print, printJson } from '../../render/output.ts';
import { AS_OF, type Command, type Input, JSON_OPTION, OWN, wrong } from '../command.ts';
import { openNetwork } from '../opened.ts';
import { userOf } from '../who.ts';
import { answerOptions } from './dependence.ts';

const WEEK = 7;

export const briefCommand: Command = {
  name: 'brief',
  usage: 'brief NET --with P | --calendar FILE.ics [--person ME]',
  summary: 'one page before you meet somebody: what you share, when you last met, what is open',
  positionals: [1, 1],
  files: true,
  options: {
    with: { value: 'P', help: 'whom you meet' },
    calendar: {
      value: 'FILE.ics',
      help: 'a page for everybody outside whom you meet within a week; the file is not imported',
    },
    'no-notes': { help: 'without your own notes and asks: for a page that others may see' },
    person: { value: 'ME', help: 'who prepares (default: you, or the owner of the only export)' },
    own: OWN,
    'as-of': AS_OF,
    json: JSON_OPTION,
  },
  more: () => 'It prints Markdown; > brief.md keeps it. Posts are named where a feed of theirs was imported.',
  run: runBrief,
};

interface Meeting {
  readonly day: number;
  readonly with: string;
}

async function runBrief(input: Input): Promise<number> {
  const { evidence, network } = openNetwork(
    input.positionals[0] as string,
    input.text('own'),
    undefined,
    input.asOf,
  );
  const [other, calendar] = [input.text('with'), input.text('calendar')];
  if ((other === undefined) === (calendar === undefined))
    throw wrong('whom do you meet? give --with P or --calendar FILE.ics');
  const options = answerOptions(input);
  const me = userOf(network, input.text('person')).id;
  const ahead =
    calendar === undefined ? undefined : resolve(withCalendar(evidence, calendar, me, options.asOf));
  const on = ahead ?? network;
  const meetings: readonly Meeting[] =
    ahead === undefined ? [{ day: -1, with: other as string }] : meetingsAhead(ahead, me, options);
  const briefs = meetings.map(({ day, with: id }): { date: string | null; brief: Brief } => ({
    date: day < 0 ? null : formatDay(day),
    brief: brief(on, {
      ...options,
      with: id,
      from: me,
      statements: evidence.statements,
      imports: evidence.imports,
    }),
  }));
  const forWhom = (page: Brief): Brief => (input.flag('no-notes') ? withoutOwn(page) : page);
  if (input.flag('json'))
    await printJson('brief', {
      briefs: briefs.map(({ date, brief: page }) => ({
        date,
        ...forWhom(page),
      })),
    });
  else if (briefs.length === 0)
    await print('The calendar has no meeting with somebody outside within a week.');
  else
    await print(
      briefs
        .map(({ date, brief: page }) => briefPage(forWhom(page), date ?? undefined, !input.flag('no-notes')))
        .join('\n\n---\n\n'),
    );
  return 0;
}

/** A brief that others may see: no notes, and no asks, which are the user's own records as well. */
function withoutOwn(page: Brief): Brief {
  return { ...page, notes: [], open: [], openThen: [], helped: [] };
}

function withCalendar(evidence: Evidence, path: string, self: string, asOf: number): Evidence {
  const file = { name: basename(path), bytes: readBytes(path) };
  const read = importFiles(evidence, [file], {
    self: evidence.settings.self ?? self,
    today: Math.max(asOf, today()) + WEEK,
  });
  const refused = read.report.files[0]?.refused;
  if (refused !== undefined)
    throw new TertiusError('unreadable', refused.message, { place: { file: path }, cure: refused.cure });
  return read.evidence;
}

/** Everybody outside whom somebody meets from a day to a week later, each at the first time. */
function meetingsAhead(network: Network, me: string, { asOf }: AnswerOptions): readonly Meeting[] {
  const { interactions, people } = network;
  const first = new Map<string, number>();
  for (let e = 0; e < interactions.length; e++) {
    const day = interactions.day[e] as number;
    if (day < asOf || day > asOf + WEEK) continue;
    const others = interactions.to.subarray(interactions.toStart[e], interactions.toStart[e + 1]);
    const present = [interactions.from[e] as number, ...others].map((index) => people[index]);
    if (!present.some((person) => person?.id === me)) continue;
    for (const person of present) {
      if (person === undefined || person.id === me || isInsider(network, person, asOf)) continue;
      first.set(person.id, Math.min(first.get(person.id) ?? day, day));
    }
  }
  return [...first]
    .map(([id, day]) => ({ with: id, day }))
    .sort((x, y) => x.day - y.day || (x.with < y.with ? -1 : 1));
}
