// Writes the table of formats in docs/formats.md from the catalogue; `--check` fails where the page is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { formats } from '@tertius/core/read';

const PAGE = new URL('../docs/formats.md', import.meta.url);
const [BEGIN, END] = ['<!-- table of formats: begin -->', '<!-- table of formats: end -->'];

const WHOSE = { exporter: '`--self`', 'if-named': '`--self`, or nobody’s', nobody: 'nobody’s' };
const owner = (format) => (format.rowTellsOf === 'staff' ? '`--own`' : WHOSE[format.owner]);
const cells = (format) => [
  `**${format.title}** (\`${format.id}\`)`,
  `${format.file}. ${format.obtain}`,
  format.gives,
  format.history,
  format.cannot,
  owner(format),
];
const row = (texts) => `| ${texts.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
const table = [
  row(['you have', 'file, and where to get it', 'people and ties', 'history', 'does not give', 'whose']),
  row(['---', '---', '---', '---', '---', '---']),
  ...formats.map((format) => row(cells(format))),
].join('\n');

const page = readFileSync(PAGE, 'utf8');
const [before, rest] = page.split(BEGIN);
const after = rest?.split(END)[1];
if (after === undefined) throw new Error(`docs/formats.md lacks ${BEGIN} or ${END}`);
const drawn = `${before}${BEGIN}\n${table}\n${END}${after}`;
if (!process.argv.includes('--check')) writeFileSync(PAGE, drawn);
else if (drawn !== page) {
  console.error('docs/formats.md is out of date: run node scripts/format-docs.mjs');
  process.exitCode = 1;
}
