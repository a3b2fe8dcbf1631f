// An X archive of 1,000,000 posts in 10 parts (300 MB unpacked), imported within 512 MB of heap:
//   node --max-old-space-size=512 bench/x-archive.mjs

import { createRequire } from 'node:module';
import { importFiles, NO_EVIDENCE } from '@tertius/core';

const { strToU8, zipSync } = createRequire(new URL('../packages/core/package.json', import.meta.url))(
  'fflate',
);

const PARTS = 10;
const POSTS = 100_000;

function part(number) {
  const posts = [];
  for (let i = 0; i < POSTS; i++) {
    const id = number * POSTS + i;
    const other = `${7_000_000 + (id % 5000)}`;
    const at = `Sat Feb ${String((id % 28) + 1).padStart(2, '0')} 12:33:${String(id % 60).padStart(2, '0')} +0000 ${2010 + (id % 14)}`;
    posts.push(
      `{"tweet":{"id_str":"${id + 1}","created_at":"${at}","full_text":"@h${other} ${'words '.repeat(10)}","in_reply_to_user_id_str":"${other}","entities":{"user_mentions":[{"id_str":"${other}","name":"N ${other}","screen_name":"h${other}"}]}}}`,
    );
  }
  return strToU8(`window.YTD.tweets.part${number} = [${posts.join(',\n')}]`);
}

const members = {
  'data/account.js': strToU8('window.YTD.account.part0 = [{"account":{"accountId":"1"}}]'),
};
let size = 0;
for (let number = 0; number < PARTS; number++) {
  const bytes = part(number);
  size += bytes.length;
  members[`data/tweets${number === 0 ? '' : `-part${number}`}.js`] = [bytes, { level: 1 }];
}
const bytes = zipSync(members);
for (const name of Object.keys(members)) delete members[name];
let peak = 0;
const before = process.hrtime.bigint();
const { report } = importFiles(NO_EVIDENCE, [{ name: 'x.zip', bytes }], { self: 'me@a.example' });
peak = Math.max(peak, process.memoryUsage().heapUsed);
const seconds = Number(process.hrtime.bigint() - before) / 1e9;
const [file] = report.files;
console.log(
  `${(size / 1e6).toFixed(0)} MB unpacked, ${(bytes.length / 1e6).toFixed(0)} MB zipped: rows ${file.rows}, interactions ${file.interactions}, people ${file.people}, ${seconds.toFixed(1)} s, heap at the end ${(peak / 1e6).toFixed(0)} MB`,
);
