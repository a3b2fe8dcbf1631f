import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const command = fileURLToPath(new URL('../../packages/tertius/bin/tertius.js', import.meta.url));

/** Runs the command to its end, or until it is interrupted once it holds the lock of the network file. */
async function run(
  folder: string,
  args: readonly string[],
  interrupt: boolean,
): Promise<{ code: number | null; took: number; said: string }> {
  const child = spawn(process.execPath, [command, ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data) => {
    said += String(data);
  });
  let stopped = 0;
  const watch = setInterval(() => {
    if (!interrupt || stopped > 0 || !existsSync(join(folder, 'n.json.lock'))) return;
    stopped = performance.now();
    child.kill('SIGINT');
  }, 20);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(watch);
  return { code, took: performance.now() - stopped, said };
}

test('an interrupted import stops at once with nothing changed, no lock and a word, and the next one does not wait for it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tertius-stop-'));
  try {
    const rows = Array.from(
      { length: 300_000 },
      (_, k) => `a${k % 5000}@x.example,b${k % 7001}@x.example,2025-03-0${1 + (k % 9)},mail,"x, ${k}"`,
    );
    writeFileSync(join(folder, 'big.csv'), `source,target,timestamp,channel,topic\n${rows.join('\n')}\n`);
    writeFileSync(join(folder, 'small.csv'), 'source,target\na,b\n');
    expect((await run(folder, ['import', 'small.csv', '--into', 'n.json'], false)).code).toBe(0);
    const before = readFileSync(join(folder, 'n.json'), 'utf8');
    const { code, took, said } = await run(folder, ['import', 'big.csv', '--into', 'n.json'], true);
    expect(code).not.toBe(0);
    expect(took).toBeLessThan(5000);
    expect(readFileSync(join(folder, 'n.json'), 'utf8')).toBe(before);
    expect(existsSync(join(folder, 'n.json.lock'))).toBe(false);
    expect(said).toBe('n.json: stopped, nothing was saved\n');
    expect((await run(folder, ['import', 'small.csv', '--into', 'n.json'], false)).code).toBe(0);
    expect(existsSync(join(folder, 'n.json.lock'))).toBe(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
