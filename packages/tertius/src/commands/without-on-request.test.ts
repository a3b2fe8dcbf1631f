import { importFiles, NO_EVIDENCE, resolve, strengths } from '@tertius/core';
import { difference } from '@tertius/core/network';
import { addRule, makeShare, shareText } from '@tertius/core/sharing';
import { expect, test } from 'vitest';
import { onRequestIn, withoutOnRequest } from './without-on-request.ts';

const asOf = 20_780;
let drawn = 0;
const handle = (length: number): Uint8Array => new Uint8Array(length).fill(++drawn);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('contacts on request, whom a newer share gives other handles, are not told as gone and new', () => {
  const rows = ['Ann', 'Dee', 'Eve'].map(
    (name) => `${name},Zed,,${name}@port.example,Port,Pilot,01 Feb 2024`,
  );
  const list = `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${[...rows, 'Gus,Far,,g@far.example,Far,Cook,01 Feb 2024'].join('\n')}\n`;
  const { evidence } = importFiles(NO_EVIDENCE, [{ name: 'c.csv', bytes: bytes(list) }], {
    self: 'Me <me@own.example>',
    own: 'Own',
  });
  const onRequest = addRule(evidence, 'everybody', '', 'on-request');
  const shared = addRule(onRequest, 'organisation', 'Far', 'shared');
  const sideOf = (of: typeof evidence): Parameters<typeof difference>[0] => {
    const { share } = makeShare(of, { asOf, made: '2026-11-23T10:00:00Z', randomBytes: handle });
    const read = importFiles(NO_EVIDENCE, [{ name: 'me.share.json', bytes: bytes(shareText(share)) }], {
      own: 'Own',
      today: asOf,
    });
    const network = resolve(read.evidence);
    return { network, strengths: strengths(network, { asOf }) };
  };
  const sides = [sideOf(onRequest), sideOf(shared)] as const;
  const networks = sides.map(({ network }) => network);
  expect(networks.map((network) => onRequestIn(network).length)).toEqual([3, 3]);
  const all = difference(...sides, asOf);
  expect([all.people.gone.length, all.people.added.length]).toEqual([3, 4]);
  const { people, ties } = withoutOnRequest(all, networks);
  expect(people.gone).toEqual([]);
  expect(people.added).toHaveLength(1);
  expect([ties.gone.length, ties.added.length]).toEqual([0, 1]);
});
