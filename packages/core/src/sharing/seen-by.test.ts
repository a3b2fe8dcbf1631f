import { describe, expect, it } from 'vitest';
import { fromText, linkedin } from '../fixtures/from-text.ts';
import { personsByKey } from '../model/network.ts';
import { resolve } from '../resolve/resolve.ts';
import { importFiles } from '../sources/import.ts';
import { serialise } from '../store/network-file.ts';
import { setLevels } from './levels/levels.ts';
import { seenBy } from './seen-by.ts';
import { makeShare } from './shares/make-share.ts';

const asOf = 20_780;
const contacts = ['Ann', 'Dee', 'Eve', 'Flo'].map(
  (name) => `${name},Zed,,${name}@p.example,Port,Pilot,01 Feb 2026`,
);
const book = linkedin(
  ...contacts,
  'Gus,Far,,g@f.example,Farco,Cook,01 Feb 2026',
  'Hal,Oro,,hal@o.example,Oroco,Cook,01 Feb 2026',
);
const roster = 'id,name,organisation,email\nb,Bo Oak,Own,bo@own.example\nm,Mo Elm,Own,me@own.example\n';
const personal = fromText({ 'c.csv': book }, { self: 'me@own.example', own: 'Own' });
const { evidence: both } = importFiles(
  personal.evidence,
  [{ name: 'people.csv', bytes: new TextEncoder().encode(roster) }],
  { today: asOf, layer: 'organisational' },
);
const network = resolve(both);
const named = (words: RegExp) => network.people.filter(({ name }) => words.test(name));
const levelled = setLevels(setLevels(both, named(/Ann|Dee|Eve/), 'on-request'), named(/Gus|Flo/), 'shared');
const made = makeShare(levelled, {
  asOf,
  made: '2026-11-29T08:00:00Z',
  reader: 'Bo Oak',
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
});

describe('what a colleague is shown', () => {
  const seen = seenBy(levelled, made, { asOf });

  it('is what the same bytes give them when they import them beside the roster', () => {
    const rosterAlone = importFiles(
      { settings: { own: 'Own' }, imports: [], statements: [] },
      [{ name: 'people.csv', bytes: new TextEncoder().encode(roster) }],
      { today: asOf, layer: 'organisational' },
    );
    const theirs = importFiles(
      rosterAlone.evidence,
      [{ name: 'yours.share.json', bytes: new TextEncoder().encode(seen.text) }],
      { today: asOf },
    );
    const { self: _, ...settings } = seen.evidence.settings;
    expect(serialise({ ...seen.evidence, settings })).toBe(
      serialise({
        ...theirs.evidence,
        imports: theirs.evidence.imports.map(({ told: _told, ...rest }) => rest),
      }),
    );
  });

  it('takes the reader for the user where the roster names them', () => {
    const { people, self } = resolve(seen.evidence);
    expect(people[self as number]?.name).toBe('Bo Oak');
    const stranger = { ...made, share: { ...made.share, reader: 'Nobody Here' } };
    expect(seenBy(levelled, stranger, { asOf }).evidence.settings.self).toBeUndefined();
  });

  it('leads from every contact shown, with a name or without, back to the one of the owner', () => {
    const theirs = resolve(seen.evidence);
    const mine = personsByKey(network);
    const back = theirs.people.flatMap(({ name, records }) =>
      records.flatMap(({ key }) => {
        const contact = seen.contacts.get(key);
        return contact === undefined ? [] : [[name, network.people[mine.get(contact) as number]?.name]];
      }),
    );
    const pairs = back.map(([name, contact]) => `${name}: ${contact}`).sort();
    expect(pairs.slice(0, 2)).toEqual(['Flo Zed: Flo Zed', 'Gus Far: Gus Far']);
    expect(pairs.slice(2)).toEqual(['Ann', 'Dee', 'Eve'].map((name) => `someone at Port: ${name} Zed`));
  });

  it('shows no contact without a level', () => {
    expect(resolve(seen.evidence).people.map(({ name }) => name)).not.toContain('Ann Zed');
    expect(serialise(seen.evidence)).not.toMatch(/ann@p|Dee Zed|Eve Zed|Hal Oro|hal@|Oroco/i);
  });
});
