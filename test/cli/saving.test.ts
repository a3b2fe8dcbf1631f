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

/** A process that rates many ties one after the other, as a script of commands would. */
function rater(net: string, from: number, count: number): Promise<number | null> {
  const script = `
    const { run } = await import(${JSON.stringify(pathToFileURL(mainModule).href)});
    for (let n = ${from}; n < ${from + count}; n++) {
      const code = await run(['rate', ${JSON.stringify(net)}, '--person', 'p' + n, '--with', 'q' + n, '--trust', '0.7', '--json']);
      if (code !== 0) process.exit(code);
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' });
  return new Promise((done) => child.on('close', done));
}

/** How often a process that saves is killed; 500 by hand. */
const KILLS = Number(process.env.KILLS ?? 6);

/** A process that saves one more rating again and again, says so after each, and works the network out, which keeps its cache. */
const saver = (net: string): string => `
  const { updateNetwork } = await import(${moduleUrl('files/network.js')});
  const { openNetwork } = await import(${moduleUrl('commands/opened.js')});
  for (;;) {
    await updateNetwork(${JSON.stringify(net)}, (evidence) => {
      const n = evidence.statements.length % 200;
      const rating = { kind: 'rating', from: 'id:p' + n, to: 'id:q' + n, trust: 0.7 };
      return { evidence: { ...evidence, statements: [...evidence.statements, rating] } };
    });
    console.log('saved');
    openNetwork(${JSON.stringify(net)});
  }`;

const moduleUrl = (name: string): string => JSON.stringify(pathToFileURL(join(mainModule, '..', name)).href);

/** How many saves a process acknowledged before it was killed, some milliseconds after the first. */
async function savedUntilKilled(net: string, wait: number): Promise<number> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', saver(net)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  await new Promise<void>((done, refuse) => {
    child.stdout.on('data', (data) => {
      out += String(data);
      done();
    });
    child.on('close', () => refuse(new Error('ended before it saved anything')));
  });
  setTimeout(() => child.kill('SIGKILL'), wait);
  await new Promise((done) => child.on('close', done));
  return out.trim().split('\n').length;
}

describe('several at once', () => {
  test('four writers of 25 ratings each leave 100', async () => {
    copyFileSync(at('base.json'), at('many.json'));
    const codes = await Promise.all([0, 25, 50, 75].map((from) => rater(at('many.json'), from, 25)));
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(json(tertius(folder, ['inspect', 'many.json', '--json']))).toMatchObject({ statements: 100 });
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
    const net = at('often.json');
    expect(tertius(folder, ['import', 'people.csv', 'ties.csv', '--into', 'often.json']).code).toBe(0);
    expect(statSync(net).size).toBeGreaterThan(200_000);
    const seen = { saving: 0, caching: 0, fromCache: 0 };
    let acknowledged = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      acknowledged += await savedUntilKilled(net, (kill * 7919) % 97);
      seen.saving += temps().some((name) => name.startsWith('.often.json.') && !name.includes('.cache.'))
        ? 1
        : 0;
      seen.caching += temps().some((name) => name.startsWith('.often.json.cache.')) ? 1 : 0;
      seen.fromCache += existsSync(`${net}.cache`) ? 1 : 0;
      const evidence = loadEvidence(net);
      const found = evidence.statements.length;
      // The save that was under way may have been finished and not yet said so.
      expect(found - acknowledged, `kill ${kill}`).toBeGreaterThanOrEqual(0);
      expect(found - acknowledged, `kill ${kill}`).toBeLessThanOrEqual(1);
      expect(loadEvidence(`${net}.bak`).statements.length).toBeGreaterThanOrEqual(found - 2);
      const opened = openNetwork(net);
      expect(opened.evidence.statements.length, `kill ${kill}`).toBe(found);
      expect(isDeepStrictEqual({ ...opened.network }, { ...resolve(evidence) }), `kill ${kill}`).toBe(true);
      acknowledged = found;
    }
    if (KILLS >= 100) {
      console.log(`${KILLS} kills, ${acknowledged} saves`, seen);
      for (const [when, times] of Object.entries(seen)) expect(times, when).toBeGreaterThan(0);
    }
    const rated = tertius(folder, ['rate', 'often.json', '--person', 'p1', '--with', 'q2', '--trust', '0.5']);
    expect(rated.code).toBe(0);
    expect(temps()).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.startsWith('often'))).toEqual([
      'often.json',
      'often.json.bak',
    ]);
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
