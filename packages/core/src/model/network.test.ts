import { describe, expect, it } from 'vitest';
import { fromText } from '../fixtures/from-text.ts';
import { parseDay } from './day.ts';
import {
  isCurrent,
  isInsider,
  type Membership,
  mainMembership,
  type Network,
  type Person,
} from './network.ts';

const day = (text: string): number => parseDay(text) as number;
const D = day('2026-11-23');
const { network } = fromText({
  'people.csv': 'id,name,organisation\na,Ann,Birch\nb,Bo,Acme\nc,Cy,Corvane\n',
});
const at = (name: string, dates: Omit<Membership, 'organisation'> = {}): Membership => ({
  organisation: network.organisations.findIndex((o) => o.name === name),
  ...dates,
});
const having = (...memberships: Membership[]): Person => ({ ...(network.people[0] as Person), memberships });
const mainOf = (...memberships: Membership[]): string | undefined => {
  const main = mainMembership(network, having(...memberships), D);
  return main === undefined ? undefined : network.organisations[main.organisation]?.name;
};

describe('mainMembership', () => {
  const early = at('Acme', { from: day('2020-01-01') });
  const late = at('Birch', { from: day('2024-01-01') });

  it('is the current membership that started last, in whatever order a person has them', () => {
    expect([mainOf(early, late), mainOf(late, early)]).toEqual(['Birch', 'Birch']);
  });

  it('takes one without a beginning for the earliest', () => {
    expect([mainOf(at('Acme'), late), mainOf(late, at('Acme'))]).toEqual(['Birch', 'Birch']);
  });

  it('goes by the name of the organisation where both began on one day, or neither has a beginning', () => {
    const both = [at('Birch'), at('Acme')] as const;
    expect([mainOf(...both), mainOf(both[1], both[0])]).toEqual(['Acme', 'Acme']);
    const same = { from: day('2024-01-01') };
    expect(mainOf(at('Birch', same), at('Acme', same))).toBe('Acme');
  });

  it('leaves out what has ended and what has not begun', () => {
    const ended = at('Corvane', { from: day('2025-01-01'), to: day('2026-11-22') });
    const coming = at('Corvane', { from: day('2026-11-24') });
    expect(mainOf(early, ended, coming)).toBe('Acme');
    expect(mainOf(ended)).toBeUndefined();
  });
});

describe('isCurrent', () => {
  it('holds on the first and on the last day', () => {
    const one = at('Acme', { from: D - 1, to: D + 1 });
    expect([D - 2, D - 1, D, D + 1, D + 2].map((on) => isCurrent(one, on))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('isInsider', () => {
  const own: Network = { ...network, own: at('Acme').organisation };

  it('is who has a current membership of the own organisation', () => {
    expect(isInsider(own, having(at('Acme')), D)).toBe(true);
    expect(isInsider(own, having(at('Birch')), D)).toBe(false);
    expect(isInsider(own, having(at('Acme', { to: D - 1 })), D)).toBe(false);
  });

  it('is nobody where no organisation is the own', () => {
    expect(isInsider(network, { ...having(), owner: true }, D)).toBe(false);
  });

  it('is the owner of an export of whom no membership is known, and not one who works elsewhere', () => {
    expect(isInsider(own, { ...having(), owner: true }, D)).toBe(true);
    expect(isInsider(own, having(), D)).toBe(false);
    expect(isInsider(own, { ...having(at('Birch')), owner: true }, D)).toBe(false);
  });
});
