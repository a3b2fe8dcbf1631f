import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFiles, NO_EVIDENCE, parseDay, resolve } from '@tertius/core';
import { dayOf } from '../../packages/viewer/dist/questions/day.js';
import { holdingOf } from '../../packages/viewer/dist/questions/holding.js';
import { toPictureModel } from '../../packages/viewer/dist/questions/picture-translation.js';
import { readingsFrom } from '../../packages/viewer/dist/questions/readings.js';
import { root } from '../../scripts/lib/run.mjs';
import { makeFirm } from '../firm.mjs';

/** Rows of a CSV text without quotes, its header left out. */
const rowsOf = (text) =>
  text
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','));

/** The invented firm as the picture takes it; a colleague holds who they are tied to outside. */
export function firmModel(people, ties) {
  const { own, people: rows, ties: lines } = makeFirm(people, ties);
  const found = rowsOf(rows);
  const at = new Map(found.map(([id], k) => [id, k]));
  const insider = found.map(([, , organisation]) => organisation === own);
  const heldBy = found.map(() => []);
  const model = rowsOf(lines).map(([source, target, strength]) => {
    const [a, b] = [at.get(source), at.get(target)];
    if (insider[a] && !insider[b]) heldBy[b].push(a);
    if (insider[b] && !insider[a]) heldBy[a].push(b);
    return { source: a, target: b, strength: Number(strength) || 0.5, layer: 'organisational' };
  });
  const reach = found.map(() => 0);
  for (const by of heldBy) for (const one of by) reach[one]++;
  const brokers = new Set([...reach.keys()].sort((a, b) => reach[b] - reach[a]).slice(0, 6));
  return {
    own,
    people: found.map(([id, name, organisation, unit], k) => ({
      id,
      name,
      organisation,
      unit: insider[k] ? unit || null : null,
      insider: insider[k],
      ego: false,
      reach: reach[k],
      sole: 0,
      broker: brokers.has(k),
      heldBy: heldBy[k],
    })),
    ties: model,
  };
}

/** The bundled example as the page reads it. */
export function exampleModel() {
  let evidence = NO_EVIDENCE;
  for (const { files, options } of JSON.parse(readFileSync(join(root, 'examples/import.json'), 'utf8'))) {
    const sources = files.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(root, name))) }));
    ({ evidence } = importFiles(evidence, sources, options));
  }
  const network = resolve(evidence);
  const readings = readingsFrom(evidence, network, dayOf(network, parseDay('2026-11-23')));
  const model = toPictureModel(readings, holdingOf(readings, 0.3));
  const { source, target, strength, personal } = model.ties;
  const ties = Array.from(source, (one, k) => ({
    source: one,
    target: target[k],
    strength: strength[k],
    layer: personal[k] === 1 ? 'personal' : 'organisational',
  }));
  return { ...model, ties };
}
