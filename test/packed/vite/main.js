import { mount } from '@tertius/viewer';
import Graph from 'graphology';

const graph = new Graph();
graph.addNode('ana', { label: 'Ana Ruiz', organisation: 'Acme' });
graph.addNode('ben', { label: 'Ben Ito', organisation: 'Birch' });
graph.mergeEdge('ana', 'ben', { strength: 0.6 });

const seen = [];
const view = mount(document.querySelector('#network'), graph);
view.on('select', (selection) => seen.push(selection?.name ?? selection?.id ?? 'nobody'));
view.select({ kind: 'organisation', name: 'Birch' });
await view.ready;

graph.mergeEdge('ben', 'cy', { strength: 0.4 });
await view.update(graph);
document.documentElement.dataset.result = JSON.stringify({
  selected: seen.at(-1),
  defined: customElements.get('tertius-network') !== undefined,
});
