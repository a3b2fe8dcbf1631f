import type { FileReport, ImportReport } from '@tertius/core';
import type { Finding, Reject } from '@tertius/core/read';
import { counted, numeral } from '@tertius/core/words';
import { clean } from './clean.ts';
import { csvText } from './csv.ts';
import { withCure } from './cure.ts';
import { mergeCommand } from './merge-command.ts';

/** One file as `import --json` gives it. */
export function fileJson(file: FileReport): Readonly<Record<string, unknown>> {
  const {
    excludedByCode,
    byChannel,
    rejects,
    rejectedByCode,
    warnings,
    warningsByCode,
    refused,
    unused: _unused,
    ...rest
  } = file;
  const findings = (list: readonly (Finding | Reject)[]): unknown[] =>
    list.map(({ line, column, code, value, message, cure, member }) => ({
      line,
      column,
      code,
      value,
      message: withCure(message, cure),
      ...(member === undefined ? {} : { member }),
    }));
  return {
    ...rest,
    byChannel: Object.fromEntries(byChannel),
    excludedByCode: Object.fromEntries(excludedByCode),
    rejects: findings(firstOfEach(rejects)),
    rejectedByCode: Object.fromEntries(rejectedByCode),
    warnings: findings(warnings),
    warningsByCode: Object.fromEntries(warningsByCode),
    ...(refused === undefined ? {} : { refused: refusedJson(refused) }),
  };
}

function refusedJson({ message, cure, ...rest }: NonNullable<FileReport['refused']>): object {
  return { ...rest, message: withCure(message, cure) };
}

/** The first thousand of each kind: a file that is wrong throughout is not mended from a list; `--rejects` has all rows. */
function firstOfEach(rejects: readonly Reject[]): readonly Reject[] {
  const counts = new Map<string, number>();
  return rejects.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= 1000;
  });
}

/** What files hold that was not used, as `import --json` gives it. */
export function unusedJson(files: readonly FileReport[]): readonly Readonly<Record<string, string>>[] {
  return files.flatMap(({ file, unused }) =>
    unused.map(({ column, reason, example }) => ({ file, column, reason, example })),
  );
}

/** The rows that could not be used, with where they stand and why. */
export function rejectsCsv(files: readonly FileReport[]): string {
  const rows = files.flatMap(({ file, rejects }) =>
    rejects.map(({ line, column, code, value, message, cure, row, member }) => [
      member === undefined ? file : `${file}/${member}`,
      line,
      column,
      code,
      value,
      withCure(message, cure),
      row,
    ]),
  );
  return csvText([['file', 'line', 'column', 'code', 'value', 'message', 'row'], ...rows]);
}

interface Circumstances {
  readonly dry: boolean;
  readonly saved: boolean;
  /** Where the rejected rows were written. */
  readonly rejects?: string;
  /** Whether somebody's own export was read without saying whose. */
  readonly unowned?: boolean;
  /** What changed in a network that was there before. */
  readonly changes?: string;
}

/** What an import did, for the person who ran it. */
export function summary(
  report: ImportReport,
  { dry, saved, rejects, unowned, changes }: Circumstances,
): string {
  const read = report.files.filter((file) => file.refused === undefined);
  const lines = read.flatMap(aboutFile);
  if (read.some((file) => file.rejected > 0)) lines.push(toMend(rejects, dry));
  if (unowned)
    lines.push(
      'Nobody has said whose own export this is, so its owner has no name here: import it again with --self EMAIL.',
    );
  const { people, organisations, ties, interactions } = report.network;
  if (read.length === 0) return [...lines, 'No file could be read, so nothing changed.'].join('\n');
  const now = dry ? 'would hold' : 'holds';
  lines.push(
    `The network ${now} ${counted(people, 'person', 'people')} in ${counted(organisations, 'organisation')}, ${counted(ties, 'tie')}, ${counted(interactions, 'interaction')}.`,
  );
  if (dry) lines.push('This was a trial: nothing was written.');
  else if (!saved) lines.push('It had all of this already: not a byte changed.');
  if (changes !== undefined && (saved || dry)) lines.push(changes);
  const proposals = report.proposals();
  if (proposals > 0)
    lines.push(
      `${counted(proposals, 'pair')} of people may be one; tertius proposals NET shows them and nothing was joined.`,
    );
  const [twice] = proposals > 0 ? report.ownerPairs() : [];
  if (twice !== undefined) lines.push(ownerTwiceWords(twice));
  return lines.join('\n');
}

function ownerTwiceWords({
  owner,
  ownerName,
  other,
  otherName,
  isUser,
}: ReturnType<ImportReport['ownerPairs']>[number]): string {
  const who = `${isUser ? 'You' : clean(ownerName)} (${clean(owner)})`;
  return `${who} may be ${clean(otherName)} (${clean(other)}) as well; until the two are joined, contacts of the one do not count for the other: ${mergeCommand(owner, other)}`;
}

function toMend(rejects: string | undefined, dry: boolean): string {
  const again =
    'mend them in the file they came from and import it again; what is known already is not counted twice';
  if (rejects === undefined) return `Rejected rows: ${again}. --rejects FILE lists them with the reasons.`;
  if (dry) return `Rejected rows: ${again}. A trial does not write ${clean(rejects)}.`;
  return `Rejected rows are in ${clean(rejects)} with the reasons: ${again}.`;
}

function aboutFile(file: FileReport): string[] {
  const parts = [
    `${numeral(file.accepted)} accepted`,
    file.merged > 0 ? `${numeral(file.merged)} already known` : '',
    file.excluded > 0 ? `${numeral(file.excluded)} left out (${kinds(file.excludedByCode)})` : '',
    file.rejected > 0 ? `${numeral(file.rejected)} rejected` : '',
    file.blank > 0 ? `${numeral(file.blank)} blank` : '',
  ].filter((part) => part !== '');
  const counts = [
    file.people > 0 ? counted(file.people, 'person', 'people') : '',
    file.organisations > 0 ? counted(file.organisations, 'organisation') : '',
    file.ties > 0 ? counted(file.ties, 'tie') : '',
    file.interactions > 0
      ? `${counted(file.interactions, 'interaction')}${file.massMails === undefined ? '' : ` (${numeral(file.massMails)} to more than four people at once)`}`
      : '',
  ].filter((part) => part !== '');
  const lines = [
    `${clean(file.file)} (${file.format}): ${counted(file.rows, 'row')} = ${parts.join(' + ')}${counts.length > 0 ? `; ${counts.join(', ')}` : '; nobody found'}`,
  ];
  if (file.share !== undefined) lines.push(`  ${ofShare(file.share)}`);
  const kept = file.unused.filter(({ reason }) => reason === 'kept as an attribute');
  const unused = file.unused.filter((one) => !kept.includes(one));
  if (kept.length > 0)
    lines.push(
      `  kept as attributes: ${kept
        .slice(0, 12)
        .map(({ column }) => clean(column))
        .join(', ')}${kept.length > 12 ? ` and ${kept.length - 12} more (--json lists all)` : ''}`,
    );
  if (unused.length > 0)
    lines.push(
      `  not used: ${unused
        .slice(0, 8)
        .map(
          ({ column, reason, example }) =>
            `${clean(column)} (${clean(reason)}${example === '' ? '' : `, such as ${JSON.stringify(clean(example).slice(0, 40))}`})`,
        )
        .join(', ')}${unused.length > 8 ? ` and ${unused.length - 8} more (--json lists all)` : ''}`,
    );
  const notes = file.warningsByCode.reduce((sum, [, count]) => sum + count, 0);
  lines.push(
    ...findings(file.file, file.rejects, file.rejected, 'rejected'),
    ...findings(file.file, file.warnings, notes, 'note'),
  );
  return lines;
}

function ofShare({ owner, made, expires, reader }: NonNullable<FileReport['share']>): string {
  const until = expires === undefined ? '' : `, counts until ${expires}`;
  return `what ${clean(owner)} shares, as of ${made.slice(0, 10)}${until}${reader === undefined ? '' : `, made for ${clean(reader)}`}`;
}

const MOST_SHOWN = 5;

function findings(file: string, list: readonly (Finding | Reject)[], count: number, kind: string): string[] {
  const shown = list.slice(0, MOST_SHOWN).map((finding) => `  ${kind} ${located(file, finding)}`);
  const left = count - shown.length;
  return left > 0
    ? [...shown, `  and ${left} more ${kind === 'note' ? 'notes' : 'rejected'} (--json lists all)`]
    : shown;
}

/** `file:line:column: what is wrong, the value, what to do`. */
function located(file: string, { line, column, value, message, cure, member }: Finding): string {
  const place = [member === undefined ? file : `${file}/${member}`, line, column];
  while (place.length > 1 && place[place.length - 1] === 0) place.pop();
  const shown = clean(value);
  const cut = [...shown].length > 60 ? `${[...shown].slice(0, 59).join('')}…` : shown;
  const said = cut === '' || message.includes(value) ? '' : ` (${JSON.stringify(cut)})`;
  return `${clean(place.join(':'))}: ${clean(withCure(message, cure))}${said}`;
}

const kinds = (counts: readonly (readonly [string, number])[]): string =>
  counts.map(([code, count]) => `${numeral(count)} ${code}`).join(', ');

/** `1 tie`, `2 ties`. */
