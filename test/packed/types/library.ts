import { constraint, metrics, type OpenNetwork, open, TertiusError } from '@tertius/core';
import { betweenness } from '@tertius/core/measures/betweenness';
import { mount, type TertiusNetworkElement } from '@tertius/viewer';

const values: Float64Array = constraint([{ source: 'a', target: 'b', strength: 0.5 }]);
const shares: Float64Array = betweenness([{ source: 'a', target: 'b' }]);

const net: OpenNetwork = await open('source,target\na,b\n', { own: 'Acme' });
const strongest: number | undefined = net.introduce({ to: 'b' }).paths[0]?.strength;
const organisation: string | null | undefined = net.people[0]?.organisation;

const element: TertiusNetworkElement | null = document.querySelector('tertius-network');
if (element !== null) {
  element.network = net;
  element.addEventListener('tertius-select', ({ detail }) => detail?.kind);
}
const view = mount(document.body, net.evidence, { asOf: '2026-11-23' });
view.on('select', (selection) => {
  if (selection?.kind === 'organisation') view.select({ kind: 'person', id: selection.name });
});

// @ts-expect-error a strength is a number
constraint([{ source: 'a', target: 'b', strength: 'strong' }]);
// @ts-expect-error a network is needed
mount(document.body, 7);

export { metrics, organisation, shares, strongest, TertiusError, values };
