// Times the answers inside an organisation: a firm of 600 people and 40,000 rows of mail and meetings by the command, file by file,
// and 20,000 people with 500,000 ties: matrix and E-I, and the permutation test on workers. Seconds of the clock and of the processor.
// node bench/organisation.mjs [600|20000]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importFiles, NO_EVIDENCE, resolve } from '@tertius/core';
import { inside, shuffling } from '@tertius/core/answers';
import { shuffledEiOnWorkers } from '@tertius/core/measures';
// biome-ignore-start lint/style/noRestrictedImports: kernels have no public name.
import { eiOf } from '../packages/core/dist/kernels/groups/ei-permutation.js';
import { unitsMatrix } from '../packages/core/dist/kernels/groups/units-matrix.js';
// biome-ignore-end lint/style/noRestrictedImports: as above.
import { makeOffice } from './office.mjs';

const bin = fileURLToPath(new URL('../packages/tertius/bin/tertius.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tertius-organisation-'));
const spent = join(folder, 'spent');
const preload = `data:text/javascript,import{writeFileSync}from'node:fs';process.on('exit',()=>{const{user,system}=process.cpuUsage();writeFileSync(${JSON.stringify(spent)},String((user+system)/1e6))})`;

/** One run of the command: seconds of the clock, of the processor, and what it printed. */
function timed(args) {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', preload, bin, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  const wall = (performance.now() - begun) / 1000;
  return { wall, processor: Number(readFileSync(spent, 'utf8')) };
}

function report(what, { wall, processor }) {
  console.log(
    `${what.padEnd(64)} ${wall.toFixed(2).padStart(6)} s  ${processor.toFixed(2).padStart(6)} s processor`,
  );
}

function write(office) {
  for (const [name, text] of Object.entries(office)) writeFileSync(join(folder, name), text);
}

try {
  const sizes = process.argv[2] === undefined ? ['600', '20000'] : [process.argv[2]];
  if (sizes.includes('600')) {
    write(makeOffice({ people: 600, rows: 40_000, dated: true }));
    report(
      'import of 600 people, 40,000 rows',
      timed(['import', 'people.csv', 'ties.csv', '--own', 'Office', '--into', 'n.json']),
    );
    for (const args of [
      ['organisation', 'n.json'],
      ['organisation', 'n.json', '--level', '2'],
      ['organisation', 'n.json', '--like', 'p40'],
      ['organisation', 'n.json', '--set', 'p40', '--set', 'p80'],
      ['organisation', 'n.json', '--since', '2026-05-01', '--as-of', '2026-10-31'],
      ['organisation', 'n.json', '--compare', 'mail,meetings'],
      ['what-if', 'n.json', '--leaves', 'p40'],
      ['what-if', 'n.json', '--moves', 'p40=Unit 3'],
      ['what-if', 'n.json', '--merges', 'Unit 1,Unit 2'],
      [
        'metrics',
        'n.json',
        '--group',
        'unit',
        '--measure',
        'degree,betweenness,constraint,eiIndex,brokerage',
      ],
      ['metrics', 'n.json', '--group', 'unit', '--measure', 'transitivity,modularity,eiIndex', '--chance'],
      ['report', 'n.json'],
    ])
      report(args.join(' ').replace(' n.json', ''), timed(args));
  }
  if (sizes.includes('20000')) {
    write(makeOffice({ people: 20_000, rows: 500_000, dated: false }));
    const files = ['people.csv', 'ties.csv'].map((name) => ({
      name,
      bytes: readFileSync(join(folder, name)),
    }));
    const { evidence } = importFiles(NO_EVIDENCE, files, { own: 'Office' });
    const network = resolve(evidence);
    const steps = [];
    const clock = async (what, work) => {
      const [begun, cpu] = [performance.now(), process.cpuUsage()];
      const result = await work();
      const { user, system } = process.cpuUsage(cpu);
      steps.push([what, { wall: (performance.now() - begun) / 1000, processor: (user + system) / 1e6 }]);
      return result;
    };
    const on = await clock('20,000 people, 500,000 ties: network to units', () =>
      inside(network, { asOf: 20_780 }),
    );
    const matrix = await clock('matrix', () => unitsMatrix(on.rows, on.group, on.groups.length));
    const chance = shuffling(on, 1);
    const [ei] = await clock('E-I', () => eiOf(chance).slice(-1));
    let said = 0;
    const onProgress = () => said++;
    await clock('permutation test, 5,000 draws, on workers', () =>
      shuffledEiOnWorkers(chance, 5000, { onProgress }),
    );
    console.log(`${matrix.pairs} ties in ${on.groups.length} units, E-I ${ei.toFixed(3)}`);
    for (const [what, spent] of steps) report(what, spent);
    console.log(`progress was told ${said} times`);
    report(
      'organisation people.csv ties.csv (all of it, from the files)',
      timed(['organisation', 'people.csv', 'ties.csv', '--own', 'Office', '--top', '5']),
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
