// Writes what three colleagues of the example share, and the organisation's view of all three:
//   node examples/make-shares.mjs [FOLDER]      (out/team unless given; npm start builds the command first)
// Nadia and Tomasz share by rules, Henrike lists her contacts by hand.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const command = join(here, '..', 'packages', 'tertius', 'bin', 'tertius.js');
const folder = process.argv[2] ?? join(here, '..', 'out', 'team');
const AS_OF = '2026-11-29';

function tertius(...args) {
  const { status, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`tertius ${args.join(' ')}: ${stderr}`);
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'shares'), { recursive: true });

const HENRIKE = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Willem,Osterkamp,,willem.osterkamp@port-of-veldhaven.example,Port of Veldhaven,Harbour Master,01 Mar 2019
Yusuf,Karahan,,yusuf.karahan@meridian-holt-re.example,Meridian & Holt Re,Chief Actuary,04 May 2024
Gesa,Lindqvist,,gesa.lindqvist@port-of-caldersund.example,Port of Caldersund,Pilot,11 Sep 2022
Ruben,Achterberg,,ruben.achterberg@port-of-veldhaven.example,Port of Veldhaven,Pilot,11 Sep 2023
`;
writeFileSync(join(folder, 'henrike.csv'), HENRIKE);

const PEOPLE = [
  {
    name: 'nadia',
    files: ['Connections.csv', 'contacts.csv', 'interactions.csv', 'ratings.csv'].map((file) =>
      join(here, 'nadia', file),
    ),
    mail: 'nadia.oyelaran@halvorne.example',
    rules: [
      ['shared', 'met=3'],
      ['private', 'organisation=Waterline Magazine'],
    ],
  },
  {
    name: 'tomasz',
    files: ['Connections.csv', 'contacts.csv', 'interactions.csv', 'ratings.csv'].map((file) =>
      join(here, 'tomasz', file),
    ),
    mail: 'tomasz.brekke@halvorne.example',
    rules: [
      ['shared', 'band=high'],
      ['shared', 'band=medium'],
    ],
  },
  {
    name: 'henrike',
    files: [join(folder, 'henrike.csv')],
    mail: 'henrike.sallow@halvorne.example',
    rules: [['shared', 'everybody']],
  },
];

for (const { name, files, mail, rules } of PEOPLE) {
  const network = join(folder, `${name}.json`);
  tertius(
    'import',
    ...files,
    '--self',
    mail,
    '--own',
    'Halvorne Institute',
    '--layer',
    'personal',
    '--into',
    network,
  );
  tertius('level', network, '--accept', '--as-of', AS_OF);
  for (const [level, rule] of rules) tertius('level', network, level, '--rule', rule, '--as-of', AS_OF);
  tertius('share', network, '-o', join(folder, 'shares', `${name}.share.json`), '--as-of', AS_OF);
}
const roster = join(here, 'roster.csv');
tertius(
  'import',
  roster,
  join(folder, 'shares'),
  '--own',
  'Halvorne Institute',
  '--into',
  join(folder, 'team.json'),
);
console.log(`${join(folder, 'team.json')} holds the roster and three shares.`);
console.log(`Ask it: npx tertius dependence ${join(folder, 'team.json')}`);
