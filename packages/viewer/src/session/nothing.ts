import { type Network, NO_EVIDENCE } from '@tertius/core';
import { tieColumns } from '../layout/picture-model.ts';
import { readingsFrom } from '../questions/readings.ts';
import type { Snapshot } from './reader.ts';

const none = (): Float64Array => new Float64Array(0);
const noIndex = (): Uint32Array => new Uint32Array(0);

/** What resolving no evidence gives, said here so that a page need not load who resolves. */
const NOBODY: Network = {
  settings: {},
  people: [],
  organisations: [],
  pairs: {
    count: 0,
    a: noIndex(),
    b: noIndex(),
    flags: new Uint16Array(0),
    strength: [none(), none()],
    trust: [none(), none()],
    knowledge: [none(), none()],
    judgement: [none(), none()],
    eventStart: new Uint32Array(1),
    event: noIndex(),
  },
  interactions: {
    length: 0,
    line: noIndex(),
    channel: new Uint8Array(0),
    day: new Int32Array(0),
    second: new Int32Array(0),
    from: new Int32Array(0),
    toStart: new Uint32Array(1),
    to: new Int32Array(0),
    topics: new Map(),
  },
  interactionImport: noIndex(),
  imports: [],
};

/** What is shown before anything was imported. */
export function nothing(tau: number, asOf: number): Snapshot {
  const day = {
    asOf,
    pairs: [],
    pairStart: new Uint32Array(1),
    pairAt: noIndex(),
    insider: [],
    organisation: [],
    unit: [],
    role: [],
  };
  return {
    state: 0,
    readings: readingsFrom(NO_EVIDENCE, NOBODY, day),
    holding: {
      basis: 'known',
      tau,
      aboveOne: false,
      reached: [],
      known: 0,
      organisations: 0,
      triangulated: 0,
      othersSeen: false,
      hanging: new Map(),
      noAcquaintance: new Set(),
      assumedTrust: null,
      banded: null,
      bandedBelow: null,
      holders: new Map(),
      insiders: new Map(),
    },
    model: { othersSeen: false, hanging: new Set(), own: null, people: [], ties: tieColumns([]) },
  };
}
