import { importFiles, NO_EVIDENCE, parseDay } from '@tertius/core';
import { expect, test } from 'vitest';
import { benchHere } from '../work/here.ts';
import { createSession, type Session } from './session.ts';

const asOf = parseDay('2026-11-23') as number;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const { evidence } = importFiles(
  NO_EVIDENCE,
  [
    {
      name: 'people.csv',
      bytes: bytes(
        'id,name,organisation,unit\nana,Ana Ruiz,Home,Desk\nben,Ben Ito,Home,Yard\ndee,Dee Fox,Away,\nfay,Fay Orr,Away,\n',
      ),
    },
    {
      name: 'ties.csv',
      bytes: bytes(
        'source,target,strength,timestamp,channel\nana,ben,0.6,,\nben,dee,0.9,,\nana,fay,,2026-08-15,mail\nfay,ana,,2026-08-16,mail\n',
      ),
    },
  ],
  { own: 'Home' },
);

async function opened(): Promise<Session> {
  const session = createSession({ bench: benchHere(), aside: benchHere(), asOf });
  await session.open(evidence);
  return session;
}
const strengthOf = (session: Session, a: string, b: string): number => {
  const { byId, pairs } = session.readings.value;
  return pairs.find((pair) => pair.a === byId.get(a) && pair.b === byId.get(b))!.mutual;
};
const until = async (is: () => boolean): Promise<void> => {
  while (!is()) await new Promise((resolve) => setTimeout(resolve, 2));
};

test('other weights change every strength at once; dropping them brings back what was, and nothing can be undone', async () => {
  const session = await opened();
  const before = strengthOf(session, 'ana', 'fay');
  const { people } = session.readings.value.network;
  session.tryModel({ model: { weights: { trust: 0, knowledge: 0, history: 1 } }, tau: 0.3 });
  await until(() => strengthOf(session, 'ana', 'fay') !== before);
  const { history } = session.readings.value.pairs.find(
    ({ mutual }) => mutual === strengthOf(session, 'ana', 'fay'),
  )!;
  expect(strengthOf(session, 'ana', 'fay')).toBeCloseTo(history, 12);
  // the same people: the drawing keeps their places
  expect(session.readings.value.network.people).toBe(people);
  expect(session.edits.undoLabel.value).toBeNull();
  session.dropTrial();
  await until(() => session.status.value.startsWith('Dropped'));
  expect(strengthOf(session, 'ana', 'fay')).toBe(before);
  expect(session.edits.evidence.value).toBe(evidence);
});

test('half-lives that are kept become part of the network, and undo takes them back', async () => {
  const session = await opened();
  const before = strengthOf(session, 'ana', 'fay');
  session.tryModel({ model: { halfLives: { mail: 3650 } }, tau: 0.3 });
  await until(() => strengthOf(session, 'ana', 'fay') > before);
  const tried = strengthOf(session, 'ana', 'fay');
  session.keepTrial();
  await until(() => session.edits.undoLabel.value === 'how strength counts');
  expect(session.edits.evidence.value.settings.model).toEqual({ halfLives: { mail: 3650 } });
  expect(strengthOf(session, 'ana', 'fay')).toBe(tried);
  expect(session.heldBefore.value).toBeNull();
  session.undo();
  await until(() => session.edits.undoLabel.value === null);
  expect(strengthOf(session, 'ana', 'fay')).toBe(before);
});

test('a higher least strength holds fewer, and edits made meanwhile keep the trial', async () => {
  const session = await opened();
  expect(session.holding.value.tau).toBe(0.3);
  session.tryModel({ model: undefined, tau: 0.95 });
  await until(() => session.holding.value.tau === 0.95);
  const ana = session.readings.value.network.people[0]!;
  session.describePerson(ana, { labels: ['board'] });
  await until(() => session.edits.undoLabel.value !== null);
  expect(session.holding.value.tau).toBe(0.95);
  expect(session.heldBefore.value?.tau).toBe(0.3);
  session.dropTrial();
  await until(() => session.holding.value.tau === 0.3);
  expect(session.readings.value.network.people[0]!.attributes).toContainEqual(['label', 'board']);
});

test('what is written of somebody shows at once, and is undone and done again', async () => {
  const session = await opened();
  session.describePerson(session.readings.value.network.people[2]!, {
    name: 'Dora Fox',
    organisation: 'New Place',
  });
  await until(() => session.edits.undoLabel.value !== null);
  expect(session.model.value.people[2]).toMatchObject({ name: 'Dora Fox', organisation: 'New Place' });
  session.undo();
  await until(() => session.edits.redoLabel.value !== null);
  expect(session.model.value.people[2]).toMatchObject({ name: 'Dee Fox', organisation: 'Away' });
  session.redo();
  await until(() => session.edits.undoLabel.value !== null);
  expect(session.model.value.people[2]).toMatchObject({ name: 'Dora Fox' });
});

test('two are joined, and the rows taken apart again', async () => {
  const session = await opened();
  const [, , dee, fay] = session.readings.value.network.people;
  session.merge(dee!, fay!);
  await until(() => session.readings.value.network.people.length === 3);
  session.split(session.readings.value.network.people[2]!);
  await until(() => session.readings.value.network.people.length === 4);
});

test('two organisations are joined, and taken apart again', async () => {
  const session = await opened();
  const named = (): string[] => session.readings.value.network.organisations.map(({ name }) => name);
  const before = named();
  const [one, other] = session.readings.value.network.organisations;
  session.mergeOrganisations(one!, other!);
  await until(() => session.readings.value.network.organisations.length === before.length - 1);
  expect(named()).not.toContain(other!.name);
  session.splitOrganisation(
    session.readings.value.network.organisations.find(({ name }) => name === one!.name)!,
  );
  await until(() => session.readings.value.network.organisations.length === before.length);
  expect(named()).toEqual(before);
});

test('somebody who leaves takes their contacts with them in the answer alone', async () => {
  const session = await opened();
  session.suppose({ leaves: ['ben'] });
  const answer = session.answer('suppose', { suppose: session.supposed.value! });
  await until(() => answer.value.value !== undefined);
  const { outside, handovers } = answer.value.value!;
  expect(outside.find(({ title }) => title === 'people outside who are known')).toMatchObject({
    before: 2,
    after: 1,
  });
  expect(handovers[0]?.contacts.map(({ id }) => id)).toEqual(['dee']);
  expect(session.readings.value.network.people).toHaveLength(4);
  expect(session.edits.unsaved.value).toBe(false);
});

test('somebody who moves changes how units are tied', async () => {
  const session = await opened();
  session.suppose({ moves: [['ben', 'Desk']] });
  const answer = session.answer('suppose', { suppose: session.supposed.value! });
  await until(() => answer.value.value !== undefined);
  expect(answer.value.value!.words.join(' ')).not.toBe('');
  await session.open(evidence);
  expect(session.supposed.value).toBeNull();
});
