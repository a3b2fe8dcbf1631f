// Says what each script of the built page weighs, compressed, as the table of docs/viewer.md has it.
import { pageWeights } from './lib/page-weights.mjs';

const { page, webgl, worker, seldom, later, whole } = pageWeights();
const row = (what, kB) => `| ${what} | ${Math.round(kB)} |`;
process.stdout.write(
  `${[
    row('at once: the page', page),
    row('at once: its worker, which reads the network and lays it out', worker),
    row('at once where the machine has a graphics card: what draws by WebGL', webgl),
    row(
      'views that the first picture does without: *Brokerage*, *Triangulation*, *Introductions*, *Ask*, *Units*, *Time*, *Sharing*, and dialogs',
      seldom,
    ),
    ...later.map(({ purpose, kB }) => row(purpose, kB)),
    row('the one file that opens from the disk, all of it', whole),
  ].join('\n')}\n`,
);
