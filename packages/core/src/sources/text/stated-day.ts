import { type DateOrder, parseDate } from './cells.ts';

const DAY = String.raw`(\d{1,4}[-./年]\s?\d{1,2}[-./月]\s?\d{1,4}日?|\d{1,2}\.?\s\p{L}{3,9}\.?,?\s\d{4}|\p{L}{3,9}\s\d{1,2},?\s\d{4})(?![\d./-])`;

/** What stands before the day of a list: on its own, or with a small word such as `vom` between. */
const BEFORE: readonly (readonly [words: string, order: DateOrder | undefined])[] = [
  ['as of|as at|effective date|report date|run date|export date|exported on|date of export', undefined],
  [
    '(?:daten|personal|listen)?stand|stichtag|export(?:iert am|datum)|auswertungsdatum|berichtsdatum',
    'day-first',
  ],
  ["situation au|état au|etat au|arrêté au|effectifs? au|extrait le|date d[’']extraction", 'day-first'],
  ['peildatum|stand per|per datum|exportdatum|uitdraaidatum', 'day-first'],
  ['fecha de (?:corte|extracción|exportación|referencia)|a fecha de?|datos al?', 'day-first'],
  ['situazione al|aggiornat[oa] al|data di (?:estrazione|riferimento)|dati al', 'day-first'],
  ['stan na(?: dzień)?|według stanu na(?: dzień)?|data (?:eksportu|raportu)', 'day-first'],
  ['posição em|data (?:de referência|base|de extração)', 'day-first'],
  ['per den|utskriftsdatum|status per|pr\\.', 'day-first'],
  ['基準日|作成日|出力日', undefined],
];
const STATED = BEFORE.map(
  ([words, order]) =>
    [
      new RegExp(
        String.raw`(?<![\p{L}\d])(?:${words})\s?[:：]?\s?(?:(?:vom|am|zum|per|den|du|del|di|do) )?${DAY}`,
        'iu',
      ),
      order,
    ] as const,
);
const JAPANESE = /(\d{4}年\d{1,2}月\d{1,2}日)(?:現在|時点)/u;

/**
 * The day that a row above a header says its list is of, as `Stand 01.11.2026`, `Stichtag;01.11.2026` and `as of 2026-11-01` do;
 * undefined where it names none, or one that may be two days.
 */
export function statedDay(cells: readonly string[]): number | undefined {
  const text = cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ')
    .slice(0, 300)
    .replace(/\s+/g, ' ');
  if (!/\d/.test(text)) return undefined;
  for (const [pattern, order] of [...STATED, [JAPANESE, undefined] as const]) {
    const day = pattern.exec(text)?.[1];
    const found = day === undefined ? undefined : parseDate(day.replace(/([-./])\s/g, '$1'), order);
    if (found?.kind === 'date') return found.day;
  }
  return undefined;
}
