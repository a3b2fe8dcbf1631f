import { readFileSync } from 'node:fs';
import type { Dialect } from './dialect.ts';

/** What stands for the places of a template, such as `D`, the day number. */
export type Parameters = Readonly<Record<string, number | string>>;

/** The statement files of this package. */
export type StatementFile =
  | 'strength'
  | 'dormant'
  | 'loads'
  | 'edge'
  | 'structure'
  | 'brokerage'
  | 'dependence'
  | 'units';

/** The statements of a file, in the words of an engine. */
export function statementsOf(file: StatementFile, dialect: Dialect, parameters: Parameters): string[] {
  const template = readFileSync(new URL(`../sql/${file}.sql`, import.meta.url), 'utf8');
  return rendered(template, dialect, parameters);
}

const PLACE = /\{\{(\w+)((?: [^{}]+)?)\}\}/g;

/**
 * A template as statements: `{{create NAME}}`, `{{sum EXPR}}`, `{{isum EXPR}}`, `{{i64}}`, `{{f64}}` are of the dialect, any other
 * place is a parameter. No text in a template holds a semicolon.
 */
export function rendered(template: string, dialect: Dialect, parameters: Parameters): string[] {
  const replace = (text: string): string =>
    text.replace(PLACE, (_, word: string, rest: string) => {
      const given = rest.trim();
      if (word === 'create' || word === 'sum' || word === 'isum') return dialect[word](given);
      if (word === 'i64' || word === 'f64') return dialect[word];
      const value = parameters[word];
      if (value === undefined) throw new Error(`the template has no value for ${word}`);
      return String(value);
    });
  let text = template.replace(/^--.*\n/gm, '');
  // A place may stand inside another: the inner one is filled in first.
  while (text.includes('{{')) text = replace(text);
  return text
    .split(';')
    .map((statement) => statement.trim())
    .filter(Boolean);
}
