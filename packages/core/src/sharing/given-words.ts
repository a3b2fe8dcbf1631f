import type { Import } from '../model/evidence.ts';
import { joinedWords } from './joined-words.ts';
import type { ForColleagues } from './withheld.ts';

/** So many columns are named; the rest is counted. */
const NAMED = 6;

/** A name of a column is cut after so many letters. */
const LONGEST = 40;

/** What a file for a colleague holds as files of the organisation gave it, and which of their columns it does not; undefined without such files. */
export function givenWords({ imports, withheld }: ForColleagues): string | undefined {
  if (imports.length === 0) return undefined;
  const people = imports.flatMap((source) => source.people);
  const interactions = imports.reduce((sum, source) => sum + source.interactions.length, 0);
  const topics = imports.some((source) => source.interactions.topics.size > 0) ? ' and subjects' : '';
  const parts = [
    ...different(
      people.flatMap(({ emails = [] }) => emails),
      'e-mail address',
      'e-mail addresses',
    ),
    ...different(
      people.flatMap(({ phones = [] }) => phones),
      'telephone number',
      'telephone numbers',
    ),
    ...different(
      people.flatMap(({ profiles = [] }) => profiles),
      'profile',
      'profiles',
    ),
    ...counted(
      interactions,
      `message or meeting with its time${topics}`,
      `messages and meetings with their times${topics}`,
    ),
    ...columns(new Set(people.flatMap(({ attributes = [] }) => attributes.map(([name]) => name)))),
    ...(imports.some(saysTrust) ? ['what they state of trust and knowledge'] : []),
  ];
  const held = parts.length === 0 ? '' : `, with ${joinedWords(parts)}`;
  const without =
    withheld.length === 0
      ? ''
      : ` Of them it leaves out ${columns(new Set(withheld)).join('')} (hours, absence, contract, cost centre).`;
  return `Files of the organisation are in it as they were given${held}.${without}`;
}

const different = (values: readonly string[], one: string, many: string): string[] =>
  counted(new Set(values).size, one, many);

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${count.toLocaleString('en')} ${count === 1 ? one : many}`];

function columns(names: ReadonlySet<string>): string[] {
  if (names.size === 0) return [];
  const all = [...names].map(oneLine).sort();
  const rest = all.length > NAMED + 1 ? all.slice(NAMED).length : 0;
  const named = rest === 0 ? all : [...all.slice(0, NAMED), `${rest} more`];
  return [`the ${names.size === 1 ? 'column' : 'columns'} ${joinedWords(named)}`];
}

/** A name from a file goes into comments of other formats, where a line would end them. */
function oneLine(name: string): string {
  const line = name.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

const saysTrust = ({ ties }: Import): boolean =>
  [ties.trust, ties.knowledge].some((values) => values.some((value) => !Number.isNaN(value)));
