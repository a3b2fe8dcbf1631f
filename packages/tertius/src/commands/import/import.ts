import { existsSync } from 'node:fs';
import { resolve as absolute } from 'node:path';
import {
  type Evidence,
  type FileReport,
  type ImportOptions,
  type ImportResult,
  NO_EVIDENCE,
  parseDay,
  resolve,
  serialise,
  strengths,
} from '@tertius/core';
import { difference, type Layer, movesWithin } from '@tertius/core/network';
import { formats } from '@tertius/core/read';
import { inForce, isFirstUse, shownMore } from '@tertius/core/sharing';
import { identitiesIn } from '../../files/identities.ts';
import { importPaths } from '../../files/import-paths.ts';
import { record } from '../../files/ledger.ts';
import { readModel } from '../../files/model.ts';
import { loadEvidence, updateNetwork } from '../../files/network.ts';
import { askPassphrase } from '../../files/sealed/passphrase.ts';
import type { SealKeys } from '../../files/sealed/sealed.ts';
import { refuseExisting, writeNew } from '../../files/write-new.ts';
import { refusedLine } from '../../render/cure.ts';
import { fileJson, rejectsCsv, summary, unusedJson } from '../../render/import-summary.ts';
import { moveLines, type Places } from '../../render/move-lines.ts';
import { printJson, say, writeData } from '../../render/output.ts';
import { shareNotes } from '../../render/share-notes.ts';
import { shownMoreWords } from '../../render/shown-more.ts';
import { AS_OF, type Command, FORCE, type Input, JSON_OPTION, MODEL, wrong } from '../command.ts';
import { onRequestIn, withoutOnRequest } from '../without-on-request.ts';
import { pathsOf, withoutUnknown } from './folders.ts';
import { fieldLines, mappingOf, saveMapping } from './mapping.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'import FILE... --into NET [--self EMAIL-OR-NAME] [--own ORG] [options]',
  summary: 'read exports, rosters and tables into your network file',
  positionals: [1, Number.POSITIVE_INFINITY],
  options: {
    into: { value: 'NET', help: 'the network file; made if it is not there' },
    self: { value: 'EMAIL-OR-NAME', help: 'whose own export this is; the first is remembered as you' },
    own: { value: 'ORG', help: 'the organisation you work for; remembered' },
    format: { value: 'F', help: 'what the file is, where that is not seen; all formats are listed below' },
    encoding: { value: 'E', help: 'how the file writes letters, such as windows-1252' },
    layer: { value: 'personal|organisational', help: 'somebody’s own network, or the organisation’s' },
    map: {
      value: 'COLUMN=FIELD',
      several: true,
      help: 'say what a column is; all fields are listed below',
    },
    'map-file': {
      value: 'FILE',
      help: 'use the mapping in this file; with --map it is saved there, for the next such file',
    },
    dated: {
      value: 'DATE',
      help: 'the day that these files’ content was current, such as 2026-03-31, where they do not tell',
    },
    scale: { value: 'max', help: 'divide the strengths of a tie file by its largest' },
    identity: { value: 'FILE', help: 'the secret key of age that opens encrypted shares' },
    passphrase: { help: 'ask for the passphrase of encrypted shares (or take it from TERTIUS_PASSPHRASE)' },
    rejects: { value: 'FILE', help: 'write the rows that could not be used to this CSV, with the reason' },
    'dry-run': { help: 'say what would happen and write nothing' },
    strict: { help: 'exit with 3 if a row was rejected' },
    model: { ...MODEL, help: `${MODEL.help}; remembered` },
    'as-of': AS_OF,
    force: FORCE,
    json: JSON_OPTION,
  },
  more: () =>
    [
      'Importing the same again changes nothing. A file that is refused is named and the others still load (exit code 2).',
      '',
      'Fields of --map:',
      ...fieldLines(),
      '',
      'Formats (docs/formats.md says where to get each and what it gives):',
      ...formats.map(({ id, title }) => `  ${id.padEnd(25)} ${title}`),
    ].join('\n'),
  run: runImport,
};

/** The same under the name by which several people's shares are put together. */
export const combineCommand: Command = {
  ...importCommand,
  name: 'combine',
  usage: 'combine SHARE... --into NET',
  summary: 'put several people’s shares (or a folder of them) into one network; the same as import',
};

/** The list of rejected rows never takes the place of a network or of a file that is read, not even where it is forced. */
function refuseRejectsInPlaceOf(rejects: string | undefined, files: readonly string[]): void {
  const taken = files.find(
    (file) => file !== '-' && rejects !== undefined && absolute(file) === absolute(rejects),
  );
  if (taken !== undefined)
    throw wrong(`--rejects would replace ${taken}; name a file of its own for the rejected rows`);
}

async function runImport(input: Input): Promise<number> {
  const into = input.text('into');
  const dry = input.flag('dry-run');
  if (into === undefined && !dry) throw wrong('where to? add --into NET, for example --into mine.json');
  const rejects = input.text('rejects');
  if (rejects !== undefined && !dry) refuseExisting(rejects, input.flag('force'));
  refuseRejectsInPlaceOf(rejects, [...(into === undefined ? [] : [into]), ...input.positionals]);
  const options = optionsOf(input);
  const { paths, inFolders, left: networks } = pathsOf(input.positionals);
  const seal = await sealKeys(input);
  if (
    into !== undefined &&
    input.positionals.some((path) => path !== '-' && absolute(path) === absolute(into))
  )
    throw wrong(`${into} is the network file itself; name the files to read into it`);

  let before: Evidence = NO_EVIDENCE;
  const work = (evidence: Evidence): Promise<ImportResult> => {
    before = evidence;
    return importPaths(evidence, paths, options, seal);
  };
  let result: ImportResult & { readonly saved?: boolean };
  if (into === '-' || into === undefined) {
    result = await work(NO_EVIDENCE);
    if (into === '-' && !dry) await writeData(serialise(result.evidence));
  } else if (dry) result = await work(existsSync(into) ? loadEvidence(into) : NO_EVIDENCE);
  else result = await updateNetwork(into, work, { create: true });

  const { report, left: unknown } = withoutUnknown(result.report, inFolders);
  const { files } = report;
  const left = [...networks, ...unknown];
  if (rejects !== undefined && !dry) {
    const text = Buffer.from(rejectsCsv(files));
    writeNew(rejects, text, true);
    if (into !== undefined) record(into, { what: 'rejects', text });
  }
  if (into === '-') say(summary(report, { dry, saved: true }));
  else if (input.flag('json')) {
    await printJson('import', {
      files: files.map(fileJson),
      network: report.network,
      proposals: report.proposals(),
      unused: unusedJson(files),
      ...placesChanged(
        changesOf(before, result.evidence, input.asOf) ?? movesWithin(result.evidence, before, input.asOf),
      ),
      ...(inFolders.size === 0 ? {} : { left }),
    });
    complain(files);
  } else {
    const changes =
      dry || result.saved === true ? changeLine(before, result.evidence, input.asOf) : undefined;
    const seen =
      changes === undefined || isFirstUse(before)
        ? []
        : shownMore(before, result.evidence, { asOf: input.asOf });
    const shown = {
      dry,
      saved: result.saved === true,
      unowned: isUnowned(result),
      ...(rejects === undefined ? {} : { rejects }),
      ...(changes === undefined ? {} : { changes }),
    };
    await writeData(`${summary(report, shown)}\n`);
    for (const note of shareNotes(before, result.evidence, dry ? undefined : `${into}.bak`)) say(note);
    if (seen.length > 0) say(`${shownMoreWords(seen)} By your levels: tertius level ${into} shows them.`);
    complain(files);
  }
  if (!dry && files.some((file) => file.refused === undefined)) saveMapping(input, options.map);
  for (const { file, reason } of left) say(`${file}: left, ${reason}`);
  if (files.some((file) => file.refused !== undefined)) return 2;
  return input.flag('strict') && files.some((file) => file.rejected > 0) ? 3 : 0;
}

/** Whether what was read now has an owner whom nobody named. */
function isUnowned({ evidence, report }: ImportResult): boolean {
  const read = new Set(report.files.flatMap(({ file, refused }) => (refused === undefined ? [file] : [])));
  return (
    evidence.settings.self === undefined &&
    evidence.imports.some(({ owner, files }) => owner === null && files.some((file) => read.has(file)))
  );
}

/** What opens encrypted shares. */
async function sealKeys(input: Input): Promise<SealKeys> {
  const file = input.text('identity');
  return {
    keys: file === undefined ? [] : identitiesIn(file),
    passphrase: input.flag('passphrase') ? await askPassphrase() : undefined,
  };
}

/** What an import added to a network that was there before, and who changed employer. */
function changeLine(before: Evidence, after: Evidence, asOf: number): string | undefined {
  const changes = changesOf(before, after, asOf);
  if (changes === undefined) return moveLines(movesWithin(after, before, asOf)).join('\n') || undefined;
  const sides = [resolve(before), resolve(after)];
  const named = withoutOnRequest(changes, sides);
  const counts = ({ added, changed, gone }: Counts): string =>
    `${added.length} new, ${changed.length} changed, ${gone.length} gone`;
  const onRequest =
    sides.flatMap(onRequestIn).length === 0
      ? ''
      : ' Contacts on request have new handles in every share and are not in these counts.';
  return [
    ...moveLines(named),
    `People: ${counts(named.people)}. Ties: ${counts(named.ties)}.${onRequest} tertius undo NET takes this back.`,
  ].join('\n');
}

/** Who changed name, employer or title, as JSON. */
function placesChanged({ names, employers, respelled, titles, units, left }: Places): Places {
  return { names, employers, respelled, titles, units, left };
}

interface Counts {
  readonly added: readonly unknown[];
  readonly changed: readonly unknown[];
  readonly gone: readonly unknown[];
}

/** What is different in a network that was there before. */
function changesOf(
  before: Evidence,
  after: Evidence,
  asOf: number,
): ReturnType<typeof difference> | undefined {
  if (before.imports.length === 0) return undefined;
  const sideOf = (evidence: Evidence): Parameters<typeof difference>[0] => {
    const network = resolve(inForce(evidence, asOf));
    return { network, strengths: strengths(network, { asOf }) };
  };
  return difference(sideOf(before), sideOf(after), asOf);
}

/** Refused files in the form of every error, on stderr. */
function complain(files: readonly FileReport[]): void {
  for (const { file, refused } of files) if (refused !== undefined) say(refusedLine(file, refused));
}

function optionsOf(input: Input): ImportOptions {
  const [self, own, format, encoding] = ['self', 'own', 'format', 'encoding'].map((name) => input.text(name));
  const model = input.text('model');
  const layer = input.oneOf<Layer>('layer', ['personal', 'organisational']);
  const scale = input.oneOf<'max'>('scale', ['max']);
  const dated = input.text('dated');
  if (dated !== undefined && parseDay(dated) === undefined)
    throw wrong(`--dated takes a day such as 2026-03-31, not ${JSON.stringify(dated)}`);
  const map = mappingOf(input);
  return {
    ...(self === undefined ? {} : { self }),
    ...(own === undefined ? {} : { own }),
    ...(format === undefined ? {} : { format }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(model === undefined ? {} : { model: readModel(model) }),
    ...(layer === undefined ? {} : { layer }),
    ...(scale === undefined ? {} : { scale }),
    ...(dated === undefined ? {} : { dated }),
    ...(map.size === 0 ? {} : { map }),
    ...(input.text('as-of') === undefined ? {} : { today: input.asOf }),
  };
}
