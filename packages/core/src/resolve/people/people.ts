import { steadyKey } from '../../identity/keys.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Person, Provenance } from '../../model/network.ts';
import { kindMark, kindOf, MARK, type PeopleStore, storeFrom } from '../../model/people-store.ts';
import { mergedMemberships } from '../employers/memberships.ts';
import type { OrganisationIndex } from '../employers/organisations.ts';
import type { Gathered } from '../gather.ts';
import { importOrder } from '../import-order.ts';
import { setsOf } from '../witnesses/sets-of.ts';
import type { Witness } from '../witnesses/witness.ts';
import { attributesOf, describe, namesOf } from './described.ts';
import { detailsBySet, withDetails } from './details.ts';
import { withInsiders } from './insiders.ts';
import { NOTHING, sortedDistinct, together } from './lists.ts';
import { managersByPerson, managersOf } from './managers.ts';
import { natureOf, toldNatures } from './nature.ts';
import { peopleAlone } from './people-alone.ts';
import { idOf } from './person-id.ts';

export interface ResolvedPeople {
  readonly people: PeopleStore;
  /** The person behind each witness. */
  readonly personOf: Int32Array;
}

/** One person for each set of witnesses, sorted by id; what is known of them is put together when somebody asks. */
export function resolvePeople(
  evidence: Evidence,
  gathered: Gathered,
  organisations: OrganisationIndex,
): ResolvedPeople {
  const { witnesses } = gathered;
  const { settings } = evidence;
  // Who they are is known from these alone: ties may go while people stay.
  const imports = evidence.imports.map(peopleAlone);
  const lean: Evidence = { settings, imports, statements: NOTHING };
  const { roots, starts, inSets } = setsOf(gathered);
  const witnessesOf = (root: number): readonly Witness[] => {
    const [start, end] = [starts[root]!, starts[root + 1]!];
    // No longer than it is to be, as an array that grows would be.
    const found = new Array<Witness>(end - start);
    for (let k = start; k < end; k++) found[k - start] = witnesses.at(inSets[k]!);
    return found;
  };
  /** The name that is told of somebody, empty where none is; undefined where several are. */
  const onlyName = (root: number): string | undefined => {
    let only = '';
    for (let k = starts[root]!; k < starts[root + 1]!; k++) {
      const { name = '' } = witnesses.recordAt(inSets[k]!);
      if (name === '' || name === only) continue;
      if (only !== '') return undefined;
      only = name;
    }
    return only;
  };
  const { ids, marks, managers: named } = sweep(evidence, gathered, roots, witnessesOf);
  const order = inOrder(ids, (k) => orderOf(witnessesOf(roots[k]!)));
  const rootOf = order.map((k) => roots[k]!);
  const marksInOrder = Uint8Array.from(order, (k) => marks[k]!);
  const personOf = new Int32Array(witnesses.length);
  rootOf.forEach((root, index) => {
    for (let k = starts[root]!; k < starts[root + 1]!; k++) personOf[inSets[k]!] = index;
  });
  const managers = managersByPerson(named, personOf, gathered, evidence.imports);
  const details = detailsBySet(evidence, gathered);
  const importsInOrder = importOrder({ ...lean, statements: evidence.statements });
  const idsInOrder = apart(ids, order);

  const make = (index: number): Person => {
    const root = rootOf[index]!;
    const found = witnessesOf(root);
    const keys = keysOf(found);
    const said = withDetails(
      describe(found, lean, organisations, importsInOrder),
      details.get(root),
      organisations,
    );
    const mark = marksInOrder[index]!;
    // One literal: of a hundred thousand people each spread would cost more than all that is read of them.
    const person: Person = {
      index,
      id: idsInOrder[index]!,
      name: said.name,
      otherNames: said.otherNames,
      emails: said.emails,
      profiles: said.profiles,
      phones: said.phones,
      communities: said.communities,
      attributes: said.attributes,
      memberships: said.memberships,
      managers: managers.get(index) ?? NOTHING,
      key: steadyKey(keys, () => found.map((w) => w.at).sort()[0] as string),
      keys,
      owner: (mark & MARK.owner) !== 0,
      records: (found.every(isOfFile) ? found : found.filter(isOfFile)).map(provenanceOf),
    };
    const noPerson = kindOf(mark);
    if (noPerson === undefined && (mark & MARK.onRequest) === 0) return person;
    return {
      ...person,
      ...(noPerson === undefined ? {} : { noPerson }),
      ...(mark & MARK.onRequest ? { onRequest: true } : {}),
    };
  };
  const people = storeFrom({
    ids: idsInOrder,
    marks: marksInOrder,
    make,
    name: (index) =>
      details.has(rootOf[index]!)
        ? make(index).name
        : (onlyName(rootOf[index]!) ?? namesOf(witnessesOf(rootOf[index]!), imports, importsInOrder)[0]!),
    memberships: (index) =>
      details.has(rootOf[index]!)
        ? make(index).memberships
        : mergedMemberships(
            witnessesOf(rootOf[index]!),
            imports,
            settings.own,
            organisations,
            importsInOrder,
          ),
    attributes: (index) =>
      details.has(rootOf[index]!) ? make(index).attributes : attributesOf(witnessesOf(rootOf[index]!)),
  });
  return { people: withInsiders(people, evidence, organisations), personOf };
}

interface Sweep {
  readonly ids: readonly string[];
  readonly marks: Uint8Array;
  /** The keys of managers that files name, by the root of a set. */
  readonly managers: ReadonlyMap<number, readonly string[]>;
}

/** What must be known of everybody, by the place of their set among `roots`. */
function sweep(
  evidence: Evidence,
  gathered: Gathered,
  roots: Uint32Array,
  witnessesOf: (root: number) => readonly Witness[],
): Sweep {
  const { imports } = evidence;
  const owners = new Set(gathered.ownerOf.filter((w) => w >= 0).map((w) => gathered.sets.find(w)));
  const told = toldNatures(evidence, gathered);
  const managers = new Map<number, readonly string[]>();
  const ids = new Array<string>(roots.length);
  const marks = new Uint8Array(roots.length);
  roots.forEach((root, k) => {
    const witnesses = witnessesOf(root);
    const keys = keysOf(witnesses);
    ids[k] = idOf(witnesses, keys, imports);
    const owner = owners.has(root);
    const onRequest = witnesses.every(({ record }) => record.onRequest === true);
    marks[k] =
      (owner ? MARK.owner : 0) |
      (onRequest ? MARK.onRequest : 0) |
      kindMark(natureOf(witnesses, keys, owner, told.get(root), imports));
    const named = managersOf(witnesses);
    if (named.length > 0) managers.set(root, named);
  });
  return { ids, marks, managers };
}

const keysOf = (witnesses: readonly Witness[]): readonly string[] =>
  sortedDistinct(together(witnesses, (w) => w.keys));

/** The places of ids in the order of these, of equal ones by `place`. */
function inOrder(ids: readonly string[], place: (k: number) => string): Uint32Array {
  return Uint32Array.from(ids, (_, k) => k).sort((x, y) => {
    const [one, other] = [ids[x]!, ids[y]!];
    return one === other ? (place(x) < place(y) ? -1 : 1) : one < other ? -1 : 1;
  });
}

/** The ids in their order; of several who have the same the later ones are counted. */
function apart(ids: readonly string[], order: Uint32Array): readonly string[] {
  /** How many before have the same id; they stand together. */
  let seen = 0;
  return Array.from(order, (k, index) => {
    const id = ids[k]!;
    seen = index > 0 && ids[order[index - 1]!] === id ? seen + 1 : 0;
    return seen === 0 ? id : `${id}~${seen + 1}`;
  });
}

const isOfFile = ({ import: source }: Witness): boolean => source >= 0;

function provenanceOf({ import: source, record, at }: Witness): Provenance {
  const { line, member } = record;
  return member === undefined ? { import: source, key: at, line } : { import: source, key: at, line, member };
}

const orderOf = (witnesses: readonly Witness[]): string =>
  witnesses.map(({ import: source, record }) => `${source}:${record.line}`).join();
