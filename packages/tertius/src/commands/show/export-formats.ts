import type { Released } from '@tertius/core/sharing';
import { counted } from '@tertius/core/words';
import {
  GRAPH_TEXT_FORMS,
  type GraphTextForm,
  writeGexf,
  writeGraphml,
  writeGraphText,
  writeTables,
} from '@tertius/core/writers';
import type { Columnar } from '../../columnar/table.ts';
import { wrong } from '../command.ts';

/** What can be written, by how the name of the file ends. */
export const FORMATS = [
  'json',
  'json.gz',
  'csv',
  'parquet',
  'arrow',
  'gexf',
  'graphml',
  'gml',
  'dot',
  'net',
  'dl',
  'graph.json',
  'node-link.json',
  'cyjs',
  'html',
  'svg',
  'png',
] as const;
export type Format = (typeof FORMATS)[number];

/** What is made to be shown. */
export const SHOWN: readonly Format[] = ['html', 'svg', 'png'];

/** The format that the name of a file asks for; the longest ending counts. */
export function formatOf(output: string): Format {
  if (output === '-') return 'json';
  const name = output.replace(/\/+$/, '').toLowerCase();
  const ends = (ending: string): boolean => name.endsWith(`.${ending}`);
  const form = GRAPH_TEXT_FORMS.find(({ endings }) => endings.some(ends));
  const format = FORMATS.find((known) => known === form?.endings[0]) ?? FORMATS.find(ends);
  if (format !== undefined) return format;
  throw wrong(
    `${JSON.stringify(output)} ends in nothing that can be written; use ${FORMATS.map((known) => `.${known}`).join(', ')}`,
  );
}

/** What is a folder of tables. */
export const FOLDERS: readonly Format[] = ['csv', 'parquet', 'arrow'];

/** The tables of a network in columns, those that have rows. */
export async function columnarFiles(
  kind: Columnar,
  released: Released,
  asOf: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { columnarOf } = await import('../../columnar/write.ts');
  const tables = Object.entries(writeTables(released, { asOf }));
  return new Map(
    tables
      .filter(([name, columns]) => name === 'people' || (columns[0]?.values.length ?? 0) > 0)
      .map(([name, columns]) => [`${name}.${kind}`, columnarOf(kind, columns)]),
  );
}

/** A graph file, and what has to be said of it. */
export function graphFile(
  format: Format,
  released: Released,
  asOf: number,
): { readonly text: string; readonly note: string | null } {
  if (format === 'gexf' || format === 'graphml') {
    const { text, dropped } = (format === 'gexf' ? writeGexf : writeGraphml)(released, { asOf });
    const note =
      dropped === 0 ? null : `${counted(dropped, 'character')} left out, because XML cannot hold them`;
    return { text, note };
  }
  const form = GRAPH_TEXT_FORMS.find(({ endings }) => endings[0] === format) as GraphTextForm;
  const note = form.bare
    ? `.${format} files have room for names and strengths alone; the rest is left out`
    : null;
  return { text: writeGraphText(released, { asOf, form: form.id }), note };
}
