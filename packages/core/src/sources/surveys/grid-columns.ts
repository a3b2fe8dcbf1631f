import { unguardCell } from '../../conventions/guard-cell.ts';
import { namesFolded } from '../names/names-folded.ts';
import { knownAmong, mayBeName } from '../names/names-in-cell.ts';
import { noNameWhy } from '../names/not-a-name.ts';
import type { Sample } from '../reading/reader.ts';
import { answerOf } from '../scales/answer-words.ts';
import type { Header } from '../text/header.ts';
import { respondentsIn } from './name-columns.ts';
import { questionOf, withoutNumber } from './question-words.ts';
import type { RespondentColumns } from './respondent-columns.ts';
import { statusColumns } from './response-status.ts';

/** A column that asks about one colleague. */
export interface GridColumn {
  readonly column: number;
  readonly question: string;
  readonly person: string;
}

const BRACKETED = /^(.*\S)\s*\[([^[\]]+)\]$/s;
const DASHED = /^(.*\S)\s+[-–—:|>]+\s+(\S.*)$/s;
/** `Whom do you ask?: Anna Berg`, as some tools write it. */
const AFTER_MARK = /^(.*[?？])[:：\s]+(\S.*)$/s;

/**
 * Columns that ask one question of each colleague: `Advice? [Anna Berg]`, `Q1_2 - Advice? - Anna Berg`, or `Anna Berg` alone
 * over cells that say how much, tick it or repeat the name.
 */
export function gridColumns(header: Header, who: RespondentColumns, sample: Sample): readonly GridColumn[] {
  for (const [pattern, fewest] of [
    [BRACKETED, 2],
    [DASHED, 3],
    [AFTER_MARK, 2],
  ] as const) {
    const found = namedBy(header, pattern, fewest);
    if (found.length > 0) return found;
  }
  return bareNames(header, who, sample);
}

/** At least `fewest` columns for each question, each for somebody else. */
function namedBy(header: Header, pattern: RegExp, fewest: number): readonly GridColumn[] {
  const found = header.names.flatMap((name, column): GridColumn[] => {
    const [, question, person] = (name.length > 500 ? null : pattern.exec(name)) ?? [];
    if (question === undefined || person === undefined || !/\p{L}/u.test(person)) return [];
    return [{ column, question: questionOf(withoutNumber(question)), person: person.trim() }];
  });
  const people = new Map<string, Set<string>>();
  for (const { question, person } of found)
    people.set(question, (people.get(question) ?? new Set<string>()).add(person));
  return found.filter(({ question }) => (people.get(question)?.size ?? 0) >= fewest);
}

/** Columns that are called like people: most of them like those who answer, or all like full names over answers alone. */
function bareNames(header: Header, who: RespondentColumns, sample: Sample): readonly GridColumn[] {
  const taken = new Set([who.name, who.email, ...who.parts, ...statusColumns(header).others]);
  const respondents = respondentsIn(who, sample);
  const isKnown = knownAmong(respondents);
  const found = header.names.flatMap((name, column): GridColumn[] => {
    if (taken.has(column) || name === '' || noNameWhy(name) !== undefined || !mayBeName(name, isKnown))
      return [];
    return holdsTicks(name, column, sample) ? [{ column, question: '', person: name }] : [];
  });
  const columns = knownAmong(found.map(({ person }) => person));
  const matched = respondents.filter(columns).length;
  if (matched >= 2 && matched * 2 >= sample.length) return found;
  const full = found.filter(({ person }) => person.split(/\s+/).length > 1 && !/\d/.test(person));
  const rest = header.names.filter((name, column) => name !== '' && !taken.has(column)).length;
  const survey = who.sure || statusColumns(header).done >= 0 || statusColumns(header).others.length > 1;
  return survey &&
    full.length >= 3 &&
    full.length * 5 >= rest * 4 &&
    !full.some(({ person }) => isTitle(person))
    ? full
    : [];
}

/** Whether each cell of the first rows answers, ticks, or repeats the name that stands above it. */
function holdsTicks(name: string, column: number, sample: Sample): boolean {
  return sample.every((cells) => {
    const text = unguardCell((cells[column] ?? '').trim());
    return text === '' || answerOf(text) !== undefined || repeats(text, name);
  });
}

/** Whether a cell repeats the name of its column, as where what is chosen is written out. */
export function repeats(text: string, name: string): boolean {
  const keys = namesFolded(name);
  return namesFolded(text).some((key) => keys.includes(key));
}

const isTitle = (name: string): boolean =>
  /\b(date|time|title|name|number|id|level|score|rating|years?|center|centre|code|type|total|count|average)\b/i.test(
    name,
  );
