// The tables of docs/house.md, and the rules of the linter that follow from them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const OPEN = ['conventions', 'platform'];
const SKIPPED = ['!**/*.test.ts', '!**/fixtures/**'];
const GRAPH_LIBRARIES = ['graphology', 'graphology-*'];
const MAY_USE_GRAPHS = new Set(['answers', 'graphology', 'face', 'public']);

/** Folders in the order of the tables: { of: 'packages/core/src', folder, knows: [names] }. */
export function plan() {
  const rows = [];
  let of = '';
  for (const line of readFileSync(join(root, 'docs/house.md'), 'utf8').split('\n')) {
    const head = line.match(/^\| folder of `([^`]+)`/);
    if (head) of = head[1];
    const row = line.match(/^\| `([a-z]+)` \| ([^|]+) \|/);
    if (row === null || of === '') continue;
    const above = rows.filter((other) => other.of === of).map((other) => other.folder);
    const said = row[2].trim();
    const knows = said === 'nothing' ? [] : said === 'all of the above' ? above : said.split(', ');
    rows.push({ of, folder: row[1], knows });
  }
  return rows;
}

/** What a folder must not import, as patterns of import paths. */
export function forbidden(row, rows) {
  const inCore = row.of === 'packages/core/src';
  const allowed = new Set([row.folder, ...row.knows, ...(inCore ? OPEN : [])]);
  const others = rows.filter((other) => other.of === row.of && !allowed.has(other.folder));
  const folders = others.map((other) => `**/${other.folder}/**`);
  if (!inCore) return [...folders, '**/core/src/**', '**/core/dist/**'];
  const graphs = MAY_USE_GRAPHS.has(row.folder) ? [] : GRAPH_LIBRARIES;
  return [...folders, 'node:*', ...graphs];
}

/** One override of biome.json for each folder. */
export function rules() {
  const rows = plan();
  return rows.map((row) => ({
    includes: [
      `${row.of}/${row.folder}/**`,
      ...SKIPPED,
      ...(row.folder === 'parallel' ? [`!${row.of}/parallel/node*.ts`] : []),
    ],
    linter: {
      rules: {
        style: {
          noRestrictedImports: {
            level: 'error',
            options: {
              patterns: [
                {
                  group: forbidden(row, rows),
                  message: `${row.folder} may import: ${row.knows.join(', ') || 'nothing'} (docs/house.md).`,
                },
              ],
            },
          },
        },
      },
    },
  }));
}

/** Whether an override was made by `rules`. */
export const isRule = (override) => JSON.stringify(override).includes('(docs/house.md).');
