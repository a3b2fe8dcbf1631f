import { releaseToOwner } from '@tertius/core/sharing';
import { GRAPH_TEXT_FORMS, type GraphTextForm, writeGraphText } from '@tertius/core/writers';
import { describe, expect, test } from 'vitest';
import { AS_OF, bytesOf, largestDifference, peopleOf, read, tiesOf } from './compare.ts';
import { hostileNetwork } from './hostile.ts';

type Made = ReturnType<typeof hostileNetwork>;

const PEOPLE = [
  'id,name,organisation,email,age,score,team,shape',
  'noor,Noor Haddad,Alderwick,noor@alderwick.example,41,0.5,"R & D; ""core""",box',
  'ines,Ines Okafor,Brightmoor,,38,3.25,a\\\\b,',
  'tomas,Tomás Reyes,,,29,1.5,<b>,',
  'sam1,Sam,,,,,,',
  'sam2,Sam,,,,,,',
  'alone,,,,,,,',
].join('\n');
const TIES = [
  'source,target,strength,trust,directed,timestamp,channel,kind',
  'noor,ines,0.5,,yes,,,colleague',
  'ines,noor,,0.9,yes,,,',
  'noor,tomas,0.25,,no,,,met',
  'noor,sam1,,,,2026-05-04T09:30:00Z,mail,',
  'sam1,noor,,,,2026-05-05T09:30:00Z,mail,',
  'ines,sam2,,,,2026-06-01,in-person,',
].join('\n');
const UNDIRECTED = 'source,target,strength,directed\nnoor,ines,0.5,no\nines,tomas,0.125,no';

const MADE: readonly (readonly [string, () => Made])[] = [
  ['ties of both kinds', () => read([bytesOf('people.csv', PEOPLE), bytesOf('ties.csv', TIES)])],
  ['undirected ties', () => read([bytesOf('people.csv', PEOPLE), bytesOf('ties.csv', UNDIRECTED)])],
  ['hostile texts', hostileNetwork],
  ['nobody tied', () => read([bytesOf('people.csv', 'id,name\na,Ana\nb,Ben')])],
];
const FULL = GRAPH_TEXT_FORMS.filter(({ bare }) => bare !== true);
const BARE = GRAPH_TEXT_FORMS.filter(({ bare }) => bare === true);

const formOf = (wanted: string): GraphTextForm =>
  GRAPH_TEXT_FORMS.find(({ id }) => id === wanted) as GraphTextForm;
const written = ({ evidence, network }: Made, form: GraphTextForm): string =>
  writeGraphText(releaseToOwner(evidence, network), { asOf: AS_OF, form: form.id });

describe.each(MADE)('a network of %s', (_, made) => {
  test.each(FULL)('comes back from $id with everything that is known of it', (form) => {
    const network = made();
    const text = written(network, form);
    const again = read([bytesOf(`mine.${form.endings[0]}`, text)]);
    expect(peopleOf(again.network)).toEqual(peopleOf(network.network));
    expect(largestDifference(tiesOf(network.network), tiesOf(again.network))).toBeLessThan(1e-12);
    expect(written(again, form)).toBe(text);
  });

  test.each(BARE)('comes back from $id with its ties, under names that no two share', (form) => {
    const network = made();
    const again = read([bytesOf(`mine.${form.endings[0]}`, written(network, form))]).network;
    expect(again.people.length).toBe(network.network.people.length);
    const ties = [...tiesOf(network.network)];
    // A list of arcs has two for a tie that holds both ways.
    const arcs = form.id === 'ucinet-dl' && ties.some(([key]) => key.endsWith('false]'));
    const expected = ties.flatMap(([key, [strength]]) =>
      arcs && key.endsWith('true]') ? [strength, strength] : [strength],
    );
    expect([...tiesOf(again).values()].map(([strength]) => strength).sort()).toEqual(expected.sort());
  });
});

const FOR_ME = 'For you: it holds ratings and addresses; do not send it on.';

test('two people of one name get their ids behind it, and a name with quotes stays one word', () => {
  const made = read([bytesOf('people.csv', 'id,name\na,Sam\nb,Sam\nc,"An ""E"" Other"')]);
  expect(written(made, formOf('pajek'))).toBe(
    `% For you: names and strengths of 2026-10-24 alone. Left out: addresses, organisations, trust, knowledge, history and layers.\n*Vertices 3\n1 "Sam (a)"\n2 "Sam (b)"\n3 "An &#34;E&#34; Other"\n`,
  );
});

test('no value of a person changes how Graphviz draws, opens a file or is markup', () => {
  const made = read([bytesOf('people.csv', 'id,name,image,shape\na,<b>x</b>,/etc/passwd,box')]);
  expect(written(made, formOf('dot'))).toBe(
    `// ${FOR_ME}\ndigraph {\n  "a" [label="<b>x</b>", "attribute:image"="/etc/passwd", "attribute:shape"="box"];\n}\n`,
  );
});
