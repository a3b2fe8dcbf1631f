import { list } from '../../ground/list.ts';
import { counted, numeral } from '../../ground/numeral.ts';
import { percent } from '../figure-words.ts';
import type { LineAnswer, SilentLine, Standing } from './line.ts';

const JOINED: Readonly<Record<Standing, string>> = {
  'manager and report': 'a manager and a direct report',
  'same manager': 'people with the same manager',
  'further up one line': 'people further apart in one line',
  elsewhere: 'people whom no line joins',
};
/** From this share of ties along the line, and of lines with a tie, on. */
const LARGELY = 2 / 3;
const HARDLY = 1 / 3;
const SHOWN = 3;
const NO_TIES =
  'Whether the informal network is the reporting line cannot be told: nothing besides the line says who is in contact with whom.';

/** Whether the informal network is the reporting line, in sentences with their figures. */
export function lineWords(line: LineAnswer | null): string[] {
  if (line === null) return [];
  if (line.ties === 0) return [NO_TIES];
  const share = (standing: Standing): number =>
    line.standings.find((one) => one.standing === standing)?.share ?? 0;
  const along = 1 - share('elsewhere');
  const used = line.standings[0]?.density ?? 0;
  const verdict =
    along >= LARGELY && used >= LARGELY
      ? 'largely'
      : along <= HARDLY && used <= HARDLY
        ? 'hardly'
        : 'in part';
  const chance =
    line.p === null || line.correlation === null
      ? ''
      : line.p < 0.05
        ? `; managers and reports are tied ${line.correlation > 0 ? 'more' : 'less'} often than chance would have it`
        : '; managers and reports are tied no more often than chance would have it';
  return [
    `Informal ties follow the reporting line ${verdict}: of ${counted(line.ties, 'tie')}, ${list(
      line.standings
        .filter(({ ties }) => ties > 0)
        .map(({ standing, ties }) => `${percent(ties / line.ties)} join ${JOINED[standing]}`),
    )}${chance}.`,
    ...silentWords(line),
    ...crosserWords(line),
  ];
}

function silentWords({ silent, lines, standings, unanswered }: LineAnswer): string[] {
  const without = lines - (standings.find(({ standing }) => standing === 'manager and report')?.ties ?? 0);
  if (without === 0) return [`Every one of the ${counted(lines, 'reporting line')} has a tie beside it.`];
  const first = `${without} of ${counted(lines, 'reporting line')} ${without === 1 ? 'has' : 'have'} no such tie`;
  const answered = namedLines(
    silent.filter((line) => line.unanswered === 0),
    without - unanswered.lines,
  );
  if (unanswered.lines === 0) return [`${first}${answered}.`];
  const [of, told] =
    without === 1 ? ['', 'in it'] : [` of these ${numeral(without)}`, `in ${numeral(unanswered.lines)}`];
  const neither = unanswered.both === 0 ? '' : ` (in ${numeral(unanswered.both)} neither did)`;
  const both = without - unanswered.lines;
  return [
    `${first}.`,
    `${told[0]!.toUpperCase()}${told.slice(1)}${of} at least one of the two did not answer${neither}, so nothing can be said of ${unanswered.lines === 1 ? 'that line' : 'those lines'}${both === 0 ? '' : `; in ${numeral(both)} both answered and neither named the other${answered}`}.`,
  ];
}

/** The first of these lines by name; nothing where none is to be named. */
function namedLines(lines: readonly SilentLine[], all: number): string {
  if (lines.length === 0) return '';
  const shown = lines.slice(0, SHOWN).map(({ report, manager }) => `${report.name} to ${manager.name}`);
  const rest = all - shown.length;
  return `: ${list([...shown, ...(rest > 0 ? [`${numeral(rest)} more`] : [])])}`;
}

function crosserWords({ crossers }: LineAnswer): string[] {
  const most = crossers.filter(({ elsewhere }) => elsewhere > 1).slice(0, SHOWN);
  if (most.length === 0) return [];
  return [
    `Most ties that no line explains: ${list(most.map(({ name, elsewhere, ties }) => `${name} (${elsewhere} of ${ties})`))}.`,
  ];
}
