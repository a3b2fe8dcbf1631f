import type { Evidence, Statement } from '../model/evidence.ts';
import type { Network } from '../model/network.ts';
import { recordsOf } from '../model/people/person-records.ts';
import { MARK, type PeopleStore, withStore } from '../model/people-store.ts';
import { type OrganisationIndex, resolveOrganisations } from './employers/organisations.ts';
import { withOwnOrganisation } from './employers/own-organisation.ts';
import { gather } from './gather.ts';
import { resolveInteractions } from './interactions.ts';
import { linkedMentions } from './linked-mentions.ts';
import { loggedRows, withLogged } from './logged.ts';
import { resolvePairs } from './pairs/pairs.ts';
import { resolvePeople } from './people/people.ts';

/**
 * The network that evidence gives: who is who, who belongs where, who is tied to whom.
 * A pure function of the evidence; the order of imports and rows does not matter. Asked again of the same object, it
 * gives the same network. Cost: linear in what is read.
 */
export function resolve(evidence: Evidence): Network {
  const known = resolved.get(evidence);
  if (known !== undefined) return known;
  const network = resolveAnew(evidence);
  resolved.set(evidence, network);
  Object.defineProperty(network, EVIDENCE, { value: evidence, configurable: true });
  return network;
}

const resolved = new WeakMap<Evidence, Network>();

/** One symbol for all copies of this library on a page: the viewer may have brought its own. */
const EVIDENCE = Symbol.for('tertius.evidence');

/** The evidence that a network was resolved from; undefined for one that was copied, or sent to a worker and back. */
export function evidenceBehind(network: Network): Evidence | undefined {
  return (network as { readonly [EVIDENCE]?: Evidence })[EVIDENCE];
}

/**
 * Lets go of what a network was resolved from, for whoever asks the network alone from now on: of a million people it takes as much
 * memory as the network. Afterwards the network cannot be opened together with more files.
 */
export function forgetEvidence(network: Network): void {
  Reflect.deleteProperty(network, EVIDENCE);
}

function resolveAnew(evidence: Evidence): Network {
  const imports = [...evidence.imports].sort((x, y) => (x.key < y.key ? -1 : 1));
  const statements = [...evidence.statements].sort((x, y) =>
    statementOrder(x) < statementOrder(y) ? -1 : 1,
  );
  const sorted = { settings: withOwnOrganisation(evidence), imports, statements };
  const organisations = resolveOrganisations(sorted);
  const { people, self, personAt, personByKey } = whoIsWho(sorted, organisations);
  const ownerByKey = (key: string): number | undefined => {
    const person = personByKey(key);
    return person !== undefined && (people.marks[person]! & MARK.owner) !== 0 ? person : undefined;
  };
  const { interactions, importOf } = withLogged(resolveInteractions(imports, personAt), [
    ...loggedRows(statements, personByKey),
    ...linkedMentions(imports, personAt, ownerByKey),
  ]);
  const pairs = resolvePairs({
    evidence: sorted,
    people: people.ids.length,
    personOf: personAt,
    personByKey,
    interactions,
    interactionImport: importOf,
  });
  const { own } = sorted.settings;
  const ownIndex = own === undefined ? undefined : organisations.of(own);
  const network = {
    settings: sorted.settings,
    organisations: organisations.organisations,
    pairs,
    interactions,
    interactionImport: importOf,
    imports: imports.map((source, index) => ({
      key: source.key,
      files: source.files,
      format: source.format,
      layer: source.layer,
      ...(source.dated === undefined ? {} : { dated: source.dated }),
      ...(source.owner === undefined ? {} : { owner: personAt(index, -1) }),
      ...(source.share === undefined ? {} : { share: source.share }),
      person: Int32Array.from({ length: recordsOf(source).length }, (_, i) => personAt(index, i)),
    })),
    ...(self === undefined ? {} : { self }),
    ...(ownIndex === undefined ? {} : { own: ownIndex }),
  };
  return withStore(network, people);
}

interface WhoIsWho {
  readonly people: PeopleStore;
  readonly self: number | undefined;
  /** The person behind one of an import's people, -1 for its owner. */
  readonly personAt: (source: number, index: number) => number;
  readonly personByKey: (key: string) => number | undefined;
}

/** The people, and who is meant where. Apart from `resolveAnew`, so that what each file said alone is let go before ties are put together. */
function whoIsWho(evidence: Evidence, organisations: OrganisationIndex): WhoIsWho {
  const gathered = gather(evidence);
  const { firstOf, ownerOf, byKey } = gathered;
  const { people, personOf } = resolvePeople(evidence, gathered, organisations);
  return {
    people,
    self: gathered.self < 0 ? undefined : (personOf[gathered.self] as number),
    personAt: (source, index) =>
      personOf[index < 0 ? (ownerOf[source] as number) : (firstOf[source] as number) + index] as number,
    personByKey: (key) => {
      const witness = byKey.get(key);
      return witness === undefined ? undefined : personOf[witness];
    },
  };
}

/** Statements have no order of their own: the network is the same before and after it is saved. */
const statementOrder = (statement: Statement): string => JSON.stringify(Object.entries(statement).sort());
