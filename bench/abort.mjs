// usage: node bench/abort.mjs [runs]; aborts all measures of 20,000 actors and 100,000 ties after 50 ms.
import { existsSync, readFileSync } from 'node:fs';
import { metrics } from '@tertius/core';

const [n, ties] = [20_000, 100_000];
const end = (k, by) => (k * by + (k >> 3)) % n;
const view = {
  actors: Array.from({ length: n }, (_, v) => `p${v}`),
  directed: true,
  source: Uint32Array.from({ length: ties }, (_, k) => end(k, 7_919)),
  target: Uint32Array.from({ length: ties }, (_, k) => end(k, 104_729) ^ 1),
  strength: new Float64Array(ties).fill(0.5),
  mutual: new Uint8Array(ties),
  group: Int32Array.from({ length: n }, (_, v) => v % 20),
  groups: Array.from({ length: 20 }, (_, g) => `g${g}`),
};

const SCHEDULED = `/proc/self/task/${process.pid}/schedstat`;

/** Processor time of this thread alone, in ms; undefined where the system does not say. */
function ownTime() {
  return existsSync(SCHEDULED) ? Number(readFileSync(SCHEDULED, 'utf8').split(' ')[0]) / 1e6 : undefined;
}

/** The longest turn of the event loop while `run` goes on: by the clock, which other processes stretch, and in this thread's own time. */
async function turning(run) {
  let going = true;
  let [wall, last] = [0, performance.now()];
  let [own, before] = [0, ownTime()];
  const turn = () => {
    const now = performance.now();
    wall = Math.max(wall, now - last);
    last = now;
    const spent = ownTime();
    own = Math.max(own, spent - before);
    before = spent;
    if (going) setImmediate(turn);
  };
  setImmediate(turn);
  await new Promise((resolve) => setTimeout(resolve, 20));
  [wall, own] = [0, 0];
  const result = await run();
  going = false;
  return { ...result, longestTurnMs: Math.round(wall), ofThisThreadMs: Math.round(own) };
}

async function aborted(workers) {
  const stop = new AbortController();
  let at = 0;
  setTimeout(() => {
    at = performance.now();
    stop.abort();
  }, 50);
  const code = await metrics(view, { signal: stop.signal, workers }).catch((error) => error.code);
  return { code, endedAfterMs: Math.round(performance.now() - at) };
}

for (const workers of [undefined, 0])
  for (let k = 0; k < Number(process.argv[2] ?? 3); k++)
    console.log(workers === 0 ? 'own thread' : 'workers', await turning(() => aborted(workers)));
process.exit(0);
