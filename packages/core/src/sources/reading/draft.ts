import { cured } from '../../cured.ts';
import type {
  Import,
  PersonRecord,
  ProposalRecord,
  Settings,
  ShareFacts,
  TieRecord,
} from '../../model/evidence.ts';
import { type InteractionRow, InteractionTableBuilder } from '../../model/interaction-table.ts';
import { withRecords } from '../../model/people/person-records.ts';
import { PersonTable } from '../../model/people/person-table.ts';
import { SAID, TieTableBuilder } from '../../model/tie-table.ts';
import { fingerprint } from './fingerprint.ts';
import { said } from './said.ts';

/** What one file says, while it is being read; a record that repeats another of the same file is kept once. */
export class Draft {
  readonly people: PersonTable = new PersonTable();
  readonly organisations: { line: number; name: string }[] = [];
  readonly ties: TieTableBuilder = new TieTableBuilder();
  readonly proposals: ProposalRecord[] = [];
  /** Lines of a two-mode network: ties of a person to an organisation. */
  affiliations = 0;
  readonly interactions: InteractionTableBuilder = new InteractionTableBuilder();
  /** Whether a plain list turned out to be somebody's own contacts. */
  ofOwner = false;
  /** Whether it holds what is somebody's own beside what is the organisation's, as our own export of both does. */
  isPersonal = false;
  /** The newest day that a row above a header says its list is of. */
  statedDay: number | undefined;
  /** What a share says of itself, and by what address or name its owner is known elsewhere. */
  share: { readonly owner: string; readonly facts: ShareFacts } | undefined;
  #seen = new Map<string, number>();
  /** The first of each id: others of it alone can say the same. Turned round where it is entered in `#seen`. */
  #ids = new Map<string, number>();
  /** What all ties between two say where there are several, and the first ties of these. */
  #alike = new Set<string>();
  #compared = new Set<number>();
  #ends = new Map<string, number>();
  #notes = new Set<string>();
  #owner: PersonRecord | undefined;
  /** What was said of the owner since. */
  #more: PersonRecord[] = [];
  readonly #most: number;

  constructor(mostPeople: number = Number.POSITIVE_INFINITY) {
    this.#most = mostPeople;
  }

  /** Whose file it is, as far as the file itself says. */
  get owner(): PersonRecord | undefined {
    const [first = { line: 0 }] = this.#more;
    if (this.#more.length > 0) this.#owner = asOne([this.#owner ?? { line: first.line }, ...this.#more]);
    this.#more = [];
    return this.#owner;
  }

  set owner(record: PersonRecord | undefined) {
    this.#owner = record;
    this.#more = [];
  }

  /** Keeps a person; returns the index and whether the same was said before. */
  person(record: PersonRecord): { readonly index: number; readonly fresh: boolean } {
    const { id } = record;
    if (id !== undefined && !this.#ids.has(id)) {
      const index = this.#add(record);
      this.#ids.set(id, index);
      return { index, fresh: true };
    }
    this.#enterFirst(id);
    const text = fingerprint('p', record);
    const known = this.#seen.get(text);
    if (known !== undefined) return { index: known, fresh: false };
    const index = this.#add(record);
    this.#seen.set(text, index);
    return { index, fresh: true };
  }

  /** The first that was said of somebody by an id. */
  firstWithId(id: string): PersonRecord | undefined {
    const index = this.#ids.get(id);
    return index === undefined ? undefined : this.people.at(index < 0 ? ~index : index);
  }

  /** Says more of a person who is kept; what was said first is still known as said. */
  amend(index: number, record: PersonRecord): void {
    const { id } = this.people.at(index);
    if (id !== undefined && this.#ids.get(id) === index) this.#enterFirst(id);
    this.people.set(index, record);
  }

  #enterFirst(id: string | undefined): void {
    const first = id === undefined ? undefined : this.#ids.get(id);
    if (id === undefined || first === undefined || first < 0) return;
    this.#seen.set(fingerprint('p', this.people.at(first)), first);
    this.#ids.set(id, ~first);
  }

  #add(record: PersonRecord): number {
    this.#checkRoom();
    return this.people.add(record);
  }

  /** Somebody named only as the end of a tie or interaction, once for each key. */
  mention(key: string, record: () => PersonRecord): number {
    const known = this.#ends.get(key);
    if (known !== undefined) return known;
    const index = this.#add(record());
    this.#ends.set(key, index);
    return index;
  }

  /** Whom a key that was mentioned means. */
  mentioned(key: string): number | undefined {
    return this.#ends.get(key);
  }

  #checkRoom(): void {
    if (this.people.length < this.#most) return;
    throw cured(
      'too-large',
      `more than ${this.#most.toLocaleString('en')} people do not fit into the memory that this process may use`,
      { cure: { action: 'memory' } },
    );
  }

  /** Adds to what the file says about its owner. */
  aboutOwner(more: PersonRecord): void {
    this.#more.push(more);
  }

  /** From now on this key means a person that is already kept, unless it means another; returns whom it means. */
  alias(key: string, index: number): number {
    const known = this.#ends.get(key);
    if (known !== undefined) return known;
    this.#ends.set(key, index);
    return index;
  }

  organisation(line: number, name: string): boolean {
    const text = `o${name}`;
    if (this.#seen.has(text)) return false;
    this.#seen.set(text, this.organisations.length);
    this.organisations.push({ line, name });
    return true;
  }

  /** Keeps a tie; false where the same was said before. */
  tie(record: TieRecord): boolean {
    const first = this.ties.firstOf(record.source, record.target);
    if (first < 0) {
      this.ties.addFirst(record);
      return true;
    }
    if (!this.#compared.has(first)) {
      this.#compared.add(first);
      this.#alike.add(tieText(this.ties.at(first)));
    }
    const text = tieText(record);
    if (this.#alike.has(text)) return false;
    this.#alike.add(text);
    this.ties.add(record);
    return true;
  }

  /**
   * Keeps an edge of which nothing but a strength and some of `SAID` is said; undefined where earlier ties of the two say
   * something else, which is for `tie` to settle.
   */
  plainTie(
    line: number,
    source: number,
    target: number,
    strength: number,
    said: number,
  ): 'accepted' | 'merged' | undefined {
    const isTurned = (said & SAID.directed) === 0;
    if (isTurned && this.ties.firstOf(target, source) >= 0) return undefined;
    if (this.ties.addPlain(line, source, target, strength, said)) return 'accepted';
    return this.ties.isPlain(this.ties.firstOf(source, target), strength, said) ? 'merged' : undefined;
  }

  /** Keeps what a file says beside interactions of two people, once. */
  note(
    source: number,
    target: number,
    line: number,
    attributes: readonly (readonly [string, string])[],
  ): void {
    const key = JSON.stringify([source, target, attributes]);
    if (this.#notes.has(key)) return;
    this.#notes.add(key);
    this.ties.add({ line, source, target, kind: 'note', directed: true, attributes });
  }

  /** The first tie said from one person to another. */
  firstTie(source: number, target: number): TieRecord | undefined {
    const first = this.ties.firstOf(source, target);
    return first < 0 ? undefined : this.ties.at(first);
  }

  /** Keeps an interaction whatever was said before; tie files and streams know their own repeats. */
  interaction(row: InteractionRow): void {
    this.interactions.add(row);
  }

  /** Hands over what was said; what was only needed to find repeats is let go, since the account of the file outlives it. */
  build(
    about: Pick<Import, 'key' | 'content' | 'files' | 'format' | 'layer' | 'dated'> & {
      owner?: string | null;
      own?: string;
      told?: Settings;
    },
  ): Import {
    this.#seen = new Map();
    this.#ids = new Map();
    this.#alike = new Set();
    this.#compared = new Set();
    this.#ends = new Map();
    this.#notes = new Set();
    const said = {
      ...about,
      ...(this.owner === undefined || about.owner === undefined ? {} : { ownerRecord: this.owner }),
      ...(this.share === undefined ? {} : { share: this.share.facts }),
      organisations: this.organisations,
      ties: this.ties.build(),
      interactions: this.interactions.build(),
      proposals: this.proposals,
    };
    return withRecords(said, this.people);
  }
}

/** All that a tie says but for its place; the same for the same. */
function tieText(tie: TieRecord): string {
  const { source, target, kind, directed, strength, trust, knowledge, strengthAssumed, band } = tie;
  const plain = `${source} ${target} ${kind} ${directed} ${strength} ${trust} ${knowledge} ${strengthAssumed} ${band}`;
  if (tie.attributes === undefined) return plain;
  let text = plain;
  // Lengths say where each text ends, as quotes would.
  for (const [key, value] of tie.attributes) text += ` ${key.length} ${value.length} ${key} ${value}`;
  return text;
}

/** Several records of one person: what the first says holds, and each address, number, membership and attribute once. */
function asOne(records: readonly PersonRecord[]): PersonRecord {
  const all = <T>(list: (record: PersonRecord) => readonly T[] | undefined): T[] => [
    ...new Map(
      records.flatMap((one) => list(one) ?? []).map((item) => [JSON.stringify(item), item]),
    ).values(),
  ];
  return said<PersonRecord>({
    ...(Object.assign({}, ...records.toReversed()) as PersonRecord),
    emails: all((one) => one.emails),
    profiles: all((one) => one.profiles),
    phones: all((one) => one.phones),
    memberships: all((one) => one.memberships),
    attributes: all((one) => one.attributes),
  });
}
