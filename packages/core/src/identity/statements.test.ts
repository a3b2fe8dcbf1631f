import { describe, expect, it } from 'vitest';
import { fromText } from '../fixtures/from-text.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Network, Person } from '../model/network.ts';
import { resolve } from '../resolve/resolve.ts';
import { proposals } from './proposals/proposals.ts';
import { merge, rate, split } from './statements.ts';

const people = 'name,email,phone,organisation\n';
const FILES = {
  'a.csv': `${people}Ann Lee,ann@x.example,+44 20 7946 0101,Acme\n`,
  'b.csv': `${people}Ann Lee,lee@y.example,+44 20 7946 0101,Acme\n`,
};
const named = ({ people: all }: Network): Person[] => all.filter(({ name }) => name === 'Ann Lee');
const two = (evidence: Evidence): [Person, Person] => named(resolve(evidence)) as [Person, Person];
const kinds = ({ statements }: Evidence): string[] => statements.map(({ kind }) => kind);

describe('merge and split', () => {
  it('makes two people one, and split makes them two again', () => {
    const { evidence } = fromText(FILES);
    const joined = merge(evidence, ...two(evidence));
    expect(named(resolve(joined))).toHaveLength(1);
    const parted = split(joined, named(resolve(joined))[0] as Person);
    expect(named(resolve(parted))).toHaveLength(2);
    expect(kinds(parted)).toEqual([]);
  });

  it('withdraws with a merge what was said before of their being different', () => {
    const first = fromText({ 'a.csv': FILES['a.csv'] });
    const again = fromText({ 'b.csv': `${people}Ann Lee,ann@x.example,,Acme\n` }, {}, first.evidence);
    const [ann] = named(again.network) as [Person];
    expect(ann.records).toHaveLength(2);
    const parted = split(again.evidence, ann);
    expect(kinds(parted)).toEqual(['different']);
    expect(named(resolve(parted))).toHaveLength(2);
    const joined = merge(parted, ...two(parted));
    expect(kinds(joined)).not.toContain('different');
    expect(named(resolve(joined))).toHaveLength(1);
  });

  it('does not propose again whom the user called different', () => {
    const { evidence, network } = fromText(FILES);
    expect(proposals(network, evidence.statements)).toHaveLength(1);
    const [a, b] = two(evidence);
    const different = { kind: 'different', a: a.key, b: b.key } as const;
    expect(proposals(network, [...evidence.statements, different])).toEqual([]);
  });
});

describe('rate', () => {
  const { evidence, network } = fromText({ 't.csv': 'source,target,strength\na,b,0.5\n' });
  const [a, b] = network.people as [Person, Person];

  it('keeps what an earlier rating of the same tie said and the new one leaves out, the other way round apart', () => {
    const once = rate(evidence, a, b, { trust: 0.9 });
    const twice = rate(rate(once, a, b, { knowledge: 0.4 }), b, a, { trust: 0.1 });
    expect(twice.statements).toEqual([
      { kind: 'rating', from: a.key, to: b.key, trust: 0.9, knowledge: 0.4 },
      { kind: 'rating', from: b.key, to: a.key, trust: 0.1 },
    ]);
  });

  it('takes 0 and 1 and refuses what lies outside, what is no number and a tie of somebody with themselves', () => {
    expect(rate(evidence, a, b, { trust: 0, judgement: 1 }).statements).toHaveLength(1);
    const refused = expect.objectContaining({ code: 'out-of-range' });
    for (const trust of [-0.01, 1.01, Number.NaN])
      expect(() => rate(evidence, a, b, { trust })).toThrowError(refused);
    expect(() => rate(evidence, a, a, { trust: 0.5 })).toThrowError(refused);
  });
});
