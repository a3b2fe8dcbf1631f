import graphology from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import { readGraph } from './graph-file.mjs';

// usage: time-graphology.mjs FILE; one line of JSON, times in ms.
const { n, source, target, strength } = readGraph(process.argv[2]);
const { DirectedGraph } = graphology;
const start = performance.now();
const graph = new DirectedGraph();
for (let v = 0; v < n; v++) graph.addNode(v);
for (let tie = 0; tie < source.length; tie++) {
  graph.addDirectedEdge(source[tie], target[tie], { distance: 1 / strength[tie] });
}
const load = performance.now() - start;
const timed = (getEdgeWeight) => {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  betweenness(graph, { getEdgeWeight, normalized: false });
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  return { ms, cpu: (user + system) / 1000 };
};
const times = { load, betweenness: timed(null) };
if (process.argv.includes('weighted')) times.weighted = timed('distance');
process.stdout.write(JSON.stringify({ ...times, peakMb: process.resourceUsage().maxRSS / 1024 }));
