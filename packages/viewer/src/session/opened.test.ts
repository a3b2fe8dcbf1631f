import { importFiles, NO_EVIDENCE, open, resolve, serialise } from '@tertius/core';
import Graph from 'graphology';
import { describe, expect, it } from 'vitest';
import { benchHere } from '../work/here.ts';
import { evidenceOf, type Opened } from './opened.ts';

const TIES = 'source,target,strength\nana,ben,0.6\nben,cy,0.5\n';
const bytes = new TextEncoder().encode(TIES);
const { evidence } = importFiles(NO_EVIDENCE, [{ name: 'ties.csv', bytes }]);

/** Who is tied to whom how strongly, in what was given. */
async function tiesOf(given: Opened): Promise<[string, string, number][]> {
  const net = await open(await evidenceOf(given, benchHere()));
  return net
    .ties()
    .map(({ a, b, sides }): [string, string, number] => [
      net.people[a]!.id,
      net.people[b]!.id,
      sides[0].strength,
    ]);
}

describe('what a view can show', () => {
  const graph = new Graph({ type: 'directed' });
  graph.mergeEdge('ana', 'ben', { strength: 0.6 });
  graph.mergeEdge('ben', 'cy', { weight: 0.5 });

  it.each<[string, () => Opened | Promise<Opened>]>([
    ['evidence', () => evidence],
    ['the text of a network file', () => serialise(evidence)],
    ['the same as another program writes it', () => JSON.stringify(JSON.parse(serialise(evidence)), null, 2)],
    ['the text of an export', () => TIES],
    ['its bytes', () => bytes],
    ['a file', () => new File([bytes], 'ties.csv')],
    ['a blob', () => new Blob([bytes])],
    ['a file with its name and text', () => ({ name: 'ties.csv', text: TIES })],
    ['what open gives', () => open(TIES)],
    ['what resolve gives', () => resolve(evidence)],
    ['a graphology graph', () => graph],
  ])('is %s', async (_, given) => {
    expect(await tiesOf(await given())).toEqual([
      ['ana', 'ben', 0.6],
      ['ben', 'cy', 0.5],
    ]);
  });

  it('is nobody for an empty text', async () => {
    expect(await evidenceOf('', benchHere())).toBe(NO_EVIDENCE);
  });

  it('says why a file is refused, and what is none of these', async () => {
    const code = (code: string): unknown => expect.objectContaining({ code });
    await expect(evidenceOf('nobody knows this', benchHere())).rejects.toEqual(code('unknown-format'));
    await expect(evidenceOf('{"format":"tertius"', benchHere())).rejects.toEqual(code('not-a-network'));
    await expect(evidenceOf(7 as never, benchHere())).rejects.toEqual(code('wrong-argument'));
    await expect(evidenceOf(null as never, benchHere())).rejects.toEqual(code('wrong-argument'));
  });
});
