// A million timed interactions: papaparse alone, our whole import, and the command that saves it too, each in a process
// of its own with 512 MB of heap.
import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inOwnProcess, seeded, tell, writeLines } from './measured.mjs';

const ROWS = 1_000_000;
const PEOPLE = 20_000;
const CHANNELS = ['email', 'call', 'in-person', 'dm', 'video'];
const SELF = fileURLToPath(import.meta.url);

const [task, given] = process.argv.slice(2);
if (task === 'papaparse') await papaparse(given);
else if (task === 'tertius') await tertius(given);
else if (task === 'command') await command(given);
else await compare(Number(task ?? 3));

async function compare(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'tertius-bench-'));
  try {
    const file = join(folder, 'interactions.csv');
    await writeLines(file, rowLines());
    const runs = Array.from({ length: rounds }, () => ({
      papaparse: run('papaparse', file),
      tertius: run('tertius', file),
      command: run('command', file),
    }));
    for (const name of ['papaparse', 'tertius', 'command'])
      for (const { [name]: r } of runs)
        console.log(
          `${name.padEnd(10)} ${r.wall.toFixed(2)} s, processor ${r.cpu.toFixed(2)} s, ${r.rss} MB resident, ${r.rows} rows`,
        );
    for (const name of ['tertius', 'command']) {
      const ratio = (key) => middle(runs.map((r) => r[name][key] / r.papaparse[key])).toFixed(2);
      console.log(`${name}: ${ratio('wall')} times papaparse by the clock, ${ratio('cpu')} by CPU (median)`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(name, file) {
  return inOwnProcess(SELF, [name, file], 512);
}

function middle(numbers) {
  return numbers.sort((x, y) => x - y)[numbers.length >> 1];
}

async function papaparse(file) {
  const require = createRequire(new URL('../packages/core/package.json', import.meta.url));
  const Papa = require('papaparse');
  await tell(async () => {
    let rows = 0;
    await new Promise((complete) => {
      const chunk = ({ data }) => {
        rows += data.length;
      };
      Papa.parse(createReadStream(file), { chunk, complete });
    });
    return { rows: rows - 1 };
  });
}

async function tertius(file) {
  const { importFiles, NO_EVIDENCE } = await import('@tertius/core');
  await tell(() => {
    const { report } = importFiles(NO_EVIDENCE, [{ name: 'interactions.csv', bytes: readFileSync(file) }]);
    return { rows: report.files[0].rows };
  });
}

async function command(file) {
  const { run: tertiusCommand } = await import('../packages/tertius/dist/main.js');
  await tell(async () => {
    await tertiusCommand(['import', file, '--into', join(file, '..', `${process.pid}.json`)]);
    return { rows: ROWS };
  });
}

function* rowLines() {
  const random = seeded(12345);
  const someone = () => Math.floor(random() * PEOPLE);
  const address = (p) => `p${p}@x${p % 300}.example`;
  yield 'source,target,timestamp,channel,topic';
  for (let i = 0; i < ROWS; i++) {
    const ends = `${address(someone())},${address(someone())}`;
    const moment = new Date(1577836800000 + Math.floor(random() * 2e11)).toISOString().slice(0, 19);
    yield `${ends},${moment}Z,${CHANNELS[i % 5]},${i % 50 === 0 ? '"budget, plan"' : ''}`;
  }
}
