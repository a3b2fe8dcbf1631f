// Ten jobs as a developer writes them; jobs.test.ts counts their statements and runs them.
import { createReadStream } from 'node:fs';
import { constraint, metrics, open } from '@tertius/core';
import type { MetricsProgress } from '@tertius/core/measures';
import { mount } from '@tertius/viewer';
import type Graph from 'graphology';

/** Constraint of a graphology graph. */
export function a(graph: Graph): unknown {
  const values = constraint(graph);
  constraint.assign(graph);
  return values;
}

/** A contacts CSV to people, organisations, ties. */
export async function b(csv: string): Promise<unknown> {
  const net = await open(csv, { self: 'Me' });
  const people = net.people.map(({ name, organisation }) => [name, organisation]);
  const ties = net.ties();
  return { people, organisations: net.organisations, ties };
}

/** Who could introduce us to somebody. */
export async function c(files: string[]): Promise<unknown> {
  const net = await open(files, { own: 'Home' });
  const { paths } = net.introduce({ to: 'Fay' });
  return paths;
}

/** Which contacts depend on one person. */
export async function d(files: string[]): Promise<unknown> {
  const net = await open(files, { own: 'Home' });
  const { insiders } = net.dependence();
  return insiders;
}

/** All measures off the main thread, with progress and cancel. */
export async function e(graph: Graph, progress: (step: MetricsProgress) => void): Promise<unknown> {
  const stop = new AbortController();
  const result = await metrics(graph, { signal: stop.signal, progress });
  return result;
}

/** Own panel on selection in the viewer. */
export async function f(element: HTMLElement, text: string): Promise<unknown> {
  const net = await open(text);
  const panel = (person: { name: string }): Node => new Text(`My own words on ${person.name}`);
  const view = mount(element, net, { panel });
  return view;
}

/** Measures as graphology attributes, drawn by sigma. */
export async function g(graph: Graph): Promise<unknown> {
  await metrics.assign(graph, { measures: ['constraint', 'embeddedness'] });
  return graph;
}

/** Other weights and half-lives, another day. */
export function h(net: Awaited<ReturnType<typeof open>>): unknown {
  const ties = net.ties({ asOf: '2024-03-31', model: { weights, halfLives: { mail: 90 } } });
  return ties;
}
const weights = { trust: 0.2, knowledge: 0.2, history: 0.6 };

/** A mailbox as a stream. */
export async function i(path: string): Promise<unknown> {
  const net = await open(createReadStream(path), { self: 'ana@home.example' });
  const people = net.people;
  return { net, people };
}

/** GEXF with measures and positions. */
export function j(net: Awaited<ReturnType<typeof open>>): unknown {
  const text = net.toGexf({ measures: ['constraint', 'embeddedness'], positions: 'circle' });
  return text;
}
