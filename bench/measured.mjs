// What benches share: tasks in processes of their own, what they take, and rows that are the same in each run.
import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';

/** Runs a file of ours with these arguments in a process of its own and gives what `tell` told there. */
export function inOwnProcess(file, args, heapMb) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${heapMb}`, file, ...args],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${args[0]}: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

/** Does the work of a process and tells what came of it, with seconds by the clock and of processor, and the most megabytes held. */
export async function tell(work) {
  const begun = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const wall = (performance.now() - begun) / 1000;
  const rss = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
  console.log(JSON.stringify({ ...result, wall, cpu: (user + system) / 1e6, rss }));
}

/** Writes lines as they are made, a megabyte at a time. */
export async function writeLines(file, lines) {
  const out = createWriteStream(file);
  let text = '';
  for (const line of lines) {
    text += `${line}\n`;
    if (text.length < 1 << 20) continue;
    if (!out.write(text)) await new Promise((done) => out.once('drain', done));
    text = '';
  }
  await new Promise((done) => out.end(text, done));
}

/** Numbers from 0 to below 1, the same for the same seed. */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
