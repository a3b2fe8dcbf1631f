import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from '@tertius/core';
import type { MetricsProgress } from '@tertius/core/measures';
import Graph from 'graphology';
import { expect, test } from 'vitest';
import * as jobs from './jobs.ts';
import { bodies } from './statements.ts';

// Job f draws, and is run in test/browser/jobs.test.ts.
const MOST = { a: 2, b: 3, c: 2, d: 2, e: 2, f: 3, g: 1, h: 1, i: 2, j: 1 };

test.each(Object.entries(MOST))('job %s takes at most %i statements', (job, most) => {
  expect(bodies().get(job)?.statements).toBeLessThanOrEqual(most);
});

function star(): Graph {
  const graph = new Graph();
  for (const leaf of ['x', 'y', 'z', 'w']) graph.mergeUndirectedEdge('centre', leaf);
  return graph;
}
const TIES =
  'source,target,strength\nana,ben,0.6\nben,dee,0.9\ndee,fay,0.8\nben,ana,0.6\ndee,ben,0.9\nfay,dee,0.8';
const FILES = ['id,name,organisation\nana,Ana,Home\nben,Ben,Home\ndee,Dee,Away\nfay,Fay,Away', TIES];

test('a: constraint of a graph comes in the order of its nodes, and on them', () => {
  const graph = star();
  expect([...(jobs.a(graph) as Float64Array)]).toEqual([0.25, 1, 1, 1, 1]);
  expect(graph.getNodeAttribute('centre', 'constraint')).toBe(0.25);
});

test('b: contacts become people with their organisations, and ties of their owner', async () => {
  const csv =
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nDee,Dahl,https://www.linkedin.com/in/dee,,Away,Baker,02 Mar 2024';
  const found = (await jobs.b(csv)) as { people: unknown[] };
  expect(found).toMatchObject({ organisations: ['Away'], ties: [{ known: true }] });
  expect(found.people).toContainEqual(['Dee Dahl', 'Away']);
});

test('c: the way to Fay leads over Ben and Dee', async () => {
  // Inside, Ben is nearest: .9 * .8.
  expect(await jobs.c(FILES)).toMatchObject([
    { path: ['ben', 'dee', 'fay'], strength: expect.closeTo(0.72, 12) },
  ]);
});

test('d: Dee depends on Ben alone', async () => {
  expect(await jobs.d(FILES)).toMatchObject([
    { id: 'ben', sole: 1 },
    { id: 'ana', sole: 0 },
  ]);
});

test('e: all measures, with progress that ends with all done', async () => {
  const steps: MetricsProgress[] = [];
  const result = await jobs.e(star(), (step) => steps.push(step));
  expect(result).toMatchObject({ actors: { constraint: Float64Array.of(0.25, 1, 1, 1, 1) } });
  expect(steps.at(-1)!.done).toBe(steps.at(-1)!.total);
});

test('g: the same graph carries measures, and what sigma needs to draw it', async () => {
  const graph = star();
  graph.mergeNodeAttributes('x', { label: 'My label', x: 7, y: 8 });
  expect(await jobs.g(graph)).toBe(graph);
  expect(graph.getNodeAttributes('x')).toMatchObject({ constraint: 1, label: 'My label', x: 7, y: 8 });
  const centre = graph.getNodeAttributes('centre');
  expect(centre).toMatchObject({
    constraint: 0.25,
    label: 'centre',
    x: expect.any(Number),
    y: expect.any(Number),
  });
  expect(graph.size).toBe(4);
  expect(graph.getEdgeAttribute('centre', 'x', 'embeddedness')).toBe(0);
});

test('h: another day, weights and half-lives decide the strength', async () => {
  const net = await open('source,target,timestamp,channel\na,b,2024-01-01,mail\nb,a,2024-01-01,mail');
  // Ninety days are one half-life: R = 2 * 0.15 / 2; trust is assumed at 0.3.
  const history = 1 - Math.exp(-0.15 / 4);
  expect(jobs.h(net)).toMatchObject([
    { sides: [{ strength: expect.closeTo(0.2 * 0.3 + 0.6 * history, 12) }, {}] },
  ]);
});

test('i: a mailbox is read from a stream', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tertius-jobs-'));
  try {
    const path = join(folder, 'all.mbox');
    const mail =
      'From x Mon Mar 02 08:15:11 +0000 2026\nFrom: Ben <ben@away.example>\nTo: ana@home.example\nDate: Mon, 2 Mar 2026 08:15:00 +0100\nMessage-ID: <1@x>\n\nhello\n';
    writeFileSync(path, mail);
    expect(await jobs.i(path)).toMatchObject({
      people: expect.arrayContaining([expect.objectContaining({ name: 'Ben' })]),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('j: GEXF carries measures of people and ties, and positions', async () => {
  const text = jobs.j(await open(FILES)) as string;
  expect(text).toContain('xmlns:viz="http://gexf.net/1.3/viz"');
  const position = /<viz:position x="([^"]+)" y="([^"]+)"/.exec(text)!;
  expect(Math.hypot(Number(position[1]), Number(position[2]))).toBeCloseTo(1, 12);
  expect(text).toMatch(/title="constraint" type="double"/);
  expect(text).toMatch(/title="embeddedness" type="double"/);
  // It reads back as the same people and ties.
  const back = await open(text);
  expect(back.people.map(({ id }) => id)).toEqual((await open(FILES)).people.map(({ id }) => id));
  expect(back.ties().map((tie) => tie.sides[0].strength)).toEqual([0.6, 0.9, 0.8]);
});
