import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Evidence, Person } from '@tertius/core';
import {
  addRule,
  type Level,
  levelsOf,
  noLongerPrivate,
  ownContacts,
  type RuleField,
  removeRule,
  setLevels,
  withoutLevels,
} from '@tertius/core/sharing';
import { markedWords, ruleWords } from '@tertius/core/words';
import { nameOf, type Readings } from '../questions/readings.ts';
import { counted } from '../questions/wording/words.ts';
import type { Changes } from './changes.ts';

/** What the user states of what others may see; each can be undone. */
export interface SharingStatements {
  /** What others may see of these contacts; null leaves it to the rules. */
  setLevels(people: readonly Person[], level: Level | null): void;
  /** Rules of sharing, of which later ones win. */
  addRules(rules: readonly SharingRule[]): void;
  removeRule(place: number): void;
}

/** What others may see of every contact for whom something holds. */
export interface SharingRule {
  readonly field: RuleField;
  readonly value: string;
  readonly level: Level;
}

interface Given {
  readonly apply: Changes['apply'];
  readonly readings: ReadonlySignal<Readings>;
  readonly status: Signal<string>;
  readonly notice: Signal<string | null>;
}

export function createSharingStatements({ apply, readings, status, notice }: Given): SharingStatements {
  /** Says whom others see of those whom a rule or a setting kept private. */
  const openedWords = (before: Evidence, after: Evidence): string => {
    const { network, asOf } = readings.peek();
    const opened = noLongerPrivate(network, before, after, asOf);
    if (opened.length === 0) return '';
    const names = opened.slice(0, 8).map((person) => nameOf(readings.peek(), person));
    return ` Private until now, and seen by others from now on: ${names.join(', ')}${opened.length > 8 ? ` and ${opened.length - 8} more` : ''}. Undo takes it back.`;
  };
  /** Says who stays private though a new rule may be about them. */
  const stillPrivate = (after: Evidence): string => {
    const { network, asOf } = readings.peek();
    const known = ownContacts(network, asOf);
    const marked = [...levelsOf(network, after, asOf).marked].filter((person) => known.has(person));
    return marked.length === 0
      ? ''
      : ` ${markedWords(marked.map((person) => nameOf(readings.peek(), person)))}`;
  };
  return {
    setLevels(chosen, level) {
      if (chosen.length === 0) return;
      const whom =
        chosen.length === 1
          ? nameOf(readings.value, chosen[0]!.index)
          : counted(chosen.length, 'contact', 'contacts');
      apply(
        (evidence) => (level === null ? withoutLevels(evidence, chosen) : setLevels(evidence, chosen, level)),
        `level of ${whom}`,
        () => {
          const word = level === 'on-request' ? 'on request' : level;
          const verb = chosen.length === 1 ? 'is' : 'are';
          status.value = level === null ? `Rules decide for ${whom} now.` : `${whom} ${verb} ${word} now.`;
        },
      );
    },
    addRules(rules) {
      const words = rules.length === 1 ? `rule ${ruleWords(rules[0]!)}` : `${rules.length} rules of sharing`;
      let more = '';
      apply(
        (evidence) => {
          const next = rules.reduce(
            (all, { field, value, level }) => addRule(all, field, value, level),
            evidence,
          );
          more = openedWords(evidence, next);
          if (rules.some(({ level }) => level !== 'private')) more += stillPrivate(next);
          return next;
        },
        words,
        () => {
          status.value = `Added: ${words}.${more}`;
          if (more !== '') notice.value = `Added: ${words}.${more}`;
        },
      );
    },
    removeRule(place) {
      apply(
        (evidence) => removeRule(evidence, place),
        `removing rule ${place}`,
        () => {
          status.value = `Rule ${place} is removed.`;
        },
      );
    },
  };
}
