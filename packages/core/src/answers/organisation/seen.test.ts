import { describe, expect, test } from 'vitest';
import { fromText, linkedin } from '../../fixtures/from-text.ts';
import { resolve } from '../../resolve/resolve.ts';
import { release } from '../../sharing/released.ts';
import { writeCsv } from '../../writers/csv.ts';
import { brokersOf } from '../support/brokers.ts';
import { whatIfInside } from './change/suppose-inside.ts';
import { organisation } from './organisation.ts';

const asOf = 20_780;
const STAFF = [
  'Employee ID,Name,Email,Department,Manager ID,Job Title',
  ...Array.from({ length: 12 }, (_, k) => {
    const unit = ['Sales', 'Lab', 'Ops'][k % 3];
    return `${k},Person ${'ABCDEFGHIJKL'[k]},p${k}@own.example,${unit},${k < 3 ? (k === 0 ? '' : 0) : k % 3},Work`;
  }),
  '',
].join('\n');

describe('what only a roster and a few contacts show', () => {
  const roster = fromText({ 'staff.csv': STAFF }, { own: 'Own' });

  test('of reporting lines alone nothing is said of units that hardly talk, of silos or of lines without a tie', () => {
    const found = organisation(roster.network, { asOf, draws: 20 });
    expect(found.ties).toBe(11);
    expect(found.supported).toBe(false);
    expect(found.units.some(({ silo }) => silo)).toBe(false);
    expect(found.sections.map(({ question }) => question)).toEqual(['whole', 'limits']);
    expect(found.words.join(' ')).not.toMatch(
      /hardly talk|keeps to itself|reporting lines have no|away together/,
    );
  });

  test('a few ties of one colleague’s contacts change nothing of that, and nobody is named', () => {
    const contacts = linkedin(
      'Person,E,https://www.linkedin.com/in/e,p4@own.example,Own,Work,01 Jan 2026',
      'Person,F,https://www.linkedin.com/in/f,p5@own.example,Own,Work,01 Jan 2026',
      'Dora,Out,https://www.linkedin.com/in/dora,dora@other.example,Other,Work,01 Jan 2026',
    );
    const { network } = fromText(
      { 'Connections.csv': contacts },
      { own: 'Own', self: 'p1@own.example', layer: 'personal' },
      roster.evidence,
    );
    const found = organisation(network, { asOf, draws: 20 });
    expect(found.ties).toBeGreaterThan(11);
    expect(found.supported).toBe(false);
    expect(found.sections.map(({ question }) => question)).toEqual(['whole', 'limits']);
    expect(found.limits[0]).toMatchObject({
      code: 'inside-unseen',
      message: expect.stringContaining('the contacts of 1 of 12 colleagues'),
    });
    const left = whatIfInside(network, { asOf, suppose: { leaves: 'Person A' } });
    expect(left.supported).toBe(false);
    expect(left.words.join(' ')).toContain('cannot be told from this data');
  });

  test('a survey or mail of the organisation shows it', () => {
    const { network } = fromText(
      {
        'ties.csv':
          'source,target,strength\np1@own.example,p4@own.example,1\np2@own.example,p5@own.example,1\n',
      },
      { own: 'Own' },
      roster.evidence,
    );
    expect(organisation(network, { asOf, draws: 20 }).supported).toBe(true);
  });
});

test('a network that went out as people.csv and ties.csv and came back still shows who talks to whom inside', () => {
  const mail = [
    'source,target,timestamp,channel',
    ...Array.from({ length: 11 }, (_, k) => `p${k}@own.example,p${k + 1}@own.example,2026-05-01,mail`),
    '',
  ].join('\n');
  const inside = fromText({ 'staff.csv': STAFF, 'mail.csv': mail }, { own: 'Own' });
  const contacts = linkedin(
    'Dora,Out,https://www.linkedin.com/in/dora,dora@other.example,Other,Work,01 Jan 2026',
  );
  const { evidence } = fromText(
    { 'Connections.csv': contacts },
    { own: 'Own', self: 'p1@own.example' },
    inside.evidence,
  );
  const { people, ties } = writeCsv(release(evidence, 'me', { asOf }), { asOf });
  const back = organisation(fromText({ 'people.csv': people, 'ties.csv': ties }, { own: 'Own' }).network, {
    asOf,
    draws: 20,
  });
  expect(back.supported).toBe(true);
  expect(back.limits.map(({ code }) => code)).not.toContain('inside-unseen');
  expect(back.ties).toBe(organisation(resolve(evidence), { asOf, draws: 20 }).ties);
});

test('where the organisation’s mail and the contacts of one colleague are there, it is said that this one seems to know more', () => {
  const mail =
    'source,target,timestamp,channel\np1@own.example,p2@own.example,2026-05-01,mail\np2@own.example,p3@own.example,2026-05-01,mail\n';
  const inside = fromText({ 'staff.csv': STAFF, 'mail.csv': mail }, { own: 'Own' });
  const contacts = linkedin(
    'Dora,Out,https://www.linkedin.com/in/dora,dora@other.example,Other,Work,01 Jan 2026',
  );
  const { network } = fromText(
    { 'Connections.csv': contacts },
    { own: 'Own', self: 'p1@own.example' },
    inside.evidence,
  );
  expect(brokersOf(network, { asOf }).limit?.message).toBe(
    'besides the organisation’s own records the contacts of 1 of 12 colleagues are in the data, so this one seems to know more people and to stand between more than the others, who may know as many',
  );
  expect(brokersOf(inside.network, { asOf }).limit?.code).not.toBe('some-contacts');
});
