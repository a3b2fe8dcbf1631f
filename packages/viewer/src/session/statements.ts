import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Organisation, Person } from '@tertius/core';
import {
  type Described,
  describePerson,
  keepApart,
  keepOrganisationsApart,
  type Logged,
  log,
  merge,
  mergeOrganisations,
  type Rating,
  rate,
  sayNature,
  split,
  splitOrganisation,
} from '@tertius/core/identity';
import { isFirstUse, type Level, setLevels, strictestSaid } from '@tertius/core/sharing';
import { nameOf, type Readings } from '../questions/readings.ts';
import type { Changes } from './changes.ts';
import type { Navigation } from './navigation.ts';

/** What the user states; each can be undone. */
export interface Statements {
  setOwn(name: string): void;
  rate(from: Person, to: Person, rating: Rating): void;
  /** Records what no export knows, such as a lunch or an ask; undo takes it back. */
  record(logged: Logged, what: string): void;
  /** Makes two people one, and shows who they are now unless told not to. */
  merge(one: Person, other: Person, show?: boolean): void;
  /** Says for good that two people are not the same. */
  keepApart(one: Person, other: Person): void;
  /** Takes one person apart again who was joined of several rows. */
  split(person: Person): void;
  /** Makes two organisations one, called as the first. */
  mergeOrganisations(one: Organisation, other: Organisation): void;
  /** Says for good that two organisations are not the same. */
  keepOrganisationsApart(one: Organisation, other: Organisation): void;
  /** Takes an organisation apart that was joined by hand. */
  splitOrganisation(organisation: Organisation): void;
  /** Writes a name, place, labels or topics of somebody. */
  describePerson(person: Person, described: Described): void;
  /** Says that somebody is a person, or a mailbox, list, room or program. */
  sayNature(person: Person, isPerson: boolean): void;
}

interface Given {
  readonly apply: Changes['apply'];
  readonly readings: ReadonlySignal<Readings>;
  readonly status: Signal<string>;
  readonly navigation: Navigation;
  /** The day on which things are recorded. */
  readonly firstDay: number;
}

const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  private: 'private',
  'on-request': 'on request',
  shared: 'shared',
};

export function createStatements({ apply, readings, status, navigation, firstDay }: Given): Statements {
  return {
    setOwn(name) {
      const own = name.trim();
      if (own === '') return;
      apply(
        ({ settings, ...rest }) => ({ ...rest, settings: { ...settings, own } }),
        `own organisation ${own}`,
        () => {
          status.value = `${own} is the own organisation.`;
        },
      );
    },
    record(logged, what) {
      apply(
        (evidence) => log(evidence, readings.peek().network, logged, firstDay).evidence,
        what,
        () => {
          status.value = `Recorded: ${what}. Undo takes it back.`;
        },
      );
    },
    rate(from, to, rating) {
      const name = nameOf(readings.value, to.index);
      apply(
        (evidence) => rate(evidence, from, to, rating),
        `rating of ${name}`,
        () => {
          status.value = `Rating of ${name} noted.`;
        },
      );
    },
    mergeOrganisations(one, other) {
      apply(
        (evidence) => mergeOrganisations(evidence, one, other),
        `${one.name} and ${other.name} are one`,
        () => {
          status.value = `${one.name} and ${other.name} are one organisation now, called ${one.name}.`;
        },
      );
    },
    keepOrganisationsApart(one, other) {
      apply(
        (evidence) => keepOrganisationsApart(evidence, one, other),
        `${one.name} and ${other.name} are not the same`,
        () => {
          status.value = `${one.name} and ${other.name} are two organisations, and are not proposed again.`;
        },
      );
    },
    splitOrganisation(organisation) {
      apply(
        (evidence) => splitOrganisation(evidence, organisation),
        `${organisation.name} taken apart`,
        () => {
          status.value = `The names of ${organisation.name} stand for organisations of their own again.`;
        },
      );
    },
    describePerson(person, described) {
      const name = nameOf(readings.value, person.index);
      apply(
        (evidence) => describePerson(evidence, person, described),
        `what you wrote of ${name}`,
        () => {
          status.value = `What you wrote of ${name} is noted.`;
        },
      );
    },
    split(person) {
      const name = nameOf(readings.value, person.index);
      apply(
        (evidence) => split(evidence, person),
        `${name} taken apart`,
        () => {
          status.value = `The rows of ${name} stand for people of their own again.`;
        },
      );
    },
    sayNature(person, isPerson) {
      const name = nameOf(readings.value, person.index);
      apply(
        (evidence) => sayNature(evidence, person, isPerson),
        `${name} is ${isPerson ? 'a person' : 'no person'}`,
        () => {
          status.value = `${name} is ${isPerson ? 'a person' : 'no person'} here.`;
        },
      );
    },
    keepApart(one, other) {
      const [name, otherName] = [nameOf(readings.value, one.index), nameOf(readings.value, other.index)];
      apply(
        (evidence) => keepApart(evidence, one, other),
        `${name} and ${otherName} are not the same`,
        () => {
          status.value = `${name} and ${otherName} are two people, and are not proposed again.`;
        },
      );
    },
    merge(one, other, show = true) {
      let strict: Level | undefined;
      const [name, otherName] = [nameOf(readings.value, one.index), nameOf(readings.value, other.index)];
      apply(
        (evidence) => {
          const { network, asOf } = readings.peek();
          strict = isFirstUse(evidence)
            ? undefined
            : strictestSaid(network, evidence, [one.index, other.index], asOf);
          const joined = merge(evidence, one, other);
          return strict === undefined ? joined : setLevels(joined, [one], strict);
        },
        `${name} and ${otherName} are one`,
        () => {
          const chosen = navigation.selection.value;
          const stands = chosen?.kind === 'person' && [one.id, other.id].includes(chosen.id);
          const joined = readings.value.network.people.find((person) =>
            person.keys.includes(one.keys[0] ?? ''),
          );
          if (joined !== undefined && (show || stands)) navigation.select({ kind: 'person', id: joined.id });
          status.value = `${name} and ${otherName} are one person now${strict === undefined ? '' : `, ${LEVEL_NAMES[strict]} for others as the stricter of the two entries was`}.`;
        },
      );
    },
  };
}
