import { describe, expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Organisation } from '../../model/network.ts';
import { resolve } from '../../resolve/resolve.ts';
import { parseNetworkFile, serialise } from '../../store/network-file.ts';
import { organisationProposals } from './proposals.ts';
import { keepOrganisationsApart, mergeOrganisations, splitOrganisation } from './statements.ts';

const evidenceOf = (...rows: readonly string[]): Evidence =>
  fromText({ 'people.csv': `name,organisation,email\n${rows.join('\n')}\n` }).evidence;
const organisation = (evidence: Evidence, name: string): Organisation =>
  resolve(evidence).organisations.find(({ spellings }) => spellings.includes(name))!;
const named = (evidence: Evidence): string[] => resolve(evidence).organisations.map(({ name }) => name);
const LONG = 'Hamburger Hafen und Logistik AG';

describe('organisations joined by hand', () => {
  const evidence = evidenceOf(`Ann A,HHLA,`, `Bo B,${LONG},`, `Cy C,${LONG},`, `Di D,Kühne+Nagel,`);
  const joined = mergeOrganisations(evidence, organisation(evidence, 'HHLA'), organisation(evidence, LONG));

  test('are one, called as the first, with the members and spellings of both', () => {
    const network = resolve(joined);
    expect(named(joined)).toEqual(['HHLA', 'Kühne+Nagel']);
    expect(network.organisations[0]!.spellings).toEqual(['HHLA', LONG].sort());
    expect(network.people.map(({ memberships }) => memberships[0]!.organisation)).toEqual([0, 0, 0, 1]);
  });

  test('are one whatever the order of what was said, also with a third', () => {
    const third = evidenceOf('Ann A,HHLA,', `Bo B,${LONG},`, 'Cy C,Hamburg Port Logistics,');
    const of = (name: string) => organisation(third, name);
    const once = mergeOrganisations(third, of('HHLA'), of(LONG));
    const twice = mergeOrganisations(once, of(LONG), of('Hamburg Port Logistics'));
    const turned: Evidence = { ...twice, statements: twice.statements.toReversed() };
    expect([named(twice), named(turned)]).toEqual([['HHLA'], ['HHLA']]);
  });

  test('are two again after split, and as they were before', () => {
    const apart = splitOrganisation(joined, organisation(joined, 'HHLA'));
    expect(resolve(apart)).toEqual(resolve(evidence));
    expect(splitOrganisation(evidence, organisation(evidence, 'HHLA'))).toBe(evidence);
  });

  test('stay joined in the network file', () => {
    expect(resolve(parseNetworkFile(serialise(joined)))).toEqual(resolve(joined));
  });
});

describe('organisations that may be one', () => {
  const pairs = (evidence: Evidence): string[][] => {
    const { organisations } = resolve(evidence);
    return organisationProposals(resolve(evidence), evidence.statements).map(({ a, b }) => [
      organisations[a]!.name,
      organisations[b]!.name,
    ]);
  };

  test.each([
    ['Kuehne + Nagel', 'Kühne+Nagel'],
    ['HHLA', LONG],
    ['TU Delft', 'Delft University of Technology'],
    ['HPA Hamburg Port Authority', 'Hamburg Port Authority AöR'],
    ['Siemens Group', 'Siemens AG'],
    ['Umicore NV/SA', 'Umicor'],
    ['A.P. Møller Mærsk', 'A.P. Moller Maersk'],
    ['ULiège', 'Université de Liège'],
    ['UGent', 'Universiteit Gent'],
  ])('%s and %s are proposed', (one, other) => {
    expect(pairs(evidenceOf(`Ann A,${one},`, `Bo B,${other},`))).toEqual([[one, other].sort()]);
  });

  test.each([
    ['Nordwind Energie GmbH', 'Nordlicht Energie GmbH'],
    ['Port of Rotterdam', 'Port of Antwerp'],
    ['Freelance', 'Freelancer'],
    ['BMW', 'BASF'],
    ['Elia', 'Elis'],
    ['Argent', 'Universiteit Gent'],
    ['Agent', 'Universiteit Gent'],
    ['University of Oslo', 'University of Ulm'],
  ])('%s and %s are not', (one, other) => {
    expect(pairs(evidenceOf(`Ann A,${one},`, `Bo B,${other},`))).toEqual([]);
  });

  test('the same domain of their members and a word in common is a reason, free mail is none', () => {
    const rows = (domain: string) =>
      evidenceOf(`Ann A,Maersk Line,ann@${domain}`, `Bo B,Maersk Logistics,bo@${domain}`);
    expect(pairs(rows('maersk.example'))).toEqual([['Maersk Line', 'Maersk Logistics']]);
    expect(pairs(rows('gmail.com'))).toEqual([]);
  });

  test('a short form and a domain that two alone have are reasons, one of many organisations is none', () => {
    const uni = (more: string) =>
      evidenceOf('Ann A,ULiège,ann@uliege.example', `Bo B,Université de Liège,bo@${more}uliege.example`);
    expect(pairs(uni(''))).toEqual([['ULiège', 'Université de Liège'].sort()]);
    const renamed = ['Ann A,Vattenfall,ann@wind.example', 'Bo B,Nuon,bo@wind.example'];
    expect(pairs(evidenceOf(...renamed))).toEqual([['Nuon', 'Vattenfall']]);
    expect(pairs(evidenceOf(...renamed, 'Cy C,Essent,cy@wind.example'))).toEqual([]);
    expect(pairs(evidenceOf(...renamed, 'Cy C,Nuon,cy@other.example'))).toEqual([]);
  });

  test('two of whom the user said that they are two are not proposed again, until they are joined', () => {
    const evidence = evidenceOf('Ann A,HHLA,', `Bo B,${LONG},`);
    const [one, other] = [organisation(evidence, 'HHLA'), organisation(evidence, LONG)];
    const apart = keepOrganisationsApart(evidence, one, other);
    expect(pairs(apart)).toEqual([]);
    expect(keepOrganisationsApart(apart, other, one)).toBe(apart);
    expect(mergeOrganisations(apart, one, other).statements.map(({ kind }) => kind)).toEqual([
      'same-organisation',
    ]);
    const joined = mergeOrganisations(evidence, one, other);
    expect(() =>
      keepOrganisationsApart(joined, organisation(joined, 'HHLA'), organisation(joined, LONG)),
    ).toThrow(/one organisation already/);
  });
});
