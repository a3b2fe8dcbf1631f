import { strToU8, zipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { resolve } from '../../resolve/resolve.ts';
import { type FileReport, importFiles } from '../import.ts';

/** What a member of an archive sets where somebody runs it. */
const flag = globalThis as { ranFromArchive?: string; YTD?: unknown };
const CODE = 'globalThis.ranFromArchive = "run"';
const ACCOUNT = 'window.YTD.account.part0 = [{"account":{"accountId":"10","accountDisplayName":"Noor"}}]';
const REPLY =
  '{"tweet":{"id_str":"1","created_at":"Sat Feb 18 12:33:11 +0000 2023","in_reply_to_user_id_str":"12"}}';

afterEach(() => {
  delete flag.ranFromArchive;
});

function read(members: Readonly<Record<string, string | Uint8Array>>): FileReport {
  const bytes = zipSync(
    Object.fromEntries(
      Object.entries(members).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
    ),
  );
  return importOf(bytes);
}

function importOf(bytes: Uint8Array): FileReport {
  const { evidence, report } = importFiles(NO_EVIDENCE, [{ name: 'x.zip', bytes }], { self: 'Noor' });
  resolve(evidence);
  return report.files[0]!;
}

const SCRIPTS = {
  'code after the JSON': `window.YTD.tweets.part0 = [${REPLY}];${CODE}`,
  'code before the prefix': `${CODE};window.YTD.tweets.part0 = [${REPLY}]`,
  'a call in place of the JSON': `window.YTD.tweets.part0 = (() => { ${CODE}; return [${REPLY}]; })()`,
  'a getter in place of a value': `window.YTD.tweets.part0 = [{ get tweet() { ${CODE}; return {}; } }]`,
  'a template that calls': `window.YTD.tweets.part0 = [\`\${${CODE}}\`]`,
};

test.each(Object.entries(SCRIPTS))(
  'a member with %s is neither run nor read, and that is said',
  (_, script) => {
    const report = read({ 'data/account.js': ACCOUNT, 'data/tweets.js': script });
    expect(flag.ranFromArchive).toBeUndefined();
    expect(Object.fromEntries(report.byChannel)).toEqual({});
    expect(report.warnings.map(({ code, member }) => [code, member])).toContainEqual([
      'not-read',
      'data/tweets.js',
    ]);
  },
);

test('whoever runs such a member is noticed by these tests', () => {
  for (const script of Object.values(SCRIPTS)) {
    delete flag.ranFromArchive;
    const window = { YTD: { tweets: {} as { part0?: { tweet: unknown }[] } } };
    new Function('window', `${script}; window.YTD.tweets.part0.map(({ tweet }) => tweet);`)(window);
    expect(flag.ranFromArchive).toBe('run');
  }
});

test('a member of the archive that is a page or a script of another name is never opened', () => {
  const report = read({
    'data/account.js': ACCOUNT,
    'data/tweets.js': `window.YTD.tweets.part0 = [${REPLY}]`,
    'Your archive.html': `<script>${CODE}</script>`,
    'data/manifest.js': CODE,
    'assets/js/main.js': CODE,
  });
  expect(flag.ranFromArchive).toBeUndefined();
  expect(Object.fromEntries(report.byChannel)).toEqual({ reply: 1 });
});

test('keys of a prototype and names that lead outwards stay data', () => {
  const polluted =
    'window.YTD.tweets.part0 = [{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"tweet":{"id_str":"__proto__","created_at":"Sat Feb 18 12:33:11 +0000 2023","in_reply_to_user_id_str":"__proto__","in_reply_to_screen_name":"constructor","entities":{"user_mentions":[{"id_str":"13","screen_name":"__proto__","name":"toString"}]}}}]';
  const report = read({
    'data/account.js': ACCOUNT,
    '../../../../tmp/data/tweets.js': polluted,
    '/etc/data/tweets-part1.js': `window.YTD.tweets.part1 = [${REPLY}]`,
    'C:\\data\\tweets-part2.js': `window.YTD.tweets.part2 = [${REPLY}]`,
  });
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  expect(Object.fromEntries(report.byChannel)).toEqual({ mention: 1, reply: 2 });
  expect(report.merged).toBe(1);
});

/** A zip that claims other sizes for its members than they have. */
function claiming(members: Readonly<Record<string, Uint8Array>>, size: number): Uint8Array {
  const bytes = zipSync(members);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 4 < bytes.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

test('an archive that says it unpacks to 10 GB is refused before anything is unpacked', () => {
  const names = ['account.js', 'tweets.js', 'tweets-part1.js', 'tweets-part2.js', 'tweets-part3.js'];
  const members = Object.fromEntries(names.map((name) => [`data/${name}`, strToU8(ACCOUNT)]));
  const report = importOf(claiming(members, 2 ** 31));
  expect(report.refused?.code).toBe('too-large');
  expect(report.accepted).toBe(0);
});

test('an archive that holds more than it says is refused or cut to what it said, never unpacked whole', () => {
  const zeros = new Uint8Array(64 * 1024 * 1024);
  const before = process.memoryUsage().arrayBuffers;
  const bytes = claiming({ 'data/account.js': strToU8(ACCOUNT), 'data/tweets.js': zeros }, 1000);
  const report = importOf(bytes);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(256 * 1024 * 1024);
  expect(report.refused?.code ?? report.warnings[0]?.code).toMatch(/unreadable|too-large|not-read/);
});
