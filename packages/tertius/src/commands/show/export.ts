import { basename } from 'node:path';
import { formatDay, serialise } from '@tertius/core';
import { countPeople } from '@tertius/core/network';
import { PURPOSES, type Released, release, releaseWords } from '@tertius/core/sharing';
import { counted } from '@tertius/core/words';
import { writeCsv } from '@tertius/core/writers';
import { record } from '../../files/ledger.ts';
import { packedFor } from '../../files/packed.ts';
import { pageWith } from '../../files/page.ts';
import { writeFolder, writeNew } from '../../files/write-new.ts';
import { cleanLines } from '../../render/clean.ts';
import { visible } from '../../render/json.ts';
import { onTerminal, print, printJson, say, writeData } from '../../render/output.ts';
import { decimalComma } from '../../render/table-files.ts';
import { AS_OF, type Command, FORCE, type Input, JSON_OPTION, wrong } from '../command.ts';
import { openNetwork } from '../opened.ts';
import {
  columnarFiles,
  FOLDERS,
  FORMATS,
  type Format,
  formatOf,
  graphFile,
  SHOWN,
} from './export-formats.ts';
import { pictureWanted, writePicture } from './export-picture.ts';

export const exportCommand: Command = {
  name: 'export',
  usage: 'export NET -o FILE [--for me|colleague|public] [--notes] [--view VIEW] [--size SIZE]',
  summary:
    'write the network as .json (or .json.gz), .csv, .parquet or .arrow (a folder of tables), a graph file (.gexf, .graphml, .gml, .dot, .net, .dl, .graph.json, .node-link.json, .cyjs), .html (the viewer in one file), or a picture of it as .svg or .png',
  positionals: [1, 1],
  files: true,
  options: {
    output: {
      value: 'FILE',
      short: 'o',
      help: 'where to; its ending says what (- for standard output: .json)',
    },
    format: {
      value: FORMATS.join('|'),
      help: 'what to write where the ending does not say',
    },
    for: {
      value: 'me|colleague|public',
      help: 'who may read it, which decides what is left out (default: colleague for .html, .svg and .png, me for the others)',
    },
    notes: { help: 'with --for me: keep notes and asks, which are left out otherwise' },
    view: {
      value: 'map|around|bridges|matrix|ways|sides|worlds',
      help: 'what a picture shows: everybody, one person with their ties, who bridges to the outside, units by units, introductions, who stands behind somebody, online and face to face (default: map)',
    },
    size: {
      value: 'SIZE',
      help: 'of a picture: 16:9, a4, a4-upright, poster, or WIDTHxHEIGHT in pixels (default: 16:9)',
    },
    person: {
      value: 'WHO',
      help: 'who stands in the centre of --view around, whose sides are drawn, to whom ways lead, or who is set off in the map',
    },
    'as-of': AS_OF,
    force: FORCE,
    json: JSON_OPTION,
  },
  more: () =>
    'A folder holds people.csv and ties.csv (of .parquet and .arrow also the interactions), which import again: ids and names, titles and units, what was stated, and beside it the strength of the day with its parts. --excel writes them as spreadsheets expect. Graph files hold ties as of a day; .net and .dl have room for names and strengths alone. `me` keeps every figure and rating. ' +
    '`colleague` keeps names, organisations and roles of the contacts whose level is shared (tertius level; without one a contact is private), with strength as a band (0.1, 0.3 or 0.6); it leaves out notes, asks, ratings, ' +
    'their addresses, your messages and meetings with them and their ties with each other. Files of the organisation (rosters, message traces, network files) stay as they were given, ' +
    'addresses, times and columns included, but for columns of hours, absence, contract and cost centre; the closing line counts what is in it. `public` keeps ties between pseudonyms, and no name.',
  run: runExport,
};

async function runExport(input: Input): Promise<number> {
  const output = input.text('output');
  if (output === undefined) throw wrong('where to? add -o FILE, for example -o mine.html');
  const format = input.oneOf('format', FORMATS) ?? formatOf(output);
  const purpose = input.oneOf('for', PURPOSES) ?? (SHOWN.includes(format) ? 'colleague' : 'me');
  const notes = input.flag('notes');
  if (notes && purpose !== 'me') throw wrong('--notes goes with --for me: notes and asks are yours alone');
  const picture = pictureWanted(input, format);
  const { evidence, network } = openNetwork(input.positionals[0] as string);
  const opened = release(evidence, purpose, { asOf: input.asOf, notes });
  if (picture !== null)
    return await writePicture(
      input,
      opened,
      { ...picture, of: countPeople(network) },
      ` ${releaseWords(opened)}`,
    );
  if (output === '-') {
    if (FOLDERS.includes(format))
      throw wrong(`.${format} is a folder of several files; name one with -o FOLDER.${format}`);
    if (format === 'json.gz') throw wrong('a .json.gz is no text; name a file with -o FILE.json.gz');
    await writeData(shown(textOf(format, opened, input), format));
    return 0;
  }
  const force = input.flag('force');
  const files =
    format === 'csv'
      ? tables(opened, input)
      : format === 'parquet' || format === 'arrow'
        ? new Map([...(await columnarFiles(format, opened, input.asOf)), ...aboutFile(opened)])
        : new Map(
            packedFor(format, [Buffer.from(textOf(format, opened, input))]).map(
              (bytes) => [output, bytes] as const,
            ),
          );
  if (FOLDERS.includes(format)) writeFolder(output, files, force);
  else for (const [name, bytes] of files) writeNew(name, bytes, force);
  const { people } = opened.network;
  for (const text of files.values())
    record(input.positionals[0] as string, {
      what: 'export',
      detail: `for ${purpose}`,
      people: people.length,
      text,
    });
  if (input.flag('json'))
    await printJson('export', { file: output, format, for: purpose, people: people.length });
  else
    await print(
      `${output}: ${counted(people.length, 'person', 'people')}. ${releaseWords(opened)}${notes ? ' Notes and asks are in it.' : ''}`,
    );
  return 0;
}

/** What goes to standard output may go to a terminal, which nothing from a file may steer. */
function shown(text: string, format: Format): string {
  if (/json$|^cyjs$/.test(format)) return visible(text);
  return onTerminal() ? cleanLines(text) : text;
}

function textOf(format: Format, released: Released, input: Input): string {
  const { evidence, purpose } = released;
  if (format === 'json' || format === 'json.gz') return serialise(evidence);
  if (format !== 'html') {
    const { text, note } = graphFile(format, released, input.asOf);
    if (note !== null) say(`note: ${note}`);
    return text;
  }
  return pageWith(released, {
    ...(purpose !== 'me' ? {} : { file: basename(input.positionals[0] as string) }),
    ...(input.text('as-of') === undefined ? {} : { asOf: formatDay(input.asOf) }),
  });
}

function tables(released: Released, input: Input): ReadonlyMap<string, Uint8Array> {
  const { people, ties } = writeCsv(released, {
    asOf: input.asOf,
    ...(input.flag('excel') ? { spreadsheet: { decimalComma: decimalComma() } } : {}),
  });
  return new Map([
    ['people.csv', Buffer.from(people)],
    ['ties.csv', Buffer.from(ties)],
    ...aboutFile(released),
  ]);
}

/** Tables have no room for it: for whom they are, and what was left out. */
function aboutFile(released: Released): (readonly [string, Uint8Array])[] {
  return released.purpose === 'me' ? [] : [['about.txt', Buffer.from(`${releaseWords(released)}\n`)]];
}
