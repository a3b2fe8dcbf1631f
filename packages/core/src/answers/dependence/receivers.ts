import { carries, entryOf, type Ground, named, organisationsOf } from '../ground/ground.ts';
import { closenessIsKnown } from '../support/closeness.ts';

/** Why a colleague is the one to take a contact over. */
export type ReceiverReason = 'knows-them' | 'knows-the-organisation' | 'closest-colleague';

/** A colleague to whom a contact could be handed on. */
export interface Receiver {
  readonly id: string;
  readonly name: string;
  readonly because: ReceiverReason;
  /** M between the one who hands on and this colleague; 0 where they have no tie. */
  readonly strength: number;
  /** Where `because` is `knows-the-organisation`. */
  readonly organisation?: string;
}

/** As many contacts go to one colleague as introductions are asked of one broker. */
export const MOST_PER_COLLEAGUE = 3;

/**
 * Chooses colleagues to hand contacts on to, at most three contacts each: first who knows the contact already, then who knows
 * somebody at the contact's organisation, then the colleague in closest touch with the giver. Where nothing tells how close colleagues
 * are to the giver, nobody is called the closest. Cost: the ties of giver and contact, and a look at who knows each organisation.
 */
export class Receivers {
  readonly #on: Ground;
  readonly #given = new Map<number, number>();
  readonly #knowers: Map<number, Set<number>>;

  constructor(on: Ground) {
    this.#on = on;
    this.#knowers = organisationKnowers(on);
  }

  /** Undefined where nobody fits or all who do have three already. */
  next(giver: number, contact: number): Receiver | undefined {
    const found =
      this.#knowing(giver, contact) ?? this.#atOrganisation(giver, contact) ?? this.#closest(giver);
    if (found === undefined) return undefined;
    this.#given.set(found.person, (this.#given.get(found.person) ?? 0) + 1);
    const { person, ...rest } = found;
    return { ...named(this.#on.network, person), ...rest };
  }

  #knowing(giver: number, contact: number): Found | undefined {
    const { ties, inside, tau } = this.#on;
    const knowing: number[] = [];
    for (let at = ties.start[contact]!; at < ties.start[contact + 1]!; at++) {
      const knows = ties.known[ties.pair[at]!] === 1 && !carries(ties.mutual[at]!, tau);
      if (inside[ties.other[at]!] === 1 && knows) knowing.push(ties.other[at]!);
    }
    return this.#best(giver, knowing, 'knows-them', (person) => this.#tie(contact, person));
  }

  #atOrganisation(giver: number, contact: number): Found | undefined {
    const { network, asOf } = this.#on;
    for (const organisation of organisationsOf(network, contact, asOf)) {
      const knowers = this.#knowers.get(organisation) ?? [];
      const found = this.#best(giver, knowers, 'knows-the-organisation', (one) => this.#tie(giver, one));
      if (found !== undefined) return { ...found, organisation: network.organisations[organisation]!.name };
    }
    return undefined;
  }

  #closest(giver: number): Found | undefined {
    const { network, ties } = this.#on;
    const close: number[] = [];
    for (let at = ties.start[giver]!; at < ties.start[giver + 1]!; at++)
      if (closenessIsKnown(network, ties.pair[at]!)) close.push(ties.other[at]!);
    return this.#best(giver, close, 'closest-colleague', (one) => this.#tie(giver, one));
  }

  #best(
    giver: number,
    candidates: Iterable<number>,
    because: ReceiverReason,
    value: (person: number) => number,
  ): Found | undefined {
    const { inside } = this.#on;
    const [first] = [...candidates]
      .filter((one) => one !== giver && inside[one] === 1 && (this.#given.get(one) ?? 0) < MOST_PER_COLLEAGUE)
      .sort((x, y) => value(y) - value(x) || x - y);
    return first === undefined ? undefined : { person: first, because, strength: this.#tie(giver, first) };
  }

  #tie(one: number, other: number): number {
    const at = entryOf(this.#on.ties, one, other);
    return at < 0 ? 0 : this.#on.ties.mutual[at]!;
  }
}

interface Found {
  readonly person: number;
  readonly because: ReceiverReason;
  readonly strength: number;
  readonly organisation?: string;
}

/** Insiders who know somebody at an organisation other than their own. */
function organisationKnowers({
  network,
  ties,
  inside,
  insiders,
  own,
  asOf,
}: Ground): Map<number, Set<number>> {
  const knowers = new Map<number, Set<number>>();
  for (const i of insiders) {
    for (let at = ties.start[i]!; at < ties.start[i + 1]!; at++) {
      const x = ties.other[at]!;
      if (inside[x] === 1 || ties.known[ties.pair[at]!] === 0) continue;
      for (const organisation of organisationsOf(network, x, asOf)) {
        if (organisation === own) continue;
        knowers.set(organisation, (knowers.get(organisation) ?? new Set()).add(i));
      }
    }
  }
  return knowers;
}
