import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles, NO_EVIDENCE } from '@tertius/core';
import { type Import, tieRows } from '@tertius/core/network';
import { expect, test } from 'vitest';
import { fileOf } from './compare.ts';

const PYTHON = '/usr/bin/python3';
/** By which NetworkX tells parallel edges apart in GEXF, and which it takes away again. */
const PARALLEL = 'networkx_key';
const present = spawnSync(PYTHON, ['-c', 'import networkx, igraph']).status === 0;

type Data = Readonly<Record<string, unknown>>;

interface Told {
  readonly directed: boolean;
  readonly nodes: Data & Readonly<Record<string, Data>>;
  readonly edges: readonly (readonly [string, string, Data])[];
}

/** Values as programs of another language print them; texts without the blanks around them. */
function plain(value: unknown): string {
  const text = String(value).trim();
  return typeof value === 'number' || /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? String(Number(text)) : text;
}

function textOf(data: Data): string[] {
  return Object.entries(data).map(([name, value]) => `${name}=${plain(value)}`);
}

/** What we read, in the peer's words: an undirected tie of a directed network runs both ways. */
function edgesOf({ people, ties }: Import, directed: boolean, weighted: boolean): string[] {
  return [...tieRows(ties)].flatMap(
    ({ source, target, directed: one, strength, strengthAssumed, attributes = [] }) => {
      const ends = [source, target].map((k) => people[k]?.id as string);
      const kept = attributes.filter(([name]) => name !== PARALLEL);
      const said = kept.map(([name, value]) => `${name}=${plain(value)}`);
      if (weighted && strengthAssumed === undefined) said.push(`weight=${strength}`);
      const rest = JSON.stringify(said.sort());
      if (!directed) return [`${ends.sort().join(' - ')} ${rest}`];
      return one
        ? [`${ends.join(' > ')} ${rest}`]
        : [`${ends.join(' > ')} ${rest}`, `${ends.reverse().join(' > ')} ${rest}`];
    },
  );
}

test.skipIf(!present)('what NetworkX and igraph write we read as they do, to the last attribute', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tertius-peers-'));
  const script = new URL('./peers.py', import.meta.url).pathname;
  const answer = execFileSync(PYTHON, [script, folder], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const told: Readonly<Record<string, Told>> = JSON.parse(answer);
  expect(Object.keys(told).length).toBeGreaterThan(100);
  for (const [name, { directed, nodes, edges }] of Object.entries(told)) {
    const { evidence, report } = importFiles(NO_EVIDENCE, [fileOf(join(folder, name))]);
    expect(report.files[0], name).toMatchObject({ rejected: 0 });
    const made = evidence.imports[0] as Import;
    expect(made.people.map(({ id }) => id).sort(), name).toEqual(Object.keys(nodes).sort());
    for (const { id = '', name: called, attributes = [] } of made.people) {
      const ours = [...attributes.map(([key, value]) => `${key}=${plain(value)}`), `name=${plain(called)}`];
      ours.push(`_nx_name=${plain(called)}`);
      expect(ours, `${name}: ${id}`).toEqual(expect.arrayContaining(textOf(nodes[id] as Data)));
    }
    const weighted = edges.some(([, , data]) => 'weight' in data);
    const theirs = edges.map(([a, b, data]) => {
      const ends = directed ? [a, b].join(' > ') : [a, b].sort().join(' - ');
      return `${ends} ${JSON.stringify(textOf(data).sort())}`;
    });
    expect([...new Set(edgesOf(made, directed, weighted))].sort(), name).toEqual([...new Set(theirs)].sort());
  }
  rmSync(folder, { recursive: true });
});
