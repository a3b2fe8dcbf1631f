import type { Channel } from '../../model/channel.ts';
import type { World } from '../../model/contact.ts';
import type { Statement } from '../../model/evidence.ts';
import type { Network } from '../../model/network.ts';
import { type AnswerOptions, carries, entryOf, type Ground, ground, named } from '../ground/ground.ts';
import { LargestFirst } from '../ground/heap.ts';
import { knownHoldings, strongHoldings } from '../ground/holdings.ts';
import { namesakes } from '../ground/namesakes.ts';
import { isMostly, mainChannel, worldOf } from '../ground/worlds.ts';
import { formerColleagues } from '../support/former-colleagues.ts';
import type { Limit } from '../support/limit.ts';
import { perhapsPrivate, privateContacts, unplacedContacts } from '../support/private-contacts.ts';
import { supportOf } from '../support/support.ts';
import { colleaguesToRate } from '../upkeep/rate-colleagues.ts';
import type { RateNext } from '../upkeep/with-trust.ts';
import { type Form, formOf, howWords } from './form.ts';
import { changeFor, changeWords } from './plan-change.ts';

export interface PlanOptions extends AnswerOptions {
  /** How many introductions; 5 unless given. */
  readonly budget?: number;
  /** Most introductions asked of one broker; 3 unless given. */
  readonly perBroker?: number;
  /** Most introductions of one insider; 2 unless given. */
  readonly perInsider?: number;
  /** What reaching somebody is worth, by id; 1 unless given. */
  readonly value?: ReadonlyMap<string, number>;
  /** The statements of the evidence: contacts marked private, and those that a rule keeps private for who they are, are not introduced. */
  readonly statements?: readonly Statement[];
}

export interface PlannedIntroduction {
  readonly broker: string;
  readonly brokerName: string;
  readonly insider: string;
  readonly insiderName: string;
  readonly outsider: string;
  readonly outsiderName: string;
  /** The tie it makes. */
  readonly strength: number;
  /** What it adds to F, given those before it. */
  readonly gain: number;
  /** Colleagues who can ask the outsider today, at M >= tau. */
  readonly holders: number;
  /** An organisation of the outsider where the insider knows nobody yet. */
  readonly firstAt: string | null;
  /** What it changes for whom, in half a sentence. */
  readonly changes: string;
  /** The colleague asks the broker, the broker asks the one outside: how each two keep in touch and which kit fits. */
  readonly steps: readonly PlannedStep[];
}

export interface PlannedStep {
  readonly from: string;
  readonly to: string;
  readonly channel: Channel | null;
  /** The world of the one being asked. */
  readonly world: World;
  readonly form: Form;
  readonly how: string;
}

export interface Plan {
  readonly introductions: readonly PlannedIntroduction[];
  readonly objective: { readonly before: number; readonly after: number };
  /** Where there is no introduction: ties between colleagues that nobody has rated and on which introductions wait, the strongest first; at most ten. */
  readonly waitsFor: readonly RateNext[];
  /** What the data cannot tell. */
  readonly limits: readonly Limit[];
}

interface Choice {
  readonly broker: number;
  readonly insider: number;
  readonly outsider: number;
  readonly strength: number;
  readonly gain: number;
}

const NEAR = 1e-12;

/**
 * Whom to introduce to whom this month: the introductions that most raise what the organisation can expect to reach.
 *
 * **Definition** F = sum over outsiders x of v_x (1 - product over insiders i of (1 - M_ix)). Insider b may introduce insider i to x
 * where M_bx >= tau, M_bi >= tau, M_ix < tau, all before any introduction; the new tie is max(M_ix, M_bi M_bx). Chosen one by
 * one by largest gain, at most three of one broker and two of one insider; equal gains by x, i, b.
 * **Reads** M, current memberships. **Undefined** nothing to introduce: none. **Range** F in [0, outsiders].
 * **Cost** linear in ties, then about one row of ties for each entry that is looked at: F is submodular, so a bound that no
 * longer leads need not be worked out. Within 1 - 1/e of the best choice without caps, 1/2 with one of them, 1/3 with both.
 * Throws `no-own-organisation`, `no-such-actor`, `strength-above-one`.
 * **Source** measures.md section 6; Nemhauser, Wolsey & Fisher 1978; Fisher, Nemhauser & Wolsey 1978; Minoux 1978.
 */
export function plan(network: Network, options: PlanOptions): Plan {
  const { budget = 5, perBroker = 3, perInsider = 2 } = options;
  const on = ground(network, options);
  const kept = new Set([
    ...privateContacts(network, options.statements, on.asOf),
    ...perhapsPrivate(network, options.statements),
    ...formerColleagues(network, on.own, on.asOf),
    ...unplacedContacts(on, knownHoldings(on)),
  ]);
  const { alone, limits } = supportOf(network, options);
  const search = new PlanSearch(on, options.value, kept);
  const before = search.objective();
  const introductions: PlannedIntroduction[] = [];
  while (introductions.length < budget) {
    const choice = search.next(perBroker, perInsider);
    if (choice === undefined) break;
    introductions.push(described(on, choice, alone));
  }
  return {
    introductions,
    objective: { before, after: search.objective() },
    waitsFor: introductions.length > 0 || budget === 0 ? [] : colleaguesToRate(on, strongHoldings(on), 10),
    limits,
  };
}

function described(
  on: Ground,
  { broker, insider, outsider, strength, gain }: Choice,
  alone: boolean,
): PlannedIntroduction {
  const { network } = on;
  const [b, i] = [named(network, broker), named(network, insider)];
  const { id, name } = named(network, outsider);
  const x = { id, name: namesakes(network, on.asOf).get(id) ?? name };
  const change = changeFor(on, insider, outsider);
  return {
    broker: b.id,
    brokerName: b.name,
    insider: i.id,
    insiderName: i.name,
    outsider: x.id,
    outsiderName: x.name,
    strength,
    gain,
    ...change,
    changes: changeWords(b.name, i.name, x.name, change, alone),
    steps: [stepOf(on, insider, broker), stepOf(on, broker, outsider)],
  };
}

function stepOf({ network, ties, asOf }: Ground, from: number, to: number): PlannedStep {
  const pair = ties.pair[entryOf(ties, from, to)]!;
  const channel = mainChannel(network, pair, asOf) ?? null;
  const world = worldOf(network, to, asOf);
  const form = formOf(channel, worldOf(network, from, asOf), world);
  return {
    from: named(network, from).id,
    to: named(network, to).id,
    channel,
    world,
    form,
    how: howWords(channel, isMostly(network, pair, asOf), world, form),
  };
}

/** The state of a plan in the making: chances as they stand, and bounds on what each held tie can still bring. */
class PlanSearch {
  readonly #on: Ground;
  readonly #value: Float64Array;
  /** Chance that nobody inside reaches an outsider. */
  readonly #missed: Float64Array;
  /** Ties made so far, `insider * people + outsider`. */
  readonly #made = new Map<number, number>();
  readonly #asked = new Map<number, number>();
  readonly #introduced = new Map<number, number>();
  readonly #broker: Uint32Array;
  readonly #entry: Uint32Array;
  readonly #bounds: LargestFirst;
  /** M of insiders to the outsider in hand. */
  readonly #towards: Float64Array;

  constructor(on: Ground, value: ReadonlyMap<string, number> | undefined, kept: ReadonlySet<number>) {
    const { network, ties, inside, insiders, tau } = on;
    this.#on = on;
    this.#value = Float64Array.from(network.people, ({ id }) => value?.get(id) ?? 1);
    this.#missed = new Float64Array(network.people.length).fill(1);
    this.#towards = new Float64Array(network.people.length);
    const broker: number[] = [];
    const entry: number[] = [];
    const best: number[] = [];
    for (const b of insiders) {
      let closest = 0;
      for (let at = ties.start[b]!; at < ties.start[b + 1]!; at++) {
        const v = ties.other[at]!;
        const strength = ties.mutual[at]!;
        if (inside[v] === 1) closest = Math.max(closest, strength);
        else this.#missed[v]! *= 1 - strength;
      }
      if (!carries(closest, tau)) continue;
      for (let at = ties.start[b]!; at < ties.start[b + 1]!; at++) {
        if (inside[ties.other[at]!] === 1 || !carries(ties.mutual[at]!, tau)) continue;
        if (kept.has(ties.other[at]!)) continue;
        broker.push(b);
        entry.push(at);
        best.push(ties.mutual[at]! * closest);
      }
    }
    this.#broker = Uint32Array.from(broker);
    this.#entry = Uint32Array.from(entry);
    this.#bounds = new LargestFirst(
      Float64Array.from(best, (bound, at) => bound * this.#worth(ties.other[entry[at]!]!)),
    );
  }

  #worth(x: number): number {
    return this.#value[x]! * this.#missed[x]!;
  }

  objective(): number {
    let sum = 0;
    this.#missed.forEach((missed, x) => {
      if (this.#on.inside[x] === 0) sum += this.#value[x]! * (1 - missed);
    });
    return sum;
  }

  /** Chooses the introduction that adds most and makes its tie; undefined where none adds anything. */
  next(perBroker: number, perInsider: number): Choice | undefined {
    let best: Choice | undefined;
    const looked: (readonly [entry: number, gain: number])[] = [];
    while (this.#bounds.largest > 0 && this.#bounds.largest >= (best?.gain ?? 0) * (1 - NEAR)) {
      const held = this.#bounds.take();
      if ((this.#asked.get(this.#broker[held]!) ?? 0) >= perBroker) continue;
      const choice = this.#bestOf(held, perInsider);
      if (choice === undefined) continue;
      looked.push([held, choice.gain]);
      if (best === undefined || precedes(choice, best)) best = choice;
    }
    for (const [held, gain] of looked) this.#bounds.put(held, gain);
    if (best !== undefined) this.#make(best);
    return best;
  }

  /** The best introduction by one insider to one outsider they hold. */
  #bestOf(held: number, perInsider: number): Choice | undefined {
    const { network, ties, inside, tau } = this.#on;
    const broker = this.#broker[held]!;
    const at = this.#entry[held]!;
    const x = ties.other[at]!;
    const worth = this.#worth(x);
    const own = ties.mutual[at]!;
    for (let k = ties.start[x]!; k < ties.start[x + 1]!; k++) this.#towards[ties.other[k]!] = ties.mutual[k]!;
    let best: Choice | undefined;
    for (let k = ties.start[broker]!; k < ties.start[broker + 1]!; k++) {
      const insider = ties.other[k]!;
      const known = this.#towards[insider]!;
      if ((this.#introduced.get(insider) ?? 0) >= perInsider) continue;
      if (inside[insider] === 0 || !carries(ties.mutual[k]!, tau) || carries(known, tau)) continue;
      const now = this.#made.get(insider * network.people.length + x) ?? known;
      const strength = own * ties.mutual[k]!;
      if (strength <= now) continue;
      const choice = { broker, insider, outsider: x, strength, gain: (worth * (strength - now)) / (1 - now) };
      if (choice.gain > 0 && (best === undefined || precedes(choice, best))) best = choice;
    }
    for (let k = ties.start[x]!; k < ties.start[x + 1]!; k++) this.#towards[ties.other[k]!] = 0;
    return best;
  }

  #make({ broker, insider, outsider, strength }: Choice): void {
    const key = insider * this.#on.network.people.length + outsider;
    const now = this.#made.get(key) ?? this.#strengthOf(insider, outsider);
    this.#missed[outsider]! *= (1 - strength) / (1 - now);
    this.#made.set(key, strength);
    this.#introduced.set(insider, (this.#introduced.get(insider) ?? 0) + 1);
    this.#asked.set(broker, (this.#asked.get(broker) ?? 0) + 1);
  }

  #strengthOf(insider: number, outsider: number): number {
    const { start, other, mutual } = this.#on.ties;
    for (let k = start[outsider]!; k < start[outsider + 1]!; k++) if (other[k] === insider) return mutual[k]!;
    return 0;
  }
}

/** The larger gain; of equal ones by outsider, insider, broker. */
function precedes(one: Choice, other: Choice): boolean {
  if (one.gain > other.gain * (1 + NEAR)) return true;
  if (one.gain < other.gain * (1 - NEAR)) return false;
  return (one.outsider - other.outsider || one.insider - other.insider || one.broker - other.broker) < 0;
}
