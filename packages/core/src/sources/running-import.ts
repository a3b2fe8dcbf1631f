import { checkFormat, formatOf } from '../conventions/formats.ts';
import { TertiusError } from '../errors.ts';
import { erasedTest } from '../identity/erasure/tokens.ts';
import { withoutPeople } from '../identity/erasure/without-people.ts';
import { today as currentDay } from '../model/day.ts';
import type { Evidence, Import, Settings } from '../model/evidence.ts';
import { inForce } from '../model/in-force.ts';
import { countPeople, type Network } from '../model/network.ts';
import { type PersonRecords, recordsOf } from '../model/people/person-records.ts';
import { checkedModel } from '../model/strength/checked-model.ts';
import { mergedModel } from '../model/strength/parameters.ts';
import { countTiesOfPeople } from '../model/tie-list.ts';
import { sha256Hex } from '../platform/sha256.ts';
import { noLongerListed } from '../resolve/employers/no-longer-listed.ts';
import { isExportedAgain } from '../resolve/import-order.ts';
import { resolve } from '../resolve/resolve.ts';
import { givenBy, NOT_COUNTED, type StandingAlone, standingAlone } from '../resolve/standing-alone.ts';
import { beside } from './beside-others.ts';
import { datedBy, newerThanOthers, redated, sayOlder } from './dated.ts';
import { sayDamagedNames } from './reading/damaged-names.ts';
import { type FileReport, refusal, reportOf } from './reading/file-report.ts';
import type { Ledger } from './reading/ledger.ts';
import type { FileRead } from './reading/read-file.ts';
import type { ImportOptions } from './reading/reader.ts';
import { repeated } from './repeated.ts';
import { withoutOlderShares } from './shares/newest-share.ts';
import { namesOfOwner } from './streams/meeting-owner.ts';

export type { FileReport };

export interface ReadReport {
  readonly files: readonly FileReport[];
  /** What there is after it, without shares that have expired. */
  readonly network: {
    readonly people: number;
    readonly organisations: number;
    readonly ties: number;
    readonly interactions: number;
  };
}

/** What files gave: evidence, its report, and the network of all evidence. */
export interface ReadFiles {
  readonly evidence: Evidence;
  readonly report: ReadReport;
  readonly network: Network;
}

/** A file that is read, and the SHA-256 of its bytes. */
export interface ReadFile {
  readonly read: FileRead;
  readonly content: string;
}

/** An import of several files, one after the other. */
export class RunningImport {
  readonly #options: ImportOptions;
  readonly #today: number;
  readonly #reports: FileReport[] = [];
  /** The key of the import of each report; none where the file was refused. */
  readonly #keys: (string | undefined)[] = [];
  #evidence: Evidence;
  /** The names of the owner that were known when each list of meetings was read. */
  readonly #namesGiven: (readonly string[])[] = [];
  /** The report of the file that came last: where no other follows, the network of all says what it gives. */
  #last: MakeReport | undefined;

  constructor(evidence: Evidence, options: ImportOptions) {
    if (options.format !== undefined) checkFormat(options.format);
    this.#options = options;
    const model = checkedModel(options.model);
    this.#today = options.today ?? currentDay();
    this.#evidence = {
      ...evidence,
      settings: {
        ...evidence.settings,
        ...(options.own === undefined ? {} : { own: options.own }),
        ...(options.self === undefined || evidence.settings.self !== undefined ? {} : { self: options.self }),
        ...(model === undefined ? {} : { model: mergedModel(evidence.settings.model, model) }),
      },
    };
  }

  /** The options and the day that readers work with; whose file it is may be known from before. */
  given(): readonly [options: ImportOptions, today: number] {
    const self = this.#options.self ?? this.#evidence.settings.self;
    if (self === undefined) return [this.#options, this.#today];
    const selfNames = [
      ...new Set([...(this.#options.selfNames ?? []), ...namesOfOwner(self, this.#evidence)]),
    ];
    return [{ ...this.#options, self, ...(selfNames.length === 0 ? {} : { selfNames }) }, this.#today];
  }

  /** Reads a file and enters it; a refusal is entered too, and the next file is read. */
  add(name: string, open: (options: ImportOptions, today: number) => ReadFile): void {
    this.#report();
    let file: ReadFile;
    try {
      file = open(...this.given());
    } catch (error) {
      const refused = asRefusal(error, name);
      // What is wrong with a file as a whole is found at its beginning.
      this.#reports.push(withPlace(refusal(name, refused)));
      this.#keys.push(undefined);
      return;
    }
    if (formatOf(file.read).rowTellsOf === 'nickname') this.#namesGiven.push(this.given()[0].selfNames ?? []);
    const result = importOne(this.#evidence, name, file, this.#options);
    this.#evidence = result.evidence;
    this.#last = result.report;
    this.#keys.push(result.key);
  }

  /** Names of the owner that a later file gave and an earlier list of meetings was read without, so that all are to be read once more. */
  namesLearned(): readonly string[] | undefined {
    const { selfNames = [] } = this.given()[0];
    const isMissed = this.#namesGiven.some((given) => selfNames.some((name) => !given.includes(name)));
    return isMissed ? selfNames : undefined;
  }

  #report(alone?: Network): void {
    if (this.#last !== undefined) this.#reports.push(this.#last(alone));
    this.#last = undefined;
  }

  finish(): ReadFiles {
    const evidence = this.#evidence;
    const network = resolve(evidence);
    const counting = inForce(evidence, this.#options.today ?? currentDay());
    const [first, ...more] = evidence.imports;
    const isAlone = more.length === 0 && evidence.statements.length === 0 && first?.key === this.#keys.at(-1);
    this.#report(isAlone ? network : undefined);
    return {
      evidence,
      report: {
        files: this.#options.rowsAlone ? this.#reports : this.#besideOthers(network),
        network: sizeOf(counting === evidence ? network : resolve(counting)),
      },
      network,
    };
  }

  /** The reports with what only the network of all files can tell. */
  #besideOthers(network: Network): FileReport[] {
    const evidence = this.#evidence;
    const keys = new Set(this.#keys.filter((key) => key !== undefined));
    const unlisted = noLongerListed(evidence, network, keys);
    return this.#reports.map((report, at) => beside(report, this.#keys[at], evidence, network, unlisted));
  }
}

const sizeOf = (network: Network): ReadReport['network'] => ({
  people: countPeople(network),
  organisations: network.organisations.length,
  ties: countTiesOfPeople(network),
  interactions: network.interactions.length,
});

type MakeReport = (alone?: Network) => FileReport;

function importOne(
  evidence: Evidence,
  name: string,
  { read, content }: ReadFile,
  options: ImportOptions,
): {
  readonly evidence: Evidence;
  readonly report: MakeReport;
  readonly key: string;
} {
  const format = formatOf(read);
  const { share } = read.draft;
  const named = share?.owner ?? options.self ?? evidence.settings.self;
  const ofOwner = format.owner === 'exporter' || read.draft.ofOwner;
  const owner = ofOwner ? (named ?? null) : format.owner === 'if-named' ? named : undefined;
  const given = share === undefined ? options.layer : undefined;
  const layer = given ?? (read.draft.ofOwner || read.draft.isPersonal ? 'personal' : format.layer);
  const ownPeople = hasOwnPeople(read.draft.people);
  const own = ownPeople ? (options.own ?? evidence.settings.own) : undefined;
  const told = toldBy(options);
  const shape = JSON.stringify([
    read.format,
    layer,
    owner,
    own,
    [...(options.map ?? [])],
    options.scale,
    options.encoding,
  ]);
  const dated =
    options.dated === undefined && !isExportedAgain(read)
      ? undefined
      : datedBy(name, options.dated, read.entriesDay, read.draft, options.today ?? currentDay());
  const built = read.draft.build({
    key: sha256Hex(new TextEncoder().encode(`${content}${shape}`)),
    content,
    files: [name],
    format: read.format,
    layer,
    ...(owner === undefined ? {} : { owner }),
    ...(own === undefined ? {} : { own }),
    ...(dated === undefined ? {} : { dated }),
    ...(told === undefined ? {} : { told }),
  });
  const made = withoutErased(built, evidence, read.ledger);
  sayDamagedNames(recordsOf(made), read.ledger);
  const report: MakeReport = (alone) => {
    const { settings } = evidence;
    const counted = (): StandingAlone =>
      alone === undefined ? standingAlone(made, settings) : givenBy(alone);
    return reportOf(name, read, made, settings, options.rowsAlone ? NOT_COUNTED : counted());
  };
  const before = evidence.imports.find((other) => other.key === made.key);
  read.ledger.acceptedWereMerged(repeated(made, evidence.imports, read.ledger.accepted));
  if (before !== undefined) {
    const files = [...new Set([...before.files, name])].sort();
    const imports = evidence.imports.map((other) =>
      other === before ? { ...before, files, ...retold(before, told), ...redated(before, made) } : other,
    );
    return { evidence: { ...evidence, imports }, report, key: made.key };
  }
  const others = withoutOlderShares(made, withoutOwnerless(made, evidence.imports, read.ledger));
  if (others === undefined) {
    read.ledger.acceptedWereExcluded(read.ledger.accepted, 'older-share');
    return { evidence, report, key: made.key };
  }
  const imports = [...others, made].sort((x, y) => (x.key < y.key ? -1 : 1));
  sayOlder(made, evidence, read.ledger);
  const statements = [...evidence.statements, ...newerThanOthers(made, evidence, read.ledger)];
  return { evidence: { ...evidence, imports, statements }, report, key: made.key };
}

/** Whether somebody is said to belong to the own organisation, whichever that is. */
function hasOwnPeople(people: PersonRecords): boolean {
  for (const { memberships } of people)
    if (memberships?.some((m) => m.organisation === undefined)) return true;
  return false;
}

/** An import without people who were erased before; their rows count as left out. */
function withoutErased(made: Import, evidence: Evidence, ledger: Ledger): Import {
  const isErased = erasedTest(evidence);
  if (isErased === undefined) return made;
  const { source, rows } = withoutPeople(made, (record) => isErased(made, record));
  ledger.acceptedWereExcluded(Math.min(rows, ledger.accepted), 'erased');
  return source;
}

/** The same export, imported before its owner was named, gives way; one imported as somebody else's, or read otherwise, is pointed out. */
function withoutOwnerless(made: Import, imports: readonly Import[], ledger: Ledger): readonly Import[] {
  const same = imports.filter((other) => other.content === made.content && other.key !== made.key);
  const given = same.filter(
    (other) =>
      made.owner !== undefined && made.owner !== null && other.owner === null && other.format === made.format,
  );
  for (const { owner, key, format } of same) {
    if (owner === null) continue;
    const isOther =
      owner !== undefined && made.owner !== undefined && made.owner !== null && owner !== made.owner;
    ledger.warn({
      line: 0,
      column: 0,
      code: isOther ? 'other-owner' : 'read-before',
      value: String(isOther ? owner : format),
      message: isOther
        ? 'this very file was imported before as the export of somebody else; if that was wrong, take that import back'
        : 'this very file was imported before and read in another way (with another mapping, layer or format); what both say is kept, so take the import back that was wrong',
      cure: { action: 'undo', key },
    });
  }
  return imports.filter((other) => !given.includes(other));
}

function withPlace(report: FileReport): FileReport {
  const { refused } = report;
  if (refused === undefined || refused.code === 'cancelled') return report;
  const { line = 1, column = 1 } = refused;
  return { ...report, refused: { ...refused, line, column } };
}

/** A file that goes beyond what a program can hold is refused like any other that cannot be read. */
function asRefusal(error: unknown, file: string): TertiusError {
  if (error instanceof TertiusError) return error;
  if (!(error instanceof RangeError)) throw error;
  return new TertiusError(
    'too-large',
    'something in this file is too long or lies too deep to be read; split the file or export less of it',
    { place: { file }, cause: error },
  );
}

/** What the user said along with an import that is remembered for the next ones. */
function toldBy({ own, self }: Pick<Settings, 'own' | 'self'>): Settings | undefined {
  if (own === undefined && self === undefined) return undefined;
  return { ...(own === undefined ? {} : { own }), ...(self === undefined ? {} : { self }) };
}

function retold(before: Import, told: Settings | undefined): { readonly told?: Settings } {
  const all = toldBy({ ...before.told, ...told });
  return all === undefined ? {} : { told: all };
}
