// What a page at 50,000 people and pictures beside bare sigma take, each beside its goal; medians of three:
// node bench/viewer.mjs [600/4000 ...]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { root } from '../scripts/lib/run.mjs';
import { exampleModel, firmModel } from './viewer/models.mjs';
import { besideSigma, picturePage, pictureScript } from './viewer/picture.mjs';
import { firmFiles, firmPage, importedPage, openedPage } from './viewer/whole.mjs';

const SIZES = ['example', '5000/25000', '10000/50000', '50000/250000', '100000/500000'];
const asked = process.argv.slice(2);
const TIMES = Number(process.env.RUNS ?? 3);
const PEOPLE = Number(process.env.PEOPLE ?? 50_000);
const GOALS = {
  first: { '10000/50000': 0.3, '100000/500000': 0.3 },
  frame: { example: 1.1, '5000/25000': 0.4, '10000/50000': 0.4, '50000/250000': 0.4, '100000/500000': 0.4 },
  layout: { '10000/50000': 2000, '100000/500000': 10_000 },
};

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const say = (text) => process.stdout.write(`${text}\n`);
let missed = 0;
/** A figure beside its goal, where it has one. */
function figure(what, value, unit, goal) {
  const shown = unit === '' ? value.toFixed(2) : `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`;
  if (goal === undefined) return say(`${what}: ${shown}`);
  if (!(value <= goal)) missed++;
  say(`${what}: ${shown} (goal ${goal}${unit === '' ? '' : ` ${unit}`}${value <= goal ? '' : ', missed'})`);
}

const folder = mkdtempSync(join(tmpdir(), 'tertius-bench-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROME ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--js-flags=--expose-gc'],
});

async function pictures() {
  const script = await pictureScript();
  for (const size of asked.length > 0 ? asked : SIZES) {
    const model = size === 'example' ? exampleModel() : firmModel(...size.split('/').map(Number));
    const address = picturePage(folder, script, model);
    const runs = [];
    for (let time = 0; time < TIMES; time++) runs.push(await besideSigma(browser, address));
    for (const [what, name] of [
      ['first', 'first picture beside bare sigma'],
      ['frame', 'frame while panning beside bare sigma'],
    ]) {
      const of = (whose) => median(runs.map((run) => run[whose][what]));
      const ratio = median(runs.map(({ ours, bare }) => ours[what] / bare[what]));
      figure(
        `${size}, ${name}, ${of('ours').toFixed(0)} : ${of('bare').toFixed(0)} ms`,
        ratio,
        '',
        GOALS[what][size],
      );
    }
    figure(`${size}, layout`, median(runs.map(({ layout }) => layout)), 'ms', GOALS.layout[size]);
  }
}

async function wholePage() {
  const path = join(root, 'packages/viewer/dist/page/index.html');
  const empty = pathToFileURL(path).href;
  const size = `${PEOPLE}/${PEOPLE * 5}`;
  const template = readFileSync(path, 'utf8');
  const carrying = firmPage(folder, template, PEOPLE, PEOPLE * 5);
  const none = firmPage(folder, template, 2, 1);
  const files = firmFiles(folder, PEOPLE, PEOPLE * 5);
  const two = firmFiles(folder, 2, 1);
  const runs = [];
  for (let time = 0; time < TIMES; time++)
    runs.push({
      none: await openedPage(browser, none),
      carrying: await openedPage(browser, carrying),
      two: await importedPage(browser, empty, two, { tabs: false }),
      many: await importedPage(browser, empty, files),
    });
  const of = (pick) => median(runs.map(pick));
  figure(
    `${size} in a page, first picture`,
    of(({ carrying }) => carrying.coarse.worked),
    'ms',
    3000,
  );
  figure(
    `${size} in a page, everybody in their place`,
    of(({ carrying }) => carrying.drawn.worked),
    'ms',
  );
  const beyond = (what, pick, base) => {
    const [large, small] = [of(pick), of(base)];
    figure(
      `${size}, longest block ${what}, ${large.toFixed(0)} ms, beyond ${small.toFixed(0)} of an empty graph`,
      large - small,
      'ms',
      100,
    );
  };
  beyond(
    'while a page opens',
    ({ carrying }) => carrying.longest,
    ({ none }) => none.longest,
  );
  const importing = ({ tasks }) => tasks.longest('asked', 'looked');
  beyond(
    'while files are imported and laid out',
    ({ many }) => importing(many),
    ({ two }) => importing(two),
  );
  figure(
    `${size} from files, first picture`,
    of(({ many }) => many.tasks.worked('asked', 'coarse')),
    'ms',
  );
  const { titles } = runs[0].many;
  titles.forEach((title, at) => {
    const next = titles[at + 1] === undefined ? 'view Around me' : `tab ${titles[at + 1]}`;
    const first = ({ many: { tasks } }) =>
      Math.min(
        ...['rows', 'progress']
          .map((kind) => tasks.lasted(`tab ${title}`, `${kind} ${title.toLowerCase()}`))
          .filter((ms) => ms >= 0),
      );
    figure(`${size}, ${title}, first rows or how far they are, by the clock`, of(first), 'ms', 1000);
    figure(
      `${size}, ${title}, longest block`,
      of(({ many }) => many.tasks.longest(`tab ${title}`, next)),
      'ms',
    );
    figure(
      `${size}, ${title}, all of it`,
      of(({ many }) => many.tasks.worked(`tab ${title}`, next)),
      'ms',
    );
  });
  figure(
    `${size}, longest block in the views of the drawing`,
    of(({ many }) => many.tasks.longest('view Around me', 'end')),
    'ms',
  );
  figure(
    `${size}, heap once drawn`,
    of(({ many }) => many.first.page.all),
    'MB',
    120,
  );
  figure(
    `${size}, heap after all tabs and views`,
    of(({ many }) => many.last.page.all),
    'MB',
    120,
  );
  figure(
    `${size}, of it scripts alone`,
    of(({ many }) => many.last.page.script),
    'MB',
  );
  say(`${size}, workers: ${runs[0].many.last.workers.map(({ all }) => `${all.toFixed(0)} MB`).join(', ')}`);
}

if (process.env.PICTURE !== 'no') await pictures();
if (process.env.WHOLE !== 'no') await wholePage();
await browser.close();
rmSync(folder, { recursive: true });
say(missed === 0 ? 'Every goal is met.' : `${missed} goals are missed.`);
