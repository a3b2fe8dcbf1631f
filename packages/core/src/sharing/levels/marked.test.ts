import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import type { Evidence } from '../../model/evidence.ts';
import { resolve } from '../../resolve/resolve.ts';
import { proposeLevels } from '../proposal.ts';
import { release } from '../released.ts';
import { makeShare } from '../shares/make-share.ts';
import { levelsOf, setLevel } from './levels.ts';
import { addRule } from './rules.ts';

const asOf = 20_780;
const BOOKS: Readonly<Record<string, string>> = {
  English:
    'First Name,Middle Name,Last Name,Company,E-mail Address,E-mail Type,Private,Sensitivity\nMaëlle,,Quivron,Port,maelle@port.example,SMTP,True,Private\nBea,,Dahl,Port,bea@port.example,SMTP,False,Normal\n',
  Dutch:
    'Voornaam,Middelste naam,Achternaam,Bedrijf,E-mailadres,E-mailtype,Privé,Gevoeligheid\nMaëlle,,Quivron,Port,maelle@port.example,SMTP,Waar,Privé\nBea,,Dahl,Port,bea@port.example,SMTP,Onwaar,Normaal\n',
  German:
    'Vorname,Weitere Vornamen,Nachname,Firma,E-Mail-Adresse,E-Mail-Typ,Privat,Vertraulichkeit\nMaëlle,,Quivron,Port,maelle@port.example,SMTP,Wahr,Privat\nBea,,Dahl,Port,bea@port.example,SMTP,Falsch,Normal\n',
  'a list that no program is known for':
    'Name,Organisation,E-mail,Privé\nMaëlle Quivron,Port,maelle@port.example,Vrai\nBea Dahl,Port,bea@port.example,Faux\n',
};

const textFor = (evidence: Evidence): string => {
  const { share } = makeShare(evidence, {
    asOf,
    made: '2026-11-23T08:00:00Z',
    randomBytes: (length) => new Uint8Array(length),
  });
  return JSON.stringify([share, release(evidence, 'colleague', { asOf }).evidence]);
};

for (const [language, text] of Object.entries(BOOKS))
  test(`a contact whom an address book marks private stays private under every rule (${language})`, () => {
    const { evidence } = fromText({ 'contacts.csv': text }, { self: 'me@own.example', own: 'Own' });
    const network = resolve(evidence);
    const maelle = network.people.find(({ name }) => name === 'Maëlle Quivron')!;
    const bea = network.people.find(({ name }) => name === 'Bea Dahl')!;
    const ruled = addRule(evidence, 'everybody', '', 'shared');
    for (const levelled of [ruled, proposeLevels(evidence, network, asOf).evidence]) {
      const levels = levelsOf(network, levelled, asOf);
      expect(levels.people.get(maelle.index)).toBe('private');
      expect([...levels.marked]).toEqual([maelle.index]);
      expect(textFor(levelled)).not.toMatch(/quivron|maelle/i);
    }
    expect(levelsOf(network, ruled, asOf).people.get(bea.index)).toBe('shared');
    const named = setLevel(ruled, maelle, 'shared');
    expect(levelsOf(network, named, asOf).people.get(maelle.index)).toBe('shared');
    expect(textFor(named)).toContain('Quivron');
  });
