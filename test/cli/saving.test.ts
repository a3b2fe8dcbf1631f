import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { resolve } from '@tertius/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openNetwork } from '../../packages/tertius/dist/commands/opened.js';
import { loadEvidence } from '../../packages/tertius/dist/files/network.js';
import { json, mainModule, newFolder, start, tertius } from './cli.ts';

const folder = newFolder();
const at = (name: string): string => join(folder, name);

function ties(count: number, first = 0): string {
  const rows = Array.from({ length: count }, (_, n) => `p${first + n},q${first + n},0.5`);
  return `source,target,strength\n${rows.join('\n')}\n`;
}

beforeAll(() => {
  writeFileSync(at('ties.csv'), ties(200));
  writeFileSync(at('more.csv'), ties(20_000, 1000));
  // Few people of whom much is said: large enough for a cache, and soon worked out.
  const people = Array.from(
    { length: 400 },
    (_, n) => `p${n},Person ${n},${`Much to say of ${n}. `.repeat(40)}`,
  );
  writeFileSync(at('people.csv'), `id,name,note\n${people.join('\n')}\n`);
  expect(tertius(folder, ['import', 'ties.csv', '--into', 'base.json']).code).toBe(0);
}, 120_000);

const temps = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

/** The command as often as wanted in one process, as the executable file runs it. */
const command = `
  let times = 0;
  const run = async (...args) => {
    process.argv = ['node', 'tertius', ...args];
    await import(${JSON.stringify(pathToFileURL(join(mainModule, '../../bin/tertius.js')).href)} + '?' + times++);
  };`;

/** A process that rates many ties one after the other, as a script of commands would. */
function rater(net: string, from: number, count: number): Promise<number | null> {
  const script = `
    ${command}
    for (let n = ${from}; n < ${from + count} && !process.exitCode; n++)
      await run('rate', ${JSON.stringify(net)}, '--person', 'p' + n, '--with', 'q' + n, '--trust', '0.7', '--json');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' });
  return new Promise((done) => child.on('close', done));
}

/** How often a process that saves is killed; 500 by hand. */
const KILLS = Number(process.env.KILLS ?? 6);

/** What a process asks of the disk that it changes. */
const WRITES = [
  'openSync',
  'writeFileSync',
  'fsyncSync',
  'closeSync',
  'linkSync',
  'copyFileSync',
  'renameSync',
  'rmSync',
];

/**
 * A process that rates one more tie again and again, says so after each, and works the network out, which keeps its cache. It is
 * killed when it asks the disk for the `fatal`-th time: before that is done, or with half of the bytes written.
 */
const saver = (net: string, first: number, fatal: number): string => `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  let asked = -Infinity;
  for (const name of ${JSON.stringify(WRITES)}) {
    const own = fs[name];
    fs[name] = (...args) => {
      if (++asked < ${fatal}) return own(...args);
      if (name === 'writeFileSync') own(args[0], args[1].slice(0, args[1].length >> 1), args[2]);
      process.kill(process.pid, 'SIGKILL');
      for (;;);
    };
  }
  syncBuiltinESMExports();
  ${command}
  await run('--version');
  asked = 0;
  for (let n = ${first}; ; n++) {
    const ends = ['p' + n % 200, 'q' + (n + Math.floor(n / 200)) % 200];
    await run('rate', ${JSON.stringify(net)}, '--person', ends[0], '--with', ends[1], '--trust', '0.7', '--json');
    if (process.exitCode !== 0) process.exit(1);
    fs.writeSync(1, '\\nsaved\\n');
    await run('inspect', ${JSON.stringify(net)});
  }`;

/** How many saves a process acknowledged before it was killed. */
async function savedUntilKilled(net: string, first: number, fatal: number): Promise<number> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', saver(net, first, fatal)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (data) => {
    out += String(data);
  });
  const signal = await new Promise((done) => child.on('close', (_, killed) => done(killed)));
  expect(signal).toBe('SIGKILL');
  return out.split('\n').filter((line) => line === 'saved').length;
}

interface Seen {
  saving: number;
  caching: number;
  fromCache: number;
  /** Saves that were done and not yet said. */
  unsaid: number;
  saves: number;
}

/** Kills one process after the other at work on one network, each at another place, and looks at what is there. */
async function killedAgainAndAgain(name: string, fatal: readonly number[], seen: Seen): Promise<void> {
  const net = at(name);
  let acknowledged = 0;
  for (const place of fatal) {
    acknowledged += await savedUntilKilled(net, acknowledged, place);
    const left = temps();
    seen.saving += left.some((temp) => temp.startsWith(`.${name}.`) && !temp.includes('.cache.')) ? 1 : 0;
    seen.caching += left.some((temp) => temp.startsWith(`.${name}.cache.`)) ? 1 : 0;
    seen.fromCache += existsSync(`${net}.cache`) ? 1 : 0;
    const evidence = loadEvidence(net);
    const found = evidence.statements.length;
    // The save that was under way may have been finished and not yet said so.
    expect(found - acknowledged, `killed at ${place}`).toBeGreaterThanOrEqual(0);
    expect(found - acknowledged, `killed at ${place}`).toBeLessThanOrEqual(1);
    if (found > 0)
      expect(loadEvidence(`${net}.bak`).statements.length, `killed at ${place}`).toBeGreaterThanOrEqual(
        found - 2,
      );
    const opened = openNetwork(net);
    expect(opened.evidence.statements.length, `killed at ${place}`).toBe(found);
    expect(isDeepStrictEqual({ ...opened.network }, { ...resolve(evidence) }), `killed at ${place}`).toBe(
      true,
    );
    seen.unsaid += found - acknowledged;
    acknowledged = found;
  }
  seen.saves += acknowledged;
  const rated = tertius(folder, ['rate', name, '--person', 'p1', '--with', 'q2', '--trust', '0.5']);
  expect(rated.code).toBe(0);
  const left = readdirSync(folder).filter((file) => file.startsWith(name) || file.startsWith(`.${name}.`));
  expect(left.sort()).toEqual([name, `${name}.bak`]);
}

describe('several at once', () => {
  test('four writers of 50 ratings each leave 200', async () => {
    copyFileSync(at('base.json'), at('many.json'));
    const codes = await Promise.all([0, 50, 100, 150].map((from) => rater(at('many.json'), from, 50)));
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(json(tertius(folder, ['inspect', 'many.json', '--json']))).toMatchObject({ statements: 200 });
    expect(existsSync(at('many.json.lock'))).toBe(false);
  });
});

describe('killed at any moment', () => {
  test('a save leaves the old file or the new one, and the next one clears what was left', async () => {
    copyFileSync(at('base.json'), at('kill.json'));
    tertius(folder, ['import', 'more.csv', '--into', 'new.json', '--dry-run']);
    copyFileSync(at('base.json'), at('whole.json'));
    tertius(folder, ['import', 'more.csv', '--into', 'whole.json']);
    const [old, whole] = [readFileSync(at('base.json')), readFileSync(at('whole.json'))];
    for (let n = 0; n < 8; n++) {
      const running = start(folder, ['import', 'more.csv', '--into', 'kill.json']);
      setTimeout(() => running.kill('SIGKILL'), 300 + n * 250);
      await running.ended;
      const found = readFileSync(at('kill.json'));
      expect(found.equals(old) || found.equals(whole)).toBe(true);
      if (found.equals(whole)) copyFileSync(at('base.json'), at('kill.json'));
      // What a killed holder leaves is stale after ten seconds; here nobody else is at work.
      const lock = at('kill.json.lock');
      if (existsSync(lock)) await import('node:fs/promises').then(({ rm }) => rm(lock, { recursive: true }));
    }
    writeFileSync(at('.kill.json.0123456789ab.tmp'), 'half');
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const attempt = at('kill.json.lock.0123456789ab');
    writeFileSync(attempt, JSON.stringify({ pid, host: hostname(), key: 'x' }));
    expect(tertius(folder, ['import', 'more.csv', '--into', 'kill.json']).code).toBe(0);
    expect(readFileSync(at('kill.json')).equals(whole)).toBe(true);
    expect(temps()).toEqual([]);
    expect(existsSync(attempt)).toBe(false);
  });

  test(`${KILLS} times while it saves and keeps a cache, nothing acknowledged is lost, no file is half of one, and the cache says what the file does`, {
    timeout: 60_000 + 20_000 * KILLS,
  }, async () => {
    // What a save and an answer ask of the disk is some 30 requests: each is the last one, of the first round or the second.
    const places = Array.from({ length: KILLS }, (_, kill) => 1 + ((kill * 37) % 60));
    const seen: Seen = { saving: 0, caching: 0, fromCache: 0, unsaid: 0, saves: 0 };
    const lanes = Array.from({ length: KILLS >= 100 ? 4 : 1 }, (_, lane) => `often-${lane}.json`);
    for (const name of lanes) {
      expect(tertius(folder, ['import', 'people.csv', 'ties.csv', '--into', name]).code).toBe(0);
      expect(statSync(at(name)).size).toBeGreaterThan(200_000);
    }
    await Promise.all(
      lanes.map((name, lane) =>
        killedAgainAndAgain(
          name,
          places.filter((_, kill) => kill % lanes.length === lane),
          seen,
        ),
      ),
    );
    if (KILLS < 100) return;
    console.log(`${KILLS} kills`, seen);
    for (const [when, times] of Object.entries(seen)) expect(times, when).toBeGreaterThan(0);
  });

  test('the version before is kept as .bak', () => {
    copyFileSync(at('base.json'), at('twice.json'));
    tertius(folder, ['import', 'more.csv', '--into', 'twice.json']);
    expect(readFileSync(at('twice.json.bak')).equals(readFileSync(at('base.json')))).toBe(true);
  });
});

describe('what cannot be written', () => {
  test.skipIf(process.getuid?.() === 0)('a read-only folder ends with 1 and nothing changed', () => {
    mkdirSync(at('shut'));
    copyFileSync(at('base.json'), at('shut/n.json'));
    chmodSync(at('shut'), 0o500);
    const { code, err } = tertius(folder, ['import', 'more.csv', '--into', 'shut/n.json']);
    chmodSync(at('shut'), 0o700);
    expect([code, err]).toEqual([1, expect.stringMatching(/shut\/n\.json: no permission/)]);
    expect(readFileSync(at('shut/n.json')).equals(readFileSync(at('base.json')))).toBe(true);
  });

  test.skipIf(process.platform === 'win32')(
    'a file system that takes no more ends with 1 and the old file',
    async () => {
      copyFileSync(at('base.json'), at('full.json'));
      const command = `ulimit -f 64; exec "$0" "$1" import more.csv --into full.json`;
      const bin = join(mainModule, '../../bin/tertius.js');
      const child = spawn('bash', ['-c', command, process.execPath, bin], { cwd: folder, stdio: 'ignore' });
      const code = await new Promise((done) => child.on('close', done));
      expect(code).toBe(1);
      expect(readFileSync(at('full.json')).equals(readFileSync(at('base.json')))).toBe(true);
      expect(temps()).toEqual([]);
    },
  );

  test('a folder that is not there is named', () => {
    const { code, err } = tertius(folder, ['import', 'ties.csv', '--into', 'no/such/n.json']);
    expect([code, err]).toEqual([2, expect.stringMatching(/no\/such\/n\.json: there is no such folder/)]);
  });
});

describe('a file that is not right', () => {
  test('one flipped bit is refused, the file stays, and the version before is offered', () => {
    const bytes = readFileSync(at('base.json'));
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] as number) ^ 1;
    writeFileSync(at('flipped.json'), bytes);
    copyFileSync(at('base.json'), at('flipped.json.bak'));
    for (const args of [
      ['inspect', 'flipped.json'],
      ['import', 'more.csv', '--into', 'flipped.json'],
    ]) {
      const { code, err } = tertius(folder, args);
      expect([code, err]).toEqual([
        2,
        expect.stringMatching(/flipped\.json:1:1: .*cp flipped\.json\.bak flipped\.json/),
      ]);
    }
    expect(readFileSync(at('flipped.json')).equals(bytes)).toBe(true);
  });

  test('a newer schema, a cut file, an empty one and no network at all are refused and not written over', () => {
    const text = readFileSync(at('base.json'), 'utf8');
    const wrong = [
      text.replace('"schema":3', '"schema":9'),
      text.slice(0, 500),
      '',
      '{"people":[]}',
      'id,name\n1,A\n',
    ];
    for (const content of wrong) {
      writeFileSync(at('wrong.json'), content);
      expect(tertius(folder, ['import', 'ties.csv', '--into', 'wrong.json']).code).toBe(2);
      expect(readFileSync(at('wrong.json'), 'utf8')).toBe(content);
    }
  });
});
