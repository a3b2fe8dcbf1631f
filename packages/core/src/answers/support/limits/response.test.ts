import { expect, test } from 'vitest';
import { fromText } from '../../../fixtures/from-text.ts';
import { supportOf } from '../support.ts';

const ROSTER = `id,name,organisation
${['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'].map((name) => `${name.toLowerCase()},${name} Oak,Own`).join('\n')}
`;
const said = (survey: string): string[] => {
  const { network } = fromText({ 'people.csv': ROSTER, 'survey.csv': survey }, { own: 'Own' });
  return supportOf(network, { asOf: 20_780 }).limits.flatMap(({ code, message }) =>
    code === 'response-rate' ? [message] : [],
  );
};

test('a survey with rows only for those who answered says how many colleagues have none', () => {
  const rows =
    'Respondent,Whom do you ask for advice?\nAda Oak,Bo Oak;Cy Oak\nBo Oak,Ada Oak\nCy Oak,Di Oak\n';
  expect(said(rows)).toEqual([
    '3 people answered, and 3 more of the organisation have no row in the survey: whether they were asked is not recorded, so that they name nobody tells nothing, and figures about them are too low',
  ]);
  const all = `${rows}Di Oak,Ada Oak\nEd Oak,Ada Oak\nFlo Oak,Ada Oak\n`;
  expect(said(all)).toEqual([]);
});

test('a survey that says who did not answer counts those alone', () => {
  const rows =
    'Respondent,Status,Whom do you ask for advice?\nAda Oak,complete,Bo Oak;Cy Oak\nBo Oak,complete,Ada Oak\nCy Oak,not answered,\n';
  expect(said(rows)).toEqual([
    '2 of 3 people answered; the ties of the others are missing, so figures about them are too low',
  ]);
});
