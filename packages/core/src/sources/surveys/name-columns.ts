import { addTo } from '../../conventions/add-to.ts';
import { unguardCell } from '../../conventions/guard-cell.ts';
import { areNames, knownAmong, namesIn } from '../names/names-in-cell.ts';
import { isNobody } from '../names/not-a-name.ts';
import type { Sample } from '../reading/reader.ts';
import { answerOf } from '../scales/answer-words.ts';
import { isNotStated } from '../scales/not-stated.ts';
import type { Header } from '../text/header.ts';
import { asksForPeople, questionOf } from './question-words.ts';
import type { RespondentColumns } from './respondent-columns.ts';
import { statusColumns } from './response-status.ts';

/** A column in which names are written, and the columns that say how much of what is asked each has. */
export interface NameColumn {
  readonly column: number;
  readonly question: string;
  /** Columns of answers about the one who is named there. */
  readonly about: readonly number[];
}

const NUMBER = /\(?(\d{1,2})\)?$/;
const BEFORE_NUMBER = /(?<![\s_.#:–-])[\s_.#:–-]+$/;

interface Numbered {
  readonly column: number;
  readonly words: string;
  readonly number: number;
}

/** Columns of which at least two have the same words and numbers that count up. */
function numberedColumns(header: Header): Map<string, Numbered[]> {
  const found = new Map<string, Numbered[]>();
  header.names.forEach((name, column) => {
    const [end, number] = (name.length > 300 ? null : NUMBER.exec(name)) ?? [];
    const words = end === undefined ? '' : name.slice(0, -end.length).replace(BEFORE_NUMBER, '');
    if (words === '') return;
    // `Q5_1 - Whom do you ask? - Name 1` and `Q5_2 - …` are of one question.
    const question = words.replace(/^(Q\d+)_\d+(?=\s*[-–:.])/i, '$1');
    addTo(found, question, { column, words: question, number: Number(number) });
  });
  for (const [words, all] of found)
    if (all.length < 2 || !all.every(({ number }, at) => number === (all[0] as Numbered).number + at))
      found.delete(words);
  return found;
}

/** Those who answer, as far as the first rows tell: names by which others are known for names. */
export function respondentsIn(who: RespondentColumns, sample: Sample): string[] {
  return sample.flatMap((cells) => {
    const parts = who.parts.map((column) => (cells[column] ?? '').trim()).filter((part) => part !== '');
    return [cells[who.name] ?? '', cells[who.email] ?? '', parts.join(' ')].filter(
      (text) => text.trim() !== '',
    );
  });
}

/** Columns in which whoever answers names others, by their headers and by what the first rows hold. */
export function nameColumns(header: Header, who: RespondentColumns, sample: Sample): readonly NameColumn[] {
  const isKnown = knownAmong(respondentsIn(who, sample));
  const taken = new Set([who.name, who.email, ...who.parts, ...statusColumns(header).others]);
  const cellsOf = (column: number): string[] =>
    sample.flatMap((cells) => {
      const text = unguardCell((cells[column] ?? '').trim());
      return text === '' || isNotStated(text) ? [] : text;
    });
  const families = [...numberedColumns(header).values()].filter((all) =>
    all.every(({ column }) => !taken.has(column)),
  );
  const isNames = (all: readonly Numbered[]): boolean => {
    const cells = all.flatMap(({ column }) => cellsOf(column));
    return cells.length === 0 ? who.sure : areNames(cells, isKnown);
  };
  const named = families.filter(isNames);
  const others = families.filter(
    (all) => !named.includes(all) && areAnswers(all.flatMap(({ column }) => cellsOf(column))),
  );
  for (const { column } of [...named, ...others].flat()) taken.add(column);
  const numbered = named.flatMap((all) =>
    all.map(
      ({ column, words, number }): NameColumn => ({
        column,
        question: questionOf(withoutNoun(words)),
        about: others.flatMap((family) => family.find((one) => one.number === number)?.column ?? []),
      }),
    ),
  );
  const asking = header.names.flatMap((name, column): NameColumn[] => {
    if (taken.has(column) || !asksForPeople(header, column) || !areNames(cellsOf(column), isKnown)) return [];
    return [{ column, question: questionOf(name), about: [] }];
  });
  return [...numbered, ...asking];
}

/** `Whom do you ask? - Name` without what only says that a name follows. */
function withoutNoun(words: string): string {
  const [, question, noun] = /^(.*\S)\s+[-–—:|]\s*(\S.*)$/s.exec(words) ?? [];
  return question !== undefined && questionOf(noun as string) === '' ? question : words;
}

const areAnswers = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell) => answerOf(cell) !== undefined);

/** Whether few cells hold more than one name, as where each answer has a row of its own. */
export function holdOneEach(column: number, isKnown: (name: string) => boolean, sample: Sample): boolean {
  const counts = sample.map(
    (cells) => namesIn(cells[column] ?? '', isKnown).filter((name) => !isNobody(name)).length,
  );
  return counts.filter((count) => count > 1).length * 4 <= counts.filter((count) => count > 0).length * 2;
}
