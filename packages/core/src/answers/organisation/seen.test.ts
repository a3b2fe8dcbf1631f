import { describe, expect, test } from 'vitest';
import { fromText, linkedin } from '../../fixtures/from-text.ts';
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
