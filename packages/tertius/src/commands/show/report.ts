import { type Network, type OrganisationAnswer, organisation, TertiusError } from '@tertius/core';
import { writeNew } from '../../files/write-new.ts';
import { print, printJson, say } from '../../render/output.ts';
import { insideText, reportOf, reportText } from '../../render/report.ts';
import { reportHtml } from '../../render/report-file.ts';
import { answerOptions } from '../ask/dependence.ts';
import { AS_OF, type Command, FORCE, type Input, JSON_OPTION, OWN, TAU, wrong } from '../command.ts';
import { openNetwork } from '../opened.ts';

export const report: Command = {
  name: 'report',
  usage: 'report NET [--own ORG] [-o FILE.html|.md]',
  summary:
    'one page: who stands between others, which contacts depend on one person, which units talk, whom to introduce',
  positionals: [1, 1],
  files: true,
  options: {
    output: { value: 'FILE', short: 'o', help: 'write the page to a file that ends in .html or .md' },
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
  if (output !== undefined && !/\.(html|md)$/i.test(output))
    throw wrong('-o takes a file that ends in .html or .md (for a PDF, print the .html from a browser)');
  const { network, evidence } = openNetwork(input.positionals[0] as string, input.text('own'));
  const options = answerOptions(input);
  const inside = unitsOf(network, options.asOf);
  // Without an own organisation there is no outside to report on.
  const found =
    network.own === undefined && inside !== undefined
      ? undefined
      : reportOf(network, { ...options, statements: evidence.statements });
  const text = [found === undefined ? '' : reportText(found), inside === undefined ? '' : insideText(inside)]
    .filter((part) => part !== '')
    .join('\n\n');
  if (output !== undefined) {
    const page = /\.md$/i.test(output) ? `${text}\n` : reportHtml(text, inside);
    writeNew(output, new TextEncoder().encode(page), input.flag('force'));
    say(`Wrote ${output}.`);
  } else if (input.flag('json')) await printJson('report', { ...found, organisation: inside ?? null });
  else await print(text);
  return 0;
}

/** How units are tied, where there are several of them. */
function unitsOf(network: Network, asOf: number): OrganisationAnswer | undefined {
  try {
    const found = organisation(network, { asOf, draws: 1000 });
    return found.units.length > 1 && found.ties > 0 ? found : undefined;
  } catch (error) {
    // Too many units for a matrix is no reason to withhold the rest of the page.
    if (error instanceof TertiusError && error.code === 'out-of-range') return undefined;
    throw error;
  }
}
