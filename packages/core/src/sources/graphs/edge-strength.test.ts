import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';

test.each(['Stärke', 'weight', 'Intensité', 'Fuerza'])('%s of an edge is its strength', (name) => {
  const { network, files } = fromText({
    'net.graphml': `<graphml><key id="d0" for="edge" attr.name="${name}" attr.type="double"/><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"><data key="d0">0.25</data></edge></graph></graphml>`,
  });
  const [forward, backward] = network.pairs.strength;
  expect([forward[0], backward[0]].filter((strength) => !Number.isNaN(strength))).toEqual([0.25]);
  expect(files[0]?.unused).toEqual([]);
});
