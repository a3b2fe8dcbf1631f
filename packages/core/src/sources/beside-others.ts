import type { Evidence } from '../model/evidence.ts';
import { labelOf, type Network } from '../model/network.ts';
import type { NoLongerListed } from '../resolve/employers/no-longer-listed.ts';
import { outdatedBy } from '../resolve/employers/undated-lists.ts';
import { endsJoinedByName } from '../resolve/named-ends.ts';
import { joinedByNumber } from '../resolve/names/padded-numbers.ts';
import { newNames } from '../resolve/new-names.ts';
import type { FileReport } from './reading/file-report.ts';
import type { Finding } from './reading/ledger.ts';

/** A file's report with what only the network of all files can tell of it; `key` is that of its import, if it was not refused. */
export function beside(
  report: FileReport,
  key: string | undefined,
  evidence: Evidence,
  network: Network,
  unlisted: readonly NoLongerListed[],
): FileReport {
  if (key === undefined) return report;
  const named = withNumbers(withNamedEnds(report, key, evidence, network), key, evidence, network);
  const told = withOutdated(withNewNames(named, key, evidence, network), key, evidence, network);
  return withUnlisted(
    told,
    unlisted.filter((list) => list.key === key),
  );
}

/** Says of a tie file whose ends were taken for people known already by their full names. */
function withNamedEnds(report: FileReport, key: string, evidence: Evidence, network: Network): FileReport {
  const joined = endsJoinedByName(evidence, network, key);
  const [first] = joined;
  if (first === undefined) return report;
  const shown = joined.slice(0, 5).map(({ name }) => name);
  return withWarning(report, {
    line: first.line,
    column: 0,
    code: 'joined-by-name',
    value: `${shown.join(', ')}${joined.length > shown.length ? ' …' : ''}`,
    message: `${joined.length === 1 ? 'this full name was taken for the one person who has it' : `${joined.length} full names were taken for the one person who has each`}; where that is wrong, take them apart again`,
  });
}

/** Says of a file whose numbers another list writes with or without zeros in front that each is taken for one person. */
function withNumbers(report: FileReport, key: string, evidence: Evidence, network: Network): FileReport {
  const joined = joinedByNumber(evidence, network, key);
  const [first] = joined;
  if (first === undefined) return report;
  const shown = joined.slice(0, 5).map(({ id }) => id);
  return withWarning(report, {
    line: first.line,
    column: 0,
    code: 'joined-by-number',
    value: shown.join(', '),
    message: `${joined.length === 1 ? 'this personnel number has' : `${joined.length} personnel numbers have`} other zeros in front in another list, and no name speaks against it: each is taken for one person; where that is wrong, take them apart again`,
  });
}

/** Says which names of a list of meetings are not known from elsewhere and made new people. */
function withNewNames(report: FileReport, key: string, evidence: Evidence, network: Network): FileReport {
  const found = newNames(evidence, network, key);
  if (found === undefined) return report;
  const { line, names, organisations, shared } = found;
  const list = (some: readonly string[]): string => some.slice(0, 5).join(', ');
  const notes = [
    organisations.length === 0 ? '' : `; ${list(organisations)}: an organisation has this name`,
    shared.length === 0 ? '' : `; ${list(shared)}: several people have this name, so an address is needed`,
  ].join('');
  return withWarning(report, {
    line,
    column: 0,
    code: 'new-names',
    value: list(names),
    message: `${names.length === 1 ? 'this name is not known from another file and made a new person' : `${names.length} names are not known from another file and made new people`}${notes}`,
  });
}

/** Says of a list without a date where a dated one of the same owner stands against it. */
function withOutdated(report: FileReport, key: string, evidence: Evidence, network: Network): FileReport {
  const found = outdatedBy(evidence, network, key);
  if (found === undefined) return report;
  const { newer, people } = found;
  const file = newer.files[0] ?? 'another list';
  return withWarning(report, {
    line: 0,
    column: 0,
    code: 'undated-list',
    value: people.slice(0, MOST_NAMED).map(labelOf).join(', '),
    message: `nothing says how old this list is, so where ${file} of ${newer.dated?.day ?? ''} names another organisation for ${people.length === 1 ? 'somebody' : `${people.length} people`} in it, that stands and the one of this list counts as former; if this list is newer, import it again and say of which day its content is`,
  });
}

/** So many of those who are no longer listed are named. */
const MOST_NAMED = 200;

/** Says whom an export of a list leaves out that the one before it names. */
function withUnlisted(report: FileReport, unlisted: readonly NoLongerListed[]): FileReport {
  return unlisted.reduce((told, { earlier, people }) => {
    const names = people.slice(0, MOST_NAMED).map(labelOf);
    const more = people.length > names.length ? ` and ${people.length - names.length} others` : '';
    return withWarning(told, {
      line: 0,
      column: 0,
      code: 'no-longer-listed',
      value: `${names.join(', ')}${more}`,
      message: `${people.length === 1 ? 'somebody' : `${people.length} people`} in ${earlier.files[0] ?? 'the export before'} ${people.length === 1 ? 'is' : 'are'} not in this newer file; what is known of them is kept${earlier.layer === 'personal' ? ', and a share still names whom your levels show' : ''}`,
    });
  }, report);
}

function withWarning(report: FileReport, finding: Finding): FileReport {
  return {
    ...report,
    warnings: [...report.warnings, finding],
    warningsByCode: [...report.warningsByCode, [finding.code, 1] as const].toSorted(),
  };
}
