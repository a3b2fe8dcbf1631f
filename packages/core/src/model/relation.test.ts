import { describe, expect, test } from 'vitest';
import { compareRelations } from '../answers/organisation/compare.ts';
import { fromText } from '../fixtures/from-text.ts';
import { resolve } from '../resolve/resolve.ts';
import { ofRelation, relationNamed, relationsOf } from './relation.ts';

const asOf = 20_780;
const { evidence } = fromText({
  'people.csv': 'id,name,organisation\na,Ann,Own\nb,Bob,Own\nc,Cy,Own\nd,Di,Own\n',
  'advice.ties.csv': 'source,target,strength\na,b,1\nb,c,1\nc,d,1\n',
  'friends.csv': 'source,target,strength\na,b,1\nc,d,1\na,d,1\n',
  'met.csv':
    'source,target,timestamp,channel\na,c,2026-11-02,meeting\na,d,2026-11-03,mail\nd,a,2026-11-04,mail\n',
});

describe('relations', () => {
  test('are the tie files and what the channels make', () => {
    expect(Object.fromEntries(relationsOf(evidence))).toEqual({
      advice: 3,
      friends: 3,
      meetings: 1,
      mail: 2,
    });
  });

  test('one alone has its ties and interactions, and everybody', () => {
    const mail = resolve(ofRelation(evidence, 'Mail'));
    expect(mail.people).toHaveLength(4);
    expect(mail.interactions.length).toBe(2);
    expect(mail.pairs.count).toBe(1);
    expect(() => ofRelation(evidence, 'golf')).toThrow('there are: advice, friends, mail, meetings');
  });

  test('managers of a list of people are the relation reporting, too', () => {
    const { evidence: listed } = fromText({
      'people.csv': 'id,name,organisation,manager\na,Ann,Own,\nb,Bob,Own,a\nc,Cy,Own,b\n',
      'advice.csv': 'source,target,strength\na,b,1\na,c,1\n',
    });
    expect(Object.fromEntries(relationsOf(listed))).toEqual({ advice: 2, reporting: 2 });
    const lines = resolve(ofRelation(listed, 'reporting'));
    const name = (at: number | undefined): string | undefined => lines.people[at ?? -1]?.name;
    const pairs = Array.from(lines.pairs.a, (a, k) => [name(a), name(lines.pairs.b[k])].sort().join('-'));
    expect(pairs.sort()).toEqual(['Ann-Bob', 'Bob-Cy']);
  });

  test('a word of a question means it, also where another question holds the word as a part', () => {
    const asked = fromText({
      'rat.csv': 'source,target,relation\na,b,Wen fragen Sie um Rat?\na,c,Wer ist in der Beratung?\n',
    }).evidence;
    expect(relationNamed(asked, 'Rat')).toBe('Wen fragen Sie um Rat?');
    expect(relationNamed(asked, 'beratung')).toBe('Wer ist in der Beratung?');
    expect(() => relationNamed(asked, 'wer')).not.toThrow();
    expect(() => relationNamed(asked, 'e')).toThrow('there is no one relation "e"');
  });

  test('two are compared by the pairs in both and the correlation over all pairs', () => {
    const relation = (name: string) => ({ name, network: resolve(ofRelation(evidence, name)) });
    const found = compareRelations(relation('advice'), relation('friends'), { asOf, own: 'Own' });
    // Of six pairs three and three are tied, two in both: (6 * 2 - 3 * 3) / (3 * 3).
    expect(found).toMatchObject({ people: 4, ties: [3, 3], both: 2, overlap: 0.5 });
    expect(found.correlation).toBeCloseTo(1 / 3, 12);
  });

  test('where some did not answer a survey, that is said with the figures among those who did', () => {
    // Ann and Bob answered; Cy did not, so that a reporting line of Cy has no naming beside it.
    const asked = fromText(
      {
        'roster.csv':
          'Employee ID,Name,Email,Manager ID\n1,Ann Ax,ann@own.example,\n2,Bob By,bob@own.example,1\n3,Cy Co,cy@own.example,1\n',
        'survey.csv':
          'E-Mail;Ihr Name;Status;Wen fragen Sie um Rat?\nann@own.example;Ann Ax;abgeschlossen;Bob By\nbob@own.example;Bob By;abgeschlossen;Ann Ax\ncy@own.example;Cy Co;nicht teilgenommen;\n',
      },
      { own: 'Own' },
    ).evidence;
    const relation = (name: string) => ({ name, network: resolve(ofRelation(asked, name)) });
    const found = compareRelations(relation('Wen fragen Sie um Rat?'), relation('reporting'), { asOf });
    expect(found).toMatchObject({
      ties: [1, 2],
      both: 1,
      answered: { asked: 3, people: 2, ties: [1, 1], both: 1 },
    });
    expect(found.words.at(-1)).toBe(
      '1 of 3 people did not answer, so ties of theirs are missing and what both have is too low; among the 2 who did, Wen fragen Sie um Rat? has 1 tie, reporting 1, both 1 (100 % and 100 %).',
    );
    const mailed = fromText(
      { 'mail.csv': 'date,sender,recipient\n2026-11-01,ann@own.example,cy@own.example\n' },
      { own: 'Own' },
    ).evidence;
    const both = { ...asked, imports: [...asked.imports, ...mailed.imports] };
    const [mail, lines] = ['mail', 'reporting'].map((name) => ({
      name,
      network: resolve(ofRelation(both, name)),
    }));
    expect(compareRelations(mail!, lines!, { asOf }).answered).toBe(null);
  });
});
