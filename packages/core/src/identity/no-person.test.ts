import { expect, test } from 'vitest';
import { fromText } from '../fixtures/from-text.ts';
import { resolve } from '../resolve/resolve.ts';
import { noPersonIn } from './no-person.ts';
import { proposals } from './proposals/proposals.ts';
import { keepApart, sayNature } from './statements.ts';

test.each([
  [[], ['info@firma.example'], 'mailbox'],
  [['Firma Support'], ['support+123@firma.example'], 'mailbox'],
  [['Anna Schmidt'], ['info@schmidt-design.example'], undefined],
  [[], ['noreply@shop.example'], 'automatic'],
  [['Anna Schmidt'], ['no-reply@shop.example'], 'automatic'],
  [[], ['room.isar@firma.example'], 'room'],
  [[], ['dev@lists.firma.example'], 'list'],
  [[], ['verteiler@firma.example'], 'list'],
  [[], ['all-staff@firma.example'], 'list'],
  [['Alle Mitarbeiter'], ['mitarbeiter@firma.example'], 'list'],
  [['Maria Staff'], ['maria.staff@firma.example'], undefined],
  [['LinkedIn Sales Nav'], [], 'automatic'],
  [['LinkedIn Member'], [], undefined],
  [[], ['steve.jobs@fruit.example'], undefined],
  [[], ['marco.sala@fruit.example'], undefined],
  [[], ['personal@firma.example'], 'mailbox'],
  [[], ['bewerbung@firma.example'], 'mailbox'],
  [[], ['rrhh@firma.example'], 'mailbox'],
  [[], ['rh@firma.example'], 'mailbox'],
  [[], ['personeel@firma.example'], 'mailbox'],
  [[], ['inkoop.nl@firma.example'], 'mailbox'],
  [[], ['personal.anna@post.example'], undefined],
  [['Renate Hr'], ['hr.huber@firma.example'], undefined],
  [[], ['info@firma.example', 'anna@firma.example'], undefined],
  [['Secretariaat Brandaris'], ['info@brandaris-advies.example'], 'mailbox'],
  [['Iedereen'], ['allen@firma.example'], 'list'],
  [['Alle Mitarbeiter'], ['ma@firma.example'], undefined],
  [['Vergaderzaal 3.14'], ['v314@firma.example'], 'room'],
  [['Barry Allen'], ['allen@firma.example'], undefined],
  [[], ['allen@firma.example'], undefined],
] as const)('%j %j is %s', (names, emails, kind) => {
  expect(noPersonIn(names, emails)).toBe(kind);
});

test('what is no person can be told otherwise, and back', () => {
  const { evidence } = fromText({ 't.csv': 'source,target\nann@o.example,info@firma.example\n' });
  const natures = (given: typeof evidence): unknown =>
    resolve(given).people.map(({ id, noPerson }) => [id, noPerson]);
  expect(natures(evidence)).toEqual([
    ['ann@o.example', undefined],
    ['info@firma.example', 'mailbox'],
  ]);
  const info = resolve(evidence).people[1]!;
  const told = sayNature(evidence, info, true);
  expect(natures(told)).toEqual([
    ['ann@o.example', undefined],
    ['info@firma.example', undefined],
  ]);
  expect(sayNature(told, info, false).statements).toHaveLength(1);
});

test('two who are said to be two are not proposed again, nor are two numbers of one roster', () => {
  const { evidence, network } = fromText({
    'a.csv': 'name,organisation,email\nAnn Alder,Alder Ltd,ann@alder.example\n',
    'b.csv': 'name,organisation,email\nAnn Alder,Alder,a.alder@home.example\nBob Ode,X,b@x.example\n',
  });
  const [first] = proposals(network, evidence.statements);
  const [a, b] = [network.people[first!.a]!, network.people[first!.b]!];
  const apart = keepApart(evidence, a, b);
  expect(proposals(resolve(apart), apart.statements)).toEqual([]);
  const roster = fromText(
    {
      'r.csv':
        'Employee ID,Worker,Email,Manager ID\n1,Ann Lee,ann.lee@o.example,\n2,Ann Lee,ann.lee2@o.example,1\n',
    },
    { own: 'O' },
  );
  expect(roster.network.people).toHaveLength(2);
  expect(proposals(roster.network, [])).toEqual([]);
});

test('LinkedIn writes under its own name in other languages too', () => {
  const names = [
    'Équipe LinkedIn',
    'L’équipe LinkedIn',
    'Equipo de LinkedIn',
    'Team LinkedIn',
    'Sales Solutions',
  ];
  expect(names.filter((name) => noPersonIn([name], []) !== 'automatic')).toEqual([]);
  expect(noPersonIn(['Tim Linked'], [])).toBeUndefined();
});
