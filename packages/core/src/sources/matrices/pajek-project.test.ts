import { describe, expect, it } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';

const VERTICES = '*Vertices 3\n1 "Ada"\n2 "Ben"\n3 "Cem"\n';
const NETWORK = `*Network talks\n${VERTICES}*Arcs\n1 2 2\n2 3 1\n`;

describe('a Pajek project', () => {
  it('is one network with what its partitions and vectors say of each vertex, in whatever order they come', () => {
    const partition = '*Partition C:\\data\\Group.clu\n% by hand\n*Vertices 3\n1\n1\n 2\n';
    const vector = '*Vector Years\n*Vertices 3\n0.5\n9999998\n3\n';
    for (const text of [
      `% notes\n\n${NETWORK}${partition}${vector}`,
      `${partition}${NETWORK}\n${vector}`,
      `${vector}*Permutation order\n*Vertices 3\n3\n2\n1\n${partition}${NETWORK}`,
    ]) {
      const { network, files } = fromText({ 'three.paj': text });
      expect(files[0]).toMatchObject({ format: 'pajek', people: 3, ties: 2, rejected: 0 });
      const said = network.people.map(({ name, attributes }) => [name, ...[...attributes].sort()]);
      expect(said).toEqual([
        ['Ada', ['Group', '1'], ['Years', '0.5']],
        ['Ben', ['Group', '1']],
        ['Cem', ['Group', '2'], ['Years', '3']],
      ]);
    }
  });

  it('takes several networks of the same vertices as relations between them', () => {
    const { files, network } = fromText({
      'two.paj': `${NETWORK}*Network trusts\n${VERTICES}*Edges\n1 3\n`,
    });
    expect(files[0]).toMatchObject({ people: 3, ties: 3 });
    expect(network.people.map(({ name }) => name)).toEqual(['Ada', 'Ben', 'Cem']);
  });

  it('is refused with the networks it holds where their vertices differ', () => {
    const { files } = fromText({
      'two.paj': `${NETWORK}*Network other\n*Vertices 2\n1 "Dan"\n2 "Eva"\n*Edges\n1 2\n`,
    });
    expect(files[0]?.refused).toMatchObject({ code: 'unreadable', line: 9 });
  });

  it('says which partition has another number of vertices than the network', () => {
    const { files } = fromText({ 'p.paj': `${NETWORK}*Partition short\n*Vertices 2\n1\n2\n` });
    expect(files[0]).toMatchObject({ people: 3, ties: 2 });
    expect(files[0]?.unused).toEqual([
      { column: 'short', reason: 'a partition of 2 vertices; the network has 3', example: '1' },
    ]);
  });

  it('refuses a partition or a vector without its network', () => {
    for (const name of ['group.clu', 'years.vec'])
      expect(fromText({ [name]: '*Vertices 3\n1\n1\n2\n' }).files[0]?.refused?.message).toContain(
        'says nothing without its network',
      );
  });
});
