// Processor time of reading ordinary and hostile files of every kind: `node bench/hostile.mjs [KB] [FROM] [PATTERN] [N]` lists what
// takes longer than FROM milliseconds (300) for a file of KB thousand letters (100); only those whose description
// has PATTERN, and of these each Nth.
import { importFiles, NO_EVIDENCE, serialise } from '@tertius/core';
import { hostileFiles } from './files/shapes.mjs';

const [size = '100', from = '300', word = '', every = '1'] = process.argv.slice(2);
const wanted = new RegExp(word);

/** Milliseconds of this process, whatever else the machine does. */
function cost(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function readWhole({ name, bytes }) {
  const { report, evidence } = importFiles(NO_EVIDENCE, [{ name, bytes }], {
    self: 'Me Owner <me@owner.example>',
    own: 'Own',
  });
  report.proposals();
  serialise(evidence);
  return report.files[0];
}

const slow = [];
let files = 0;
let number = 0;
let most = 0;
for (const file of hostileFiles(Number(size) * 1000)) {
  const about = `${file.kind} ${file.name}: ${file.about}`;
  if (!wanted.test(about) || number++ % Number(every) !== 0) continue;
  files++;
  const bytes = file.make();
  if (process.env.VERBOSE) process.stderr.write(`${about}\n`);
  let account;
  const took = cost(() => {
    account = readWhole({ name: file.name, bytes });
  });
  most = Math.max(most, took);
  if (took < Number(from)) continue;
  const said = account.refused === undefined ? `${account.rows} rows` : `refused: ${account.refused.code}`;
  slow.push(`${Math.round(took)} ms  ${Math.round(bytes.length / 1000)} kB  ${about} (${said})`);
  console.log(slow.at(-1));
}
console.log(`${files} files, ${slow.length} of them above ${from} ms; the slowest ${Math.round(most)} ms`);
