import { list } from '../../ground/list.ts';
import { counted } from '../../ground/numeral.ts';
import { hundredths } from '../figure-words.ts';
import type { InsideChange, LostPair } from './change-shape.ts';

const SHOWN = 5;
/** Of those who could take over most. */
const NAMED = 3;

/** What a change does inside, in sentences. */
export function changeWords(change: Omit<InsideChange, 'words'>, leavers: readonly string[]): string[] {
  const { ties, lost, gained, pairsApart, largest, parts, farther, alone, withoutManager } = change;
  const orphans =
    withoutManager.length > 0 ? [`Without a manager: ${some(withoutManager.map(({ name }) => name))}.`] : [];
  if (!change.supported)
    return [
      ...orphans,
      `What ${orphans.length > 0 ? 'else ' : ''}would change inside cannot be told from this data.`,
    ];
  const who = list(leavers);
  const gone = (ties.before ?? 0) - (ties.after ?? 0);
  const words = [
    ...(leavers.length > 0 && gone > 0
      ? [
          leavers.length === 1
            ? `Inside, ${who} has ${counted(gone, 'tie')}${byLine(change.lineOnly)}.`
            : `Inside, ${who} have ${counted(gone, 'tie')}, those between them included${byLine(change.lineOnly)}.`,
        ]
      : []),
    ...(change.unanswered.length === 0
      ? []
      : [
          `${list(change.unanswered.map(({ name }) => name))} did not answer the survey: whom they would have named is not known, so more may be lost than is said here.`,
        ]),
    ...joinedWords(change),
    ...lostWords(lost),
    ...(gained.length === 0
      ? []
      : [
          `More ties than before: ${some(gained.map(({ one, other, before, after }) => `${one} and ${other} (${before} before, ${after} after)`))}.`,
        ]),
    ...eiWords(change, leavers.length > 0),
    ...(pairsApart > 0
      ? [
          `${counted(pairsApart, 'pair')} of people who stay could no longer reach each other: ${counted(parts.after ?? 0, 'part')}, the largest of ${counted(largest.after ?? 0, 'person', 'people')} (now ${counted(parts.before ?? 0, 'part')}, ${largest.before}).`,
        ]
      : []),
    ...(alone.length > 0 ? [`Left without any tie: ${some(alone.map(({ name }) => name))}.`] : []),
    ...(farther.length > 0
      ? [
          `The way to others gets longer for ${counted(farther.length, 'person', 'people')}, most for ${list(farther.slice(0, 3).map(({ name }) => name))}.`,
        ]
      : []),
    ...orphans,
    ...change.takeover,
  ];
  return words.length > 0 ? words : ['Inside, nothing changes: the same units are tied as before.'];
}

const byLine = (lines: number): string =>
  lines === 0 ? '' : `, ${lines} of them known from the reporting line alone`;

function joinedWords({ joined }: Omit<InsideChange, 'words'>): string[] {
  if (joined === null) return [];
  const { unit, people, inside, between, outside } = joined;
  return [
    `${unit} would have ${counted(people, 'person', 'people')} and ${counted(inside, 'tie')} inside, ${between} of them between the two as they are now, and ${counted(outside, 'tie')} to other units.`,
  ];
}

function eiWords({ ei }: Omit<InsideChange, 'words'>, leaving: boolean): string[] {
  if (leaving || ei.before === null || ei.after === null || Math.abs(ei.after - ei.before) < 0.005) return [];
  const to =
    ei.after > ei.before ? 'between units rather than inside them' : 'inside units rather than between them';
  return [
    `More of the ties then run ${to}: the E-I index goes from ${hundredths(ei.before)} to ${hundredths(ei.after)}.`,
  ];
}

const some = (names: readonly string[]): string =>
  names.length <= SHOWN
    ? list(names)
    : `${names.slice(0, SHOWN).join(', ')} and ${names.length - SHOWN} more`;

function lostWords(lost: readonly LostPair[]): string[] {
  const cut = lost.filter(({ after }) => after === 0);
  const halved = lost.filter(({ after }) => after > 0);
  const pair = ({ one, other, before, after }: LostPair): string =>
    `${one} and ${other} (${before} now${after === 0 ? '' : `, ${after} left`})`;
  return [
    ...(cut.length > 0 ? [`Units that lose all their ties: ${some(cut.map(pair))}.`] : []),
    ...(halved.length > 0 ? [`Units that lose half or more: ${some(halved.map(pair))}.`] : []),
  ];
}

/** Who could keep up the ties of each who leaves, unit by unit; of many units, who could take over most of the rest. */
export function takeoverWords(succession: InsideChange['succession']): string[] {
  const rest = succession.slice(SHOWN);
  return [...succession.slice(0, SHOWN).map(successionWords), ...restWords(rest)];
}

type Succession = InsideChange['succession'][number];

function successionWords({ leaver, from, unit, ties, successors }: Succession): string {
  const held = `${leaver.name}’s ${counted(ties, 'tie')} to ${unit}`;
  const [first, ...others] = successors;
  if (first === undefined)
    return `${held}: nobody who stays has ties there; introduce somebody while there is time.`;
  const spoken = ({ name, unit: of, ties: own, common, busy }: typeof first): string =>
    `${name} (${of === from ? '' : `of ${of}, `}${own > 0 ? `${counted(own, 'tie')} there` : `shares contacts with ${common} of them`}${busy ? ', but already busier than nine in ten' : ''})`;
  const all = `${spoken(first)}${others.length === 0 ? '' : `, or to ${list(others.map(spoken))}`}`;
  const hasOwn = successors.some((one) => one.unit === from && one.ties > 0);
  return hasOwn
    ? `${held} could pass to ${all}.`
    : `Nobody else of ${from} has a tie to ${unit}: introduce somebody of ${from} while there is time; until then ${held} could pass to ${all}.`;
}

function restWords(rest: readonly Succession[]): string[] {
  if (rest.length === 0) return [];
  const units = new Map<string, number>();
  for (const { successors } of rest)
    if (successors[0] !== undefined) units.set(successors[0].name, (units.get(successors[0].name) ?? 0) + 1);
  const most = [...units].sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1)).slice(0, NAMED);
  const nobody = rest.filter(({ successors }) => successors.length === 0).length;
  return [
    `Ties to ${counted(rest.length, 'other unit')}${most.length === 0 ? ' have nobody to pass to' : ` could pass to ${list(most.map(([name, count]) => `${name} (${counted(count, 'unit')})`))}${most.length < units.size ? ' and others' : ''}`}${most.length > 0 && nobody > 0 ? `; to ${nobody} of them nobody who stays has ties` : ''}.`,
  ];
}
