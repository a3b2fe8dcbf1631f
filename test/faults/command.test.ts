import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mainModule, tertius } from '../cli/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'tertius-faults-'));
const at = (name: string): string => join(folder, name);
const run = (...args: readonly string[]) => tertius(folder, args);

const HOSTILE =
  'name,email\n=cmd|calc,a@x.example\n"\u200b=1+1",b@x.example\n"Bi\u202edi",c@x.example\nC1\u009bx,d@x.example\nno address,nowhere\n';

beforeAll(() => {
  writeFileSync(at('t.csv'), 'source,target,strength\na,b,0.5\nb,c,0.3\n');
  writeFileSync(at('more.csv'), 'source,target,strength\nq,b,0.5\n');
  writeFileSync(at('hostile.csv'), HOSTILE);
  run('import', 't.csv', '--into', 'base.json');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fresh = (name: string): string => {
  copyFileSync(at('base.json'), at(name));
  return name;
};

describe('memory', () => {
  test('more people than fit into the memory are refused with what to do, and nothing is saved', () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => `Person Number ${i},p${i}@x${i % 500}.example\n`);
    writeFileSync(at('many.csv'), `name,email\n${rows.join('')}`);
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        '--max-old-space-size=64',
        join(mainModule, '../../bin/tertius.js'),
        'import',
        'many.csv',
        '--into',
        'many.json',
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/many\.csv.*people do not fit into the memory .*max-old-space-size/),
    ]);
    expect(existsSync(at('many.json'))).toBe(false);
  });
});

describe('locks', () => {
  test('a lock that nobody holds is removed, whatever its day', () => {
    const file = fresh('dated.json');
    writeFileSync(at(`${file}.lock`), JSON.stringify({ pid: 2 ** 22 - 3, host: hostname(), key: '0' }));
    const ahead = new Date('2099-01-01');
    utimesSync(at(`${file}.lock`), ahead, ahead);
    expect(run('import', 'more.csv', '--into', file).code).toBe(0);
    expect(existsSync(at(`${file}.lock`))).toBe(false);
  });

  test('a lock whose process is alive is kept, however old it is, and who holds it is said', async () => {
    const file = fresh('held.json');
    const lock = JSON.stringify({ pid: process.pid, host: hostname(), key: '0' });
    writeFileSync(at(`${file}.lock`), lock);
    utimesSync(at(`${file}.lock`), new Date('2020-01-01'), new Date('2020-01-01'));
    const bin = join(mainModule, '../../bin/tertius.js');
    const waiting = spawn(process.execPath, [bin, 'import', 'more.csv', '--into', file], { cwd: folder });
    let said = '';
    for await (const piece of waiting.stderr) {
      said += piece;
      if (said.includes('waiting for')) break;
    }
    waiting.kill('SIGKILL');
    await once(waiting, 'exit');
    expect(said).toContain(`waiting for another tertius (process ${process.pid})`);
    expect(readFileSync(at(`${file}.lock`), 'utf8')).toBe(lock);
    expect(readFileSync(at(file)).equals(readFileSync(at('base.json')))).toBe(true);
  });

  test('what is no lock is named at once', () => {
    const file = fresh('plain.json');
    writeFileSync(at(`${file}.lock`), 'my own file');
    const { code, err } = run('import', 'more.csv', '--into', file);
    expect([code, err]).toEqual([1, expect.stringMatching(/plain\.json\.lock is in the way and is no lock/)]);
    expect(readFileSync(at(`${file}.lock`), 'utf8')).toBe('my own file');
  });
});

test('a network file that is lost names the version before', () => {
  const good = readFileSync(at('base.json'));
  const flipped = Buffer.from(good);
  flipped[3]! ^= 1;
  for (const lost of [Buffer.alloc(500), Buffer.alloc(0), flipped]) {
    writeFileSync(at('lost.json'), lost);
    copyFileSync(at('base.json'), at('lost.json.bak'));
    const { code, err } = run('inspect', 'lost.json');
    expect([code, err]).toEqual([2, expect.stringContaining('cp lost.json.bak lost.json')]);
  }
});

describe('what is written where', () => {
  test('the list of rejected rows never takes the place of the network or of a file that is read', () => {
    const file = fresh('kept.json');
    const before = readFileSync(at(file));
    for (const rejects of [file, `./${file}`, 'hostile.csv']) {
      const { code, err } = run('import', 'hostile.csv', '--into', file, '--rejects', rejects, '--force');
      expect([code, err]).toEqual([2, expect.stringContaining('name a file of its own')]);
    }
    expect(readFileSync(at(file)).equals(before)).toBe(true);
    expect(readFileSync(at('hostile.csv'), 'utf8')).toBe(HOSTILE);
  });

  test.skipIf(!existsSync('/dev/full'))('a device is no file, and is refused before it is read', () => {
    for (const args of [
      ['inspect', '/dev/full'],
      ['import', 't.csv', '--into', '/dev/full'],
      ['import', '/dev/zero', '--into', 'new.json'],
    ]) {
      const { code, err } = run(...args);
      expect([code, err]).toEqual([2, expect.stringMatching(/\/dev\/(full|zero).*a device and no file/)]);
    }
  });

  test('a save clears its own unfinished files and nobody else’s', () => {
    copyFileSync(at('base.json'), at('n2'));
    const [own, other] = ['.n2.0123456789ab.tmp', '.n2.json.0123456789ab.tmp'];
    for (const name of [own, other]) writeFileSync(at(name), 'half');
    expect(run('import', 'more.csv', '--into', 'n2').code).toBe(0);
    expect([own, other].map((name) => existsSync(at(name)))).toEqual([false, true]);
  });

  test('a read-only network file stays', () => {
    const file = fresh('shut.json');
    chmodSync(at(file), 0o400);
    const { code, err } = run('import', 'more.csv', '--into', file);
    chmodSync(at(file), 0o600);
    expect([code, err]).toEqual([1, expect.stringMatching(/shut\.json: the file is read-only/)]);
    expect(readFileSync(at(file)).equals(readFileSync(at('base.json')))).toBe(true);
  });

  test('a file with a second name on the disk is saved under its own, which is said', () => {
    const file = fresh('one.json');
    linkSync(at(file), at('two.json'));
    const { code, err } = run('import', 'more.csv', '--into', file);
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(/another name on this disk .*version before stays/),
    ]);
    expect(readFileSync(at('two.json')).equals(readFileSync(at('base.json')))).toBe(true);
    expect(run('undo', file).err).not.toContain('another name');
  });
});

describe('what leaves', () => {
  test('tables through a pipe and lists of rejected rows hold no formula', () => {
    const { code } = run(
      'import',
      'hostile.csv',
      '--into',
      'h.json',
      '--self',
      'me@x.example',
      '--rejects',
      'r.csv',
    );
    expect(code).toBe(0);
    const { out } = run('metrics', 'h.json', '--measure', 'degree');
    expect(out).toContain("\t'=cmd|calc\t");
    const cells = `${out}\n${readFileSync(at('r.csv'), 'utf8')}`.split(/[\t\n,]/);
    expect(cells.filter((cell) => /^["\s\p{Cf}\p{Cc}]*[=+@]/u.test(cell))).toEqual([]);
  });

  test('a network on standard output holds no character that steers a terminal, and is still the network', () => {
    const { out } = run('export', 'h.json', '-o', '-');
    expect(out).not.toMatch(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    writeFileSync(at('copy.json'), out);
    const { code, out: found } = run('find', 'copy.json', 'C1');
    expect([code, found]).toEqual([0, expect.stringContaining('C1')]);
  });
});

test('a crafted network and a list of rejected rows end without a stack trace', () => {
  const text = readFileSync(at('base.json'), 'utf8');
  for (const crafted of [
    text.replace(/"sha256":"[0-9a-f]{64}"/, '"sha256":""'),
    '{"format":"tertius","schema":3,"sha256":"0","imports":[[[[]]]]}',
    `{"format":"tertius","schema":3,"sha256":"0","imports":${'['.repeat(50_000)}}`,
  ]) {
    writeFileSync(at('crafted.json'), crafted);
    const { code, err } = run('inspect', 'crafted.json');
    expect(code).toBe(2);
    expect(err).not.toMatch(/\n\s+at /);
    expect(err).toContain('crafted.json');
  }
});
