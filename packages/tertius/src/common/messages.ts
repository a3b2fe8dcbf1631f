import { createHash } from 'node:crypto';
import { TertiusError } from '@tertius/core';

/** The largest number of identifiers that one run compares: a larger list would be a trawl. */
export const MOST = 20_000;

/** The first message: the identifiers of who asks, blinded. */
export interface Request {
  readonly step: 'request';
  readonly session: string;
  readonly points: readonly string[];
}

/** The second: those points blinded again in their order, and the identifiers of who answers, blinded and shuffled. */
export interface Reply {
  readonly step: 'reply';
  readonly session: string;
  /** SHA-256 of the request that it answers. */
  readonly request: string;
  readonly again: readonly string[];
  readonly points: readonly string[];
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

export const requestDigest = (message: Request): string => digest(JSON.stringify(message));

export function messageText(message: Request | Reply): string {
  const body = JSON.stringify(message);
  return `{"format":"tertius-common","version":1,"sha256":"${digest(body)}",\n"message":${body}}\n`;
}

/** The message of a step in a file. Throws `unreadable`, `damaged`, and `wrong-argument` for the other step. */
export function readMessage<S extends 'request' | 'reply'>(
  text: string,
  step: S,
  file: string,
): S extends 'request' ? Request : Reply {
  const place = { file };
  let parsed: { readonly format?: unknown; readonly sha256?: unknown; readonly message?: unknown };
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new TertiusError('unreadable', 'this message is cut short or damaged; ask for it again', {
      place,
      cause,
    });
  }
  if (parsed.format !== 'tertius-common')
    throw new TertiusError('wrong-argument', 'this file was not written by tertius common', { place });
  const message = parsed.message as Request | Reply;
  if (digest(JSON.stringify(message)) !== parsed.sha256 || !isSound(message))
    throw new TertiusError('damaged', 'this message was changed after it was written; ask for it again', {
      place,
    });
  if (message.step !== step)
    throw new TertiusError(
      'wrong-argument',
      step === 'request'
        ? 'this is a reply, which goes to who asked: --finish'
        : 'this is a request, which is answered with --answer',
      { place },
    );
  return message as S extends 'request' ? Request : Reply;
}

function isSound(message: Request | Reply): boolean {
  const lists = message.step === 'reply' ? [message.points, message.again] : [message.points];
  return (
    typeof message.session === 'string' &&
    /^[0-9a-f]{32}$/.test(message.session) &&
    lists.every(
      (list) =>
        Array.isArray(list) && list.length <= MOST && list.every((one) => /^[0-9a-f]{64}$/.test(String(one))),
    )
  );
}
