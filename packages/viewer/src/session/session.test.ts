import { importFiles, NO_EVIDENCE, parseDay, serialise } from '@tertius/core';
import { describe, expect, it, vi } from 'vitest';
import { benchHere } from '../work/here.ts';
import { createSession, type Session } from './session.ts';

const asOf = parseDay('2026-11-23') as number;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const { evidence: EVIDENCE } = importFiles(
  NO_EVIDENCE,
  [
    {
      name: 'people.csv',
      bytes: bytesOf(
        'id,name,organisation\nana,Ana Ruiz,Home\nben,Ben Ito,Home\ndee,Dee Fox,Away\nfay,Fay Orr,Away\n',
      ),
    },
    { name: 'ties.csv', bytes: bytesOf('source,target,strength\nana,ben,0.6\nben,dee,0.9\ndee,fay,0.8\n') },
  ],
  { own: 'Home' },
);

async function opened(): Promise<Session> {
  const session = createSession({ bench: benchHere(), aside: benchHere(), asOf });
  await session.open(EVIDENCE);
  return session;
}
const person = (session: Session, id: string): number => session.readings.value.byId.get(id) as number;
const people = (session: Session): readonly string[] =>
  session.readings.value.network.people.map(({ id }) => id);

describe('a session', () => {
  it('shows what is opened, with nobody selected, and nothing to undo or to save', async () => {
    const session = await opened();
    expect(people(session)).toEqual(['ana', 'ben', 'dee', 'fay']);
    expect([session.empty.value, session.opening.value, session.selection.value]).toEqual([
      false,
      false,
      null,
    ]);
    expect([session.edits.undoLabel.value, session.edits.unsaved.value]).toEqual([null, false]);
  });

  it('says what cannot be opened, and goes on showing what was there', async () => {
    const session = await opened();
    await expect(session.open('{"format":"tertius"')).rejects.toMatchObject({ code: 'not-a-network' });
    expect(session.notice.value).not.toBe('');
    expect(session.opening.value).toBe(false);
    expect(people(session)).toHaveLength(4);
  });

  it('opens the later of two networks, whichever is there first', async () => {
    const session = await opened();
    let arrive: (text: string) => void = () => undefined;
    const slow = session.open(
      new Promise<string>((done) => {
        arrive = done;
      }),
    );
    const last = session.open('source,target\nx,y\n');
    arrive(serialise(EVIDENCE));
    await Promise.all([slow, last]);
    expect(people(session)).toEqual(['x', 'y']);
  });

  it('knows who is selected by id, organisations too, and nobody by an id that is not there', async () => {
    const session = await opened();
    session.select({ kind: 'person', id: 'dee' });
    expect(session.person.value).toBe(person(session, 'dee'));
    session.select({ kind: 'organisation', name: 'Away' });
    expect([session.person.value, session.selection.value]).toEqual([
      null,
      { kind: 'organisation', name: 'Away' },
    ]);
    session.select({ kind: 'person', id: 'nobody' });
    expect(session.person.value).toBeNull();
  });

  it('asks the drawing to move only where it is told to', async () => {
    const session = await opened();
    session.select({ kind: 'person', id: 'dee' });
    expect(session.focusRequest.value).toBe(0);
    session.select({ kind: 'person', id: 'dee' }, true);
    expect(session.focusRequest.value).toBe(1);
  });

  it('rates a tie, and undoes and redoes it', async () => {
    const session = await opened();
    const [ana, ben] = ['ana', 'ben'].map((id) => session.readings.value.network.people[person(session, id)]);
    session.rate(ana!, ben!, { trust: 0.9 });
    await vi.waitFor(() => expect(session.edits.evidence.value.statements).toHaveLength(1));
    expect(session.edits.undoLabel.value).toBe('rating of Ben Ito');
    session.undo();
    await vi.waitFor(() => expect(session.edits.evidence.value.statements).toHaveLength(0));
    session.redo();
    await vi.waitFor(() => expect(session.edits.evidence.value.statements).toHaveLength(1));
  });

  it('shows the people of a path by id, and forgets the path when somebody is selected', async () => {
    const session = await opened();
    session.goTo('introductions', false);
    session.showPath(['ana', 'ben', 'nobody', 'dee']);
    expect(session.path.value).toEqual(['ana', 'ben', 'dee'].map((id) => person(session, id)));
    expect([session.tab.value, session.cameFrom.value]).toEqual(['network', 'introductions']);
    session.selectPerson(person(session, 'fay'));
    expect(session.path.value).toBeNull();
  });

  it('closes the panel of somebody else on a tab about somebody, and keeps it on the others', async () => {
    const session = await opened();
    session.select({ kind: 'person', id: 'dee' });
    session.goTo('people', false);
    expect(session.selection.value).toMatchObject({ id: 'dee' });
    session.goTo('introductions', false);
    expect(session.selection.value).toBeNull();
    session.select({ kind: 'person', id: 'dee' });
    session.goTo('people', true);
    expect(session.selection.value).toBeNull();
  });

  it('reads ties as of another day', async () => {
    const session = await opened();
    session.setAsOf(asOf - 400);
    await vi.waitFor(() => expect(session.readings.value.asOf).toBe(asOf - 400));
    expect(session.firstAsOf).toBe(asOf);
  });

  it('imports files on top of what is there, and undo takes them away again', async () => {
    const session = await opened();
    session.importFiles([new File(['source,target\nfay,gil\n'], 'more.csv')]);
    await vi.waitFor(() => expect(people(session)).toContain('gil'));
    expect(session.batch.value?.entries[0]?.report).toMatchObject({ accepted: 1, rejected: 0 });
    session.undo();
    await vi.waitFor(() => expect(people(session)).not.toContain('gil'));
  });

  it('of many people shows a coarse picture as soon as they are read, which does not stay when they go', async () => {
    const rows = Array.from({ length: 2001 }, (_, k) => `p${k},Person ${k},Office ${k % 9}`);
    const file = new File([`id,name,organisation\n${rows.join('\n')}\n`], 'many.csv');
    const session = createSession({ bench: benchHere(), aside: benchHere(), asOf });
    await session.open('');
    let words = '';
    const stop = session.coarse.subscribe((coarse) => {
      if (coarse === null) return;
      words = coarse.words;
      session.work.peek()?.cancel();
    });
    session.importFiles([file]);
    await vi.waitFor(() => expect(session.status.value).toContain('Stopped'), 20_000);
    stop();
    expect(words).toContain('2,001 people in 9 organisations');
    expect([session.coarse.value, session.empty.value]).toEqual([null, true]);
    session.importFiles([file]);
    await vi.waitFor(() => expect(people(session)).toHaveLength(2001), 20_000);
    expect(session.coarse.value).not.toBeNull();
    session.undo();
    await vi.waitFor(() => expect(session.empty.value).toBe(true));
    expect(session.coarse.value).toBeNull();
  });

  it('makes two people one and shows who they are now', async () => {
    const session = await opened();
    const [dee, fay] = ['dee', 'fay'].map((id) => session.readings.value.network.people[person(session, id)]);
    session.merge(dee!, fay!);
    await vi.waitFor(() => expect(people(session)).toHaveLength(3));
    expect(session.selection.value).toMatchObject({ kind: 'person' });
    expect(session.person.value).not.toBeNull();
  });

  it('gives the text of the network file that it shows', async () => {
    const session = await opened();
    const { text, evidence } = await session.text();
    expect(text).toBe(serialise(EVIDENCE));
    session.setOwn('Away');
    await vi.waitFor(() => expect(session.edits.unsaved.value).toBe(true));
    session.saved(evidence);
    expect(session.edits.unsaved.value).toBe(true);
    session.saved(session.edits.evidence.value);
    expect(session.edits.unsaved.value).toBe(false);
  });
});
