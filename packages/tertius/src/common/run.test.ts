import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { messageText, readMessage } from './messages.ts';
import { answer, ask, finish } from './run.ts';

const book = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, k) => `mail:person${from + k}@books.example`);
const mine = book(0, 1000);
const theirs = book(900, 1900);
const { request, kept } = ask(mine);
const reply = answer(request, theirs);

const codeOf = (work: () => unknown): string | undefined => {
  try {
    work();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return undefined;
};

describe('contacts in common', () => {
  it('finds exactly the 100 that two books of 1,000 share', () => {
    expect(finish(reply, kept, mine).sort()).toEqual(book(900, 1000).sort());
  });

  it('the two messages hold no identifier and no hash of one that was made without a secret', () => {
    const transcript = messageText(request) + messageText(reply);
    for (const text of [...mine, ...theirs]) {
      for (const said of [text, text.slice('mail:'.length)]) {
        expect(transcript.includes(said)).toBe(false);
        for (const kind of ['sha256', 'sha1', 'md5'])
          for (const salted of [said, `${request.session}|${said}`])
            expect(transcript.includes(createHash(kind).update(salted).digest('hex'))).toBe(false);
      }
    }
    expect(request.points.every((point) => !reply.points.includes(point))).toBe(true);
  });

  it('what one request sends says nothing of another request of the same book', () => {
    const again = ask(mine.slice(0, 50)).request;
    expect(again.points.filter((point) => request.points.includes(point))).toEqual([]);
  });

  it('refuses the reply to another request, a request in the place of a reply, and a changed message', () => {
    const other = ask(mine.slice(0, 10));
    const swapped = answer(other.request, theirs.slice(0, 10));
    expect(codeOf(() => finish(swapped, kept, mine))).toBe('wrong-argument');
    expect(codeOf(() => finish({ ...swapped, session: kept.session }, kept, mine))).toBe('wrong-argument');
    expect(codeOf(() => readMessage(messageText(request), 'reply', 'f'))).toBe('wrong-argument');
    const text = messageText(swapped);
    expect(
      codeOf(() => readMessage(text.replace(/[0-9a-f]{64}"\]/, `${'0'.repeat(64)}"]`), 'reply', 'f')),
    ).toBe('damaged');
    expect(codeOf(() => readMessage(text.slice(0, -20), 'reply', 'f'))).toBe('unreadable');
  });

  it('compares at most 20,000 identifiers', () => {
    expect(codeOf(() => ask(book(0, 20_001)))).toBe('too-large');
  });
});
