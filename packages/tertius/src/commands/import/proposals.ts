import { labelOf, type Network, type Person, today } from '@tertius/core';
import { supportOf } from '@tertius/core/answers';
import { type OrganisationProposal, organisationProposals, proposals } from '@tertius/core/identity';
import { limitWords, numeral } from '@tertius/core/words';
import { clean } from '../../render/clean.ts';
import { print, printHeading, printJson } from '../../render/output.ts';
import { printTable } from '../../render/table.ts';
import { sinking, topRows } from '../../render/table-sink.ts';
import { type Command, type Input, JSON_OPTION } from '../command.ts';
import { openNetwork } from '../opened.ts';
import { quoted } from './merge-organisations.ts';

export const proposalsCommand: Command = {
  name: 'proposals',
  usage: 'proposals NET',
  summary:
    'who may be one person, and which organisations may be one, and why; nothing is joined until you say so',
  positionals: [1, 1],
  files: true,
  options: { json: JSON_OPTION },
  run: runProposals,
};

async function runProposals(input: Input): Promise<number> {
  const path = input.positionals[0] as string;
  const { network, evidence } = openNetwork(path);
  const about = (person: Person): About => aboutOf(network, person);
  const rows = proposals(network, evidence.statements).map(({ a, b, score, reasons }) => ({
    a: personAt(network, a),
    b: personAt(network, b),
    score,
    reasons,
  }));
  const alike = organisationProposals(network, evidence.statements);
  const nameAt = (index: number): string => network.organisations[index]?.name ?? '';
  if (input.flag('json')) {
    const proposed = rows.map(({ a, b, ...rest }) => ({
      a: a.id,
      aName: labelOf(a),
      aAbout: about(a),
      b: b.id,
      bName: labelOf(b),
      bAbout: about(b),
      ...rest,
    }));
    const organisations = alike.map(({ a, b, ...rest }) => ({ a: nameAt(a), b: nameAt(b), ...rest }));
    await printJson('proposals', { proposals: proposed, organisations });
    return 0;
  }
  if (sinking()) {
    await printTable(rows, [
      { title: 'person', cell: (row) => labelOf(row.a) },
      { title: 'and', cell: (row) => labelOf(row.b) },
      { title: 'score', cell: (row) => row.score },
      { title: 'why', cell: (row) => row.reasons.join('; ') },
      { title: 'id', cell: (row) => row.a.id },
      { title: 'id of the other', cell: (row) => row.b.id },
    ]);
    await printHeading('Organisations');
    await printTable(alike, [
      { title: 'organisation', cell: (row) => nameAt(row.a) },
      { title: 'and', cell: (row) => nameAt(row.b) },
      { title: 'score', cell: (row) => row.score },
      { title: 'why', cell: (row) => row.reasons.join('; ') },
    ]);
    return 0;
  }
  if (rows.length === 0) {
    const unclear = supportOf(network, { asOf: today() }).limits.filter(
      ({ code }) => code === 'shared-names',
    );
    await print(['No two people here look like the same person.', ...unclear.map(limitWords)].join('\n'));
    await showOrganisations(alike, nameAt, path);
    return 0;
  }
  const shown = rows.slice(0, topRows() ?? rows.length);
  const lines = shown.flatMap(({ a, b, score, reasons }) => [
    `${clean(labelOf(a))} - ${clean(labelOf(b))}  ${score.toFixed(2)}: ${clean(reasons.join('; '))}`,
    `    ${aboutLine(about(a))}`,
    `    ${aboutLine(about(b))}`,
    `    one: tertius merge ${path} ${clean(quoted(a.id))} ${clean(quoted(b.id))}   two: tertius split ${path} ${clean(quoted(a.id))} ${clean(quoted(b.id))}`,
  ]);
  if (shown.length < rows.length)
    lines.push(`and ${numeral(rows.length - shown.length)} more pairs (--json lists all)`);
  await print(lines.join('\n'));
  const sure = rows.filter(({ score }) => score >= SURE).length;
  if (sure > 1)
    await print(
      `To join the ${sure} pairs of ${SURE} and more at once: tertius merge ${path} --above ${SURE}`,
    );
  await showOrganisations(alike, nameAt, path);
  return 0;
}

const MOST_ORGANISATIONS = 30;

async function showOrganisations(
  alike: readonly OrganisationProposal[],
  nameAt: (index: number) => string,
  path: string,
): Promise<void> {
  if (alike.length === 0) return;
  const most = Math.min(MOST_ORGANISATIONS, topRows() ?? MOST_ORGANISATIONS);
  const lines = alike.slice(0, most).flatMap(({ a, b, score, reasons }) => {
    const names = `${clean(quoted(nameAt(a)))} ${clean(quoted(nameAt(b)))} --organisations`;
    return [
      `${clean(nameAt(a))} - ${clean(nameAt(b))}  ${score.toFixed(2)}: ${clean(reasons.join('; '))}`,
      `    one: tertius merge ${path} ${names}   two: tertius split ${path} ${names}`,
    ];
  });
  const more = alike.length - most;
  if (more > 0) lines.push(`and ${numeral(more)} more pairs (--json lists all)`);
  await print(
    ['', 'Organisations that may be one (merge calls both by the first name):', ...lines].join('\n'),
  );
}

/** What tells one person from another: where they work, how they are reached, which files name them. */
interface About {
  readonly organisations: readonly string[];
  readonly emails: readonly string[];
  readonly files: readonly string[];
}

function aboutOf(network: Network, { memberships, emails, records }: Person): About {
  const names = memberships.map(
    ({ organisation, role }) =>
      `${network.organisations[organisation]?.name ?? ''}${role === undefined ? '' : ` (${role})`}`,
  );
  const places = records.map((record) => `${network.imports[record.import]?.files[0] ?? ''}:${record.line}`);
  return { organisations: [...new Set(names)], emails, files: [...new Set(places)] };
}

const aboutLine = ({ organisations, emails, files }: About): string =>
  [
    organisations.length === 0 ? 'no organisation' : organisations.join(', '),
    emails.length === 0 ? 'no address' : emails.join(', '),
    files.slice(0, 4).join(', '),
  ]
    .map(clean)
    .join('; ');

const SURE = 0.95;

const personAt = (network: Network, index: number): Person => network.people[index] as Person;
