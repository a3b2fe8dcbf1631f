import { basename, extname } from 'node:path';
import { formatDay, serialise, writeCsv, writeGexf, writeGraphml } from '@tertius/core';
import { pageWith } from '../files/page.ts';
import { writeFolder, writeNew } from '../files/write-new.ts';
import { many } from '../render/import-summary.ts';
import { print, printJson, say, writeData } from '../render/output.ts';
import { AS_OF, type Command, FORCE, type Input, JSON_OPTION, wrong } from './command.ts';
import { type Opened, openNetwork } from './opened.ts';

export const exportCommand: Command = {
  name: 'export',
  usage: 'export NET -o FILE',
  summary: 'write the network as .json, .csv (a folder), .gexf, .graphml or .html (the viewer in one file)',
  positionals: [1, 1],
  files: true,
  options: {
    output: {
      value: 'FILE',
      short: 'o',
      help: 'where to; its ending says what (- for standard output: .json)',
    },
    format: { value: 'json|csv|gexf|graphml|html', help: 'what to write where the ending does not say' },
    'as-of': AS_OF,
    force: FORCE,
    json: JSON_OPTION,
  },
  more: () =>
    'A folder holds people.csv and ties.csv, which import again. The .html holds everything and opens offline: whoever has it sees all of it.',
  run: runExport,
};

const FORMATS = ['json', 'csv', 'gexf', 'graphml', 'html'] as const;
type Format = (typeof FORMATS)[number];

async function runExport(input: Input): Promise<number> {
  const output = input.text('output');
  if (output === undefined) throw wrong('where to? add -o FILE, for example -o mine.html');
  const opened = openNetwork(input.positionals[0] as string);
  const format = input.oneOf('format', FORMATS) ?? formatOf(output);
  if (output === '-') {
    if (format === 'csv') throw wrong('.csv is a folder of two files; name one with -o FOLDER.csv');
    await writeData(textOf(format, opened, input));
    return 0;
  }
  const force = input.flag('force');
  if (format === 'csv') writeFolder(output, tables(opened, input.asOf), force);
  else {
    writeNew(output, Buffer.from(textOf(format, opened, input)), force);
  }
  const { people } = opened.network;
  if (input.flag('json')) await printJson('export', { file: output, format, people: people.length });
  else await print(`${output}: ${many(people.length, 'person', 'people')}.${privacy(format)}`);
  return 0;
}

function formatOf(output: string): Format {
  if (output === '-') return 'json';
  const ending = extname(output.replace(/\/+$/, '')).slice(1).toLowerCase();
  const format = FORMATS.find((known) => known === ending);
  if (format !== undefined) return format;
  throw wrong(
    `${JSON.stringify(output)} ends in nothing that can be written; use ${FORMATS.map((known) => `.${known}`).join(', ')}`,
  );
}

function textOf(format: Exclude<Format, 'csv'>, { network, evidence }: Opened, input: Input): string {
  if (format === 'json') return serialise(evidence);
  if (format === 'gexf' || format === 'graphml') {
    const { text, dropped } = (format === 'gexf' ? writeGexf : writeGraphml)(network, {
      asOf: input.asOf,
      evidence,
    });
    if (dropped > 0) say(`note: ${many(dropped, 'character')} left out, because XML cannot hold them`);
    return text;
  }
  return pageWith(serialise(evidence), {
    file: basename(input.positionals[0] as string),
    ...(input.text('as-of') === undefined ? {} : { asOf: formatDay(input.asOf) }),
  });
}

function tables({ network, evidence }: Opened, asOf: number): ReadonlyMap<string, Uint8Array> {
  const { people, ties } = writeCsv(network, { asOf, evidence });
  return new Map([
    ['people.csv', Buffer.from(people)],
    ['ties.csv', Buffer.from(ties)],
  ]);
}

const privacy = (format: string): string =>
  format === 'html' ? ' It holds all of them, with what you think of them: mind whom you send it to.' : '';
