import { isRecord, wrong } from '../errors.ts';
import { dayOf, parseDay, today } from '../model/day.ts';
import type { Network } from '../model/network.ts';
import { hasPeople } from '../model/people-store.ts';
import { checkedModel, checkedWeights } from '../model/strength/checked-model.ts';
import { type ModelParameters, withModel } from '../model/strength/parameters.ts';

/** A day as a `Date` (its UTC day), an ISO day such as `2024-06-30`, or a number of days since 1970-01-01. */
export type When = Date | string | number;

/** Options as users give them: the day is today unless given. */
export type AtBorder<Options> = Omit<Options, 'asOf'> & {
  readonly asOf?: When | undefined;
  /** Weights and half-lives for this question alone; what is left out is as the network has it. */
  readonly model?: ModelParameters;
};

const lastDay = dayOf(9999, 12, 31)!;
const firstDay = dayOf(1, 1, 1)!;

/** The number of the day that is meant. Throws `wrong-argument`. */
export function dayNumber(when: When | undefined, argument = 'asOf'): number {
  if (when === undefined) return today();
  const day =
    when instanceof Date
      ? Math.floor(when.getTime() / 86_400_000)
      : typeof when === 'string'
        ? parseDay(when)
        : when;
  if (typeof day === 'number' && Number.isInteger(day) && day >= firstDay && day <= lastDay) return day;
  throw wrong(
    argument,
    'a Date, a day such as "2024-06-30" or a whole number of days since 1970-01-01',
    when,
  );
}

/** Options with the day as a number; what is wrong is named. Throws `wrong-argument`. */
export function checked<Options>(options: AtBorder<Options> | undefined): Options {
  const all: unknown = options === undefined ? {} : options;
  if (!isRecord(all)) throw wrong('options', 'an object of options', options);
  for (const name of ['tau', 'k', 'budget', 'level']) numeric(all, name);
  // Infinity stands for no cap.
  for (const name of ['perBroker', 'perInsider'])
    if (all[name] !== Number.POSITIVE_INFINITY) numeric(all, name);
  for (const name of ['own', 'to', 'from', 'person', 'topic', 'group', 'by']) textual(all, name);
  checkedWeights(all.weights);
  return { ...all, asOf: dayNumber(all.asOf as When | undefined) } as Options;
}

/** A network, read with the model that a question brings. Throws `wrong-argument` for what is no network or no model. */
export function checkedNetwork(network: Network, options?: { readonly model?: ModelParameters }): Network {
  const { organisations, pairs, settings } = (network ?? {}) as Partial<Network>;
  const whole = hasPeople(network) && Array.isArray(organisations) && typeof settings === 'object';
  if (whole && typeof pairs?.count === 'number') return withModel(network, checkedModel(options?.model));
  throw wrong('network', 'a network, as resolve gives it', network);
}

function numeric(options: Readonly<Record<string, unknown>>, name: string): void {
  const value = options[name];
  if (value === undefined || (typeof value === 'number' && Number.isFinite(value))) return;
  throw wrong(name, 'a number', value);
}

function textual(options: Readonly<Record<string, unknown>>, name: string): void {
  const value = options[name];
  if (value !== undefined && typeof value !== 'string') throw wrong(name, 'text', value);
}
