import { type Network, type OrganisationAnswer, organisation, TertiusError } from '@tertius/core';
import {
  type AnswerOptions,
  type OrganisationOptions,
  type Report,
  report as reported,
  tiesReport,
  whatIfInside,
  withheld,
} from '@tertius/core/answers';
import { PURPOSES, type Purpose, release, sharedWithUs } from '@tertius/core/sharing';
import { counted } from '@tertius/core/words';
import { record } from '../../files/ledger.ts';
import { readBytes } from '../../files/read.ts';
import { writeNew } from '../../files/write-new.ts';
import { print, printJson, say } from '../../render/output.ts';
import { reportHtml } from '../../render/report/report-html.ts';
import { type Departure, type ReportPage, reportPage } from '../../render/report/report-page.ts';
import { reportText } from '../../render/report/report-text.ts';
import { answerOptions } from '../ask/dependence.ts';
import { AS_OF, type Command, FORCE, type Input, JSON_OPTION, OWN, TAU, wrong } from '../command.ts';
import { openNetwork } from '../opened.ts';

export const report: Command = {
  name: 'report',
  usage: 'report NET [--own ORG] [--by ATTRIBUTE] [-o FILE.html|.pdf|.md]',
  summary:
    'one page: who stands between others, which contacts depend on one person, which units talk, whom to introduce',
  positionals: [1, 1],
  files: true,
  options: {
    output: { value: 'FILE', short: 'o', help: 'write the page to a file that ends in .html, .pdf or .md' },
    font: {
      value: 'FILE.ttf',
      help: 'for a .pdf: a font with letters that the built-in face does not hold, such as Chinese ones',
    },
    for: {
      value: 'me|colleague|public',
      help: 'who may read it (default: colleague for a file, me on the terminal)',
    },
    'min-group': {
      value: 'N',
      help: 'for pages that go round: only how units are tied, nobody named, units of fewer than N people left out',
    },
    by: {
      value: 'unit|organisation|ATTRIBUTE',
      help: 'what makes a unit (default: the first that tells people apart)',
    },
    level: {
      value: 'N',
      help: 'units by reporting line: whoever is N steps below the top, with all below them',
    },
    force: FORCE,
    own: OWN,
    tau: TAU,
    'as-of': AS_OF,
    json: JSON_OPTION,
  },
  run: runReport,
};

async function runReport(input: Input): Promise<number> {
  const output = input.text('output');
  if (output !== undefined && !/\.(html|pdf|md)$/i.test(output))
    throw wrong('-o takes a file that ends in .html, .pdf or .md');
  const font = input.text('font');
  if (font !== undefined && !/\.pdf$/i.test(output ?? '')) throw wrong('--font goes with -o FILE.pdf');
  const path = input.positionals[0] as string;
  const purpose = input.oneOf('for', PURPOSES) ?? (output === undefined ? 'me' : 'colleague');
  const opened = openNetwork(path, input.text('own'), undefined, input.asOf);
  const least = input.whole('min-group', 2, 10_000);
  if (purpose === 'public' && least !== undefined)
    throw wrong(
      'a page for the public has no units, only pseudonyms; leave --for public out: with --min-group nobody is named anyway',
    );
  const { evidence, network } = release(opened.evidence, purpose, {
    ...{ asOf: input.asOf, notes: true, ownGroup: true },
  });
  // Under pseudonyms the own organisation is one of the groups.
  const { own: said, ...rest } = answerOptions(input);
  const options = purpose === 'public' || said === undefined ? rest : { ...rest, own: said };
  const units = { by: input.text('by'), level: input.whole('level', 0, 100) };
  const { statements } = evidence;
  // Without an own organisation there is no outside to report on.
  const hasOutside = network.own !== undefined || network.organisations.length > 0;
  // Where the page says nothing of the outside, what is said of the inside names the pairs that may be one person.
  const insideAlone = least !== undefined || (hasOutside && network.own === undefined);
  const full =
    purpose === 'public'
      ? undefined
      : unitsOf(network, { asOf: options.asOf, ...units, ...(insideAlone ? { statements } : {}) });
  if (least !== undefined && full === undefined)
    throw wrong('--min-group shows how units are tied, and there are no two units with ties here');
  const inside = least === undefined || full === undefined ? full : withheld(full, least, network);
  const told =
    least !== undefined || !hasOutside || (network.own === undefined && inside !== undefined)
      ? undefined
      : reported(network, { ...options, statements });
  const found =
    purpose === 'public' && told !== undefined ? asFarAsKnown(told, opened.network, options) : told;
  const departure =
    inside === undefined || least !== undefined
      ? undefined
      : departureOf(network, inside, options.asOf, units);
  const shared =
    found === undefined || purpose !== 'colleague' ? undefined : sharedWithUs(opened.evidence, input.asOf);
  const page = reportPage({
    outside: found,
    ties: hasOutside || least !== undefined ? undefined : tiesReport(network, { ...options, statements }),
    shared,
    inside,
    departure,
    purpose: output === undefined ? undefined : least === undefined ? FOR[purpose] : forAll(least, purpose),
  });
  if (output !== undefined) {
    const bytes = await fileOf(page, output, font);
    writeNew(output, bytes, input.flag('force'));
    record(path, { what: 'report', detail: `for ${purpose}`, text: bytes });
    say(`Wrote ${output}.`);
  } else if (input.flag('json'))
    await printJson('report', {
      ...found,
      ...(shared === undefined ? {} : { shared }),
      organisation: inside ?? null,
      departure: departure ?? null,
    });
  else await print(reportText(page));
  return 0;
}

/** Of pseudonyms it is not seen any more which file said what: whoever stands between others is named only where the files show it. */
function asFarAsKnown(told: Report, network: Network, options: AnswerOptions): Report {
  const { brokers, brokersLimit } = reported(network, options);
  if (brokers.length > 0 || brokersLimit === null) return told;
  const message = 'the files behind this page do not show who stands between others';
  const cure = 'files that show the ties of the others as well';
  return { ...told, brokers: [], brokersLimit: { code: brokersLimit.code, message, cure } };
}

async function fileOf(page: ReportPage, output: string, font: string | undefined): Promise<Uint8Array> {
  if (/\.pdf$/i.test(output)) return pdfOf(page, font);
  return new TextEncoder().encode(/\.md$/i.test(output) ? `${reportText(page)}\n` : reportHtml(page));
}

async function pdfOf(page: ReportPage, font: string | undefined): Promise<Uint8Array> {
  const { reportPdf } = await import('../../render/report/report-pdf.ts');
  const own = font === undefined ? undefined : { name: font, bytes: readBytes(font) };
  const { bytes, missing } = await reportPdf(page, own);
  if (missing.length > 0)
    say(
      `note: no font here holds ${counted(missing.length, 'letter')} (${missing.slice(0, 10).join(' ')}${missing.length > 10 ? ' …' : ''}); they stand as boxes in the PDF. Give a font that holds them with --font FILE.ttf, or write an .html`,
    );
  return bytes;
}

/** A page that names nobody is for all, whatever it was computed from; that is said without another reader. */
function forAll(least: number, purpose: Purpose): string {
  const basis = FOR[purpose].replace(/^[^:]*: c/, 'C').replace(' Do not pass it on.', '');
  return `For all: nobody is named, and units of fewer than ${least} people are left out. ${basis}`;
}

/** The first line of a report in a file. */
const FOR: Readonly<Record<Purpose, string>> = {
  me: 'For you: computed from everything you know, ratings included. Do not pass it on.',
  colleague:
    'For a colleague: computed from rosters, network files and the contacts you share, with strengths as bands. Private contacts, notes, ratings and messages of your own are left out; files of the organisation, such as a message trace, are in it as they are.',
  public: 'For anybody: computed from ties between pseudonyms.',
};

/** What happens inside without the one through whom most ties between units run. */
function departureOf(
  network: Network,
  { keyPeople, by }: OrganisationAnswer,
  asOf: number,
  units: { readonly by: string | undefined; readonly level: number | undefined },
): Departure | undefined {
  const [most] = keyPeople;
  if (most === undefined || most.outside === 0) return undefined;
  return {
    name: most.name,
    change: whatIfInside(network, {
      asOf,
      ...units,
      by: units.level === undefined ? by : units.by,
      suppose: { leaves: most.id },
    }),
  };
}

/** People and ties above which fewer draws are made. */
const MANY = 100_000;

/** How units are tied, where there are several of them. */
function unitsOf(network: Network, options: OrganisationOptions): OrganisationAnswer | undefined {
  try {
    // The draws that `organisation` makes, so that both say the same; fewer where they would take a minute.
    const large = network.people.length + network.pairs.count > MANY;
    const found = organisation(network, { ...options, ...(large ? { draws: 1000 } : {}) });
    return found.units.length > 1 && found.ties > 0 ? found : undefined;
  } catch (error) {
    // Too many units for a matrix is no reason to withhold the rest of the page; a unit that nobody has is told whoever named it.
    if (
      options.by === undefined &&
      options.level === undefined &&
      error instanceof TertiusError &&
      error.code === 'out-of-range'
    )
      return undefined;
    throw error;
  }
}
