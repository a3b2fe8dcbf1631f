import { randomBytes } from 'node:crypto';
import { TertiusError } from '@tertius/core';
import { blinded, blindedAgain, newSecret } from './blind.ts';
import { MOST, type Reply, type Request, requestDigest } from './messages.ts';

/** What who asks keeps between the two messages. */
export interface Asked {
  readonly session: string;
  readonly secret: string;
  readonly request: string;
}

/** The first message about these identifiers, and what to keep until the reply comes. */
export function ask(identifiers: readonly string[]): { readonly request: Request; readonly kept: Asked } {
  const session = randomBytes(16).toString('hex');
  const secret = newSecret();
  const points = checked(identifiers)
    .map((text) => blinded(session, text, secret))
    .sort();
  const request: Request = { step: 'request', session, points };
  return { request, kept: { session, secret, request: requestDigest(request) } };
}

/** The second message: nobody learns from it whom who answers knows, but for those whom both know. */
export function answer(request: Request, identifiers: readonly string[]): Reply {
  const secret = newSecret();
  return {
    step: 'reply',
    session: request.session,
    request: requestDigest(request),
    again: request.points.map((point) => blindedAgain(point, secret)),
    points: checked(identifiers)
      .map((text) => blinded(request.session, text, secret))
      .sort(),
  };
}

/** Which of one's own identifiers the other has too. Throws `wrong-argument` for the reply to another request. */
export function finish(reply: Reply, kept: Asked, identifiers: readonly string[]): string[] {
  if (reply.session !== kept.session || reply.request !== kept.request)
    throw new TertiusError(
      'wrong-argument',
      'this reply answers another request; it was swapped, or comes from an earlier run',
    );
  const both = new Set(reply.points.map((point) => blindedAgain(point, kept.secret)));
  const texts = new Map(identifiers.map((text) => [blinded(kept.session, text, kept.secret), text]));
  // The request listed its points in order, and the reply keeps that order.
  const asked = [...texts.keys()].sort();
  if (asked.length !== reply.again.length)
    throw new TertiusError('wrong-argument', 'the network changed since the request was made; ask again');
  return asked.flatMap((point, at) => (both.has(reply.again[at]!) ? [texts.get(point)!] : []));
}

function checked(identifiers: readonly string[]): readonly string[] {
  if (identifiers.length <= MOST) return identifiers;
  throw new TertiusError('too-large', `at most ${MOST} identifiers are compared in one run`, {
    value: String(identifiers.length),
  });
}
