import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Person } from '@tertius/core';
import type { Proposal } from '@tertius/core/network';
import { nameOf, type Readings } from '../questions/readings.ts';
import type { Reader } from './reader.ts';

/** Pairs that may be one person, and which of them were put off. */
export interface ProposedJoins {
  /** Pairs that may be one person; null until everybody has been compared. */
  readonly proposals: ReadonlySignal<readonly Proposal[] | null>;
  /** Of these, the ones that nobody has put off since the network was opened. */
  readonly review: ReadonlySignal<readonly Proposal[] | null>;
  /** How many more pairs there are than are listed. */
  readonly unlisted: ReadonlySignal<number>;
  /** Leaves a pair out of the review until a network is opened again. */
  putOff(one: Person, other: Person): void;
}

export function createProposedJoins(
  reader: Reader,
  readings: ReadonlySignal<Readings>,
  status: Signal<string>,
): ProposedJoins & { readonly forgetPutOff: () => void } {
  const putOff = signal<ReadonlySet<string>>(new Set());
  const indexByKey = computed(
    () => new Map(readings.value.network.people.map((person) => [person.key, person.index])),
  );
  const proposals = computed((): readonly Proposal[] | null => {
    const { value, failed } = reader.answer('joins', {}).value;
    if (value === undefined) return failed === undefined ? null : [];
    return value.best.flatMap(({ a, b, ...rest }) => {
      const [one, other] = [indexByKey.value.get(a), indexByKey.value.get(b)];
      return one === undefined || other === undefined || one === other ? [] : { a: one, b: other, ...rest };
    });
  });
  return {
    proposals,
    review: computed(() => {
      const { people } = readings.value.network;
      const left = proposals.value?.filter(({ a, b }) => !putOff.value.has(pairOf(people[a]!, people[b]!)));
      return left ?? null;
    }),
    unlisted: computed(() => {
      const joins = reader.answer('joins', {}).value.value;
      return joins === undefined ? 0 : joins.count - joins.best.length;
    }),
    putOff(one, other) {
      putOff.value = new Set([...putOff.value, pairOf(one, other)]);
      const [name, otherName] = [nameOf(readings.value, one.index), nameOf(readings.value, other.index)];
      status.value = `${name} and ${otherName} stay two people for now.`;
    },
    forgetPutOff() {
      putOff.value = new Set();
    },
  };
}

const pairOf = (one: Person, other: Person): string => JSON.stringify([one.key, other.key].sort());
