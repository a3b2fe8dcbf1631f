import type { MeasureParameter } from './measure.ts';

/** A parameter of measures as data: options of the command, pages and panels are drawn from it. */
export interface ParameterDescription {
  readonly id: MeasureParameter;
  readonly title: string;
  /** `choice`: one of the choices; `grouping`: one of them or the name of an attribute of people. */
  readonly type: 'choice' | 'grouping';
  readonly meaning: string;
  readonly choices: readonly { readonly value: string; readonly meaning: string }[];
  readonly default: string;
}

/** All parameters that measures have, by their name. */
export const PARAMETERS: Readonly<Record<MeasureParameter, ParameterDescription>> = {
  group: {
    id: 'group',
    title: 'Group',
    type: 'grouping',
    meaning: 'what counts as a group',
    choices: [
      { value: 'organisation', meaning: 'where people work' },
      { value: 'unit', meaning: 'the unit of the organisation they work in' },
    ],
    default: 'organisation',
  },
  distance: {
    id: 'distance',
    title: 'Distance',
    type: 'choice',
    meaning: 'how distance follows from strength',
    choices: [
      { value: 'inverse', meaning: '1 / S' },
      { value: 'neglog', meaning: '-ln S, for strengths that are chances below 1' },
    ],
    default: 'inverse',
  },
};

/** A parameter in a line of text: what it is, its choices and its default. */
export function parameterWords({ meaning, choices, type, default: usual }: ParameterDescription): string {
  const list = choices.map(({ value, meaning: is }) => `${value} (${is})`);
  if (type === 'grouping') list.push('any attribute of people');
  return `${meaning}: ${list.slice(0, -1).join(', ')} or ${list.at(-1)}; ${usual} unless given`;
}

/** A parameter as the value of an option: `inverse|neglog`. */
export function parameterValues({ choices, type }: ParameterDescription): string {
  return [...choices.map(({ value }) => value), ...(type === 'grouping' ? ['ATTRIBUTE'] : [])].join('|');
}
