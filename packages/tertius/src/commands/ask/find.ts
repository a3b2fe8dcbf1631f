import { formatDay } from '@tertius/core';
import { type Found, find } from '@tertius/core/answers';
import { counted } from '@tertius/core/words';
import { print, printJson } from '../../render/output.ts';
import { printTable } from '../../render/table.ts';
import { AS_OF, type Command, type Input, JSON_OPTION, wrong } from '../command.ts';
import { openNetwork } from '../opened.ts';

export const findCommand: Command = {
  name: 'find',
  usage: 'find NET WORDS...',
  summary: 'people, organisations, titles and topics by parts of their names, the closest to you first',
  positionals: [2, 100],
  files: 'first',
  tables: true,
  options: { 'as-of': AS_OF, json: JSON_OPTION },
  more: () =>
    'All words must be there; capitals and accents do not matter, the beginning or a part of a word is enough, small slips are forgiven. ' +
    'First come names that hold the words as typed, then parts of words, then slips; of equal ones whoever is closest to you.\n' +
    'NET may also be a file that import reads, or a folder. The same search finds people for --to and in the viewer.',
  run: runFind,
};

async function runFind(input: Input): Promise<number> {
  const path = input.positionals[0] as string;
  const words = input.words.join(' ').trim();
  if (!/[\p{L}\p{N}]/u.test(words)) throw wrong('which words? Name a person, organisation, title or topic');
  const { network, evidence } = openNetwork(path);
  const hits = find(network, words, { asOf: input.asOf, imports: evidence.imports });
  if (input.flag('json')) {
    await printJson('find', { words, asOf: formatDay(input.asOf), hits });
    return 0;
  }
  if (hits.length === 0) {
    await print(`Nobody and nothing here is called ${words}.`);
    return 0;
  }
  await printTable(hits, [
    { title: 'what', cell: whatOf },
    { title: 'name', cell: (row) => row.name },
    ...(hits.some(({ closeness }) => closeness !== null && closeness < 1)
      ? [
          {
            title: network.self === undefined ? 'closeness to us' : 'closeness',
            cell: (row: Found) => row.closeness,
          },
        ]
      : []),
    { title: 'title, organisation', cell: detailOf },
    { title: 'found in', cell: foundIn },
    { title: 'id', cell: (row) => (row.kind === 'person' ? row.id : '') },
  ]);
  return 0;
}

const whatOf = ({ kind, noPerson }: Found): string =>
  noPerson === 'automatic' ? 'program' : noPerson === 'nameless' ? 'no name' : (noPerson ?? kind);

/** Contacts on request have no name, so nobody can say whether they are among those who have one. */
function detailOf({ kind, detail, people, onRequest }: Found): string {
  if (kind === 'person') return detail;
  const all = counted(people, 'person', 'people');
  if (onRequest === 0) return all;
  return onRequest === people
    ? `${all}, on request`
    : `${all}; ${onRequest} of them on request, who may be the same as the others`;
}

const foundIn = ({ field, text, name }: Found): string => (text === name ? field : `${field}: ${text}`);
