import { expect, test } from 'vitest';
import { fromText, linkedin } from '../fixtures/from-text.ts';
import { rate } from '../identity/statements.ts';
import type { Network } from '../model/network.ts';
import { resolve } from '../resolve/resolve.ts';
import { cachePieces, fromCache } from './network-cache.ts';

const KEY = 'a'.repeat(64);

/** A network with most of what one can hold: an owner, a roster with managers, ties, dated contact with a topic, a rating. */
function made(): { network: Network; evidence: ReturnType<typeof rate> } {
  const { evidence, network } = fromText(
    {
      'c.csv': linkedin('Ann,Lee,https://www.linkedin.com/in/ann,ann@x.example,Acme,CEO,23 Nov 2020'),
      'r.csv':
        'Employee ID,Worker,Work Email,Department,Manager ID,Hire Date\n1,Ana Ö,ana@own.example,R,,2021-11-23\n2,Ben,ben@own.example,R,1,2016-01-01\n',
      't.csv':
        'source,target,strength,trust,relation\nana@own.example,ben@own.example,0.4,0.5,advice\nx,y,0.9,,\n',
      'i.csv':
        'source,target,timestamp,channel,topic\nme@own.example,ann@x.example,2024-05-01T10:00:00Z,mail,budget\ninfo@x.example,ann@x.example,2024-05-02,call,\n',
    },
    { self: 'Me <me@own.example>', own: 'Own' },
  );
  const rated = rate(evidence, network.people[0]!, network.people[1]!, { trust: 0.9, judgement: 0.4 });
  return { evidence: rated, network: resolve(rated) };
}

const bytesOf = (pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));

test('a cache gives back the network that was put in, with settings and statements', () => {
  const { evidence, network } = made();
  const { settings, statements } = evidence;
  const read = fromCache(bytesOf(cachePieces(KEY, { network, settings, statements })), KEY);
  expect(read).toEqual({ network: { ...network }, settings, statements });
});

test('a cache of another file, and one with any byte changed or cut off, gives nothing', () => {
  const { evidence, network } = made();
  const bytes = bytesOf(cachePieces(KEY, { network, ...evidence }));
  expect(fromCache(bytes, 'b'.repeat(64))).toBeUndefined();
  for (let at = 0; at < bytes.length; at += 7) {
    const changed = bytes.slice();
    changed[at]! ^= 1 << (at % 8);
    expect(fromCache(changed, KEY)).toBeUndefined();
    expect(fromCache(bytes.subarray(0, at), KEY)).toBeUndefined();
  }
});
