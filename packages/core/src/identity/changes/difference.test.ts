import { expect, it } from 'vitest';
import { fromText, linkedin } from '../../fixtures/from-text.ts';
import type { Network } from '../../model/network.ts';
import { strengths } from '../../model/strength/strength.ts';
import { parseNetworkFile, serialise } from '../../store/network-file.ts';
import { difference } from './difference.ts';

const asOf = 20_000;

it('knows people again whose id an import replaces by a better one', () => {
  const first = fromText(
    { 'c.csv': linkedin('Ann,Lee,,ann@x.example,Acme,CEO,01 Feb 2024') },
    { self: 'me@o.example' },
  );
  const second = fromText(
    { 'p.csv': 'id,name,email\n7,Ann Lee,ann@x.example\n8,Bo Ek,bo@x.example\n' },
    {},
    first.evidence,
  );
  const side = ({ network }: { readonly network: Network }): Parameters<typeof difference>[0] => ({
    network,
    strengths: strengths(network, { asOf }),
  });
  const [before, after] = [side(first), side(second)];
  const there = difference(before, after);
  expect(there.people).toEqual({ added: ['8'], gone: [], changed: ['7'] });
  expect([there.ties.added, there.ties.gone]).toEqual([[], []]);
  expect(difference(after, before).people).toEqual({ added: [], gone: ['8'], changed: ['ann@x.example'] });
});

it('counts rows that are known as known, also after the network was saved and read', () => {
  const mail = (k: number): string =>
    `From p Mon Mar 04 09:00:00 2024\r\nFrom: Pia <p${k}@x.example>\r\nTo: Me <me@o.example>\r\nDate: Mon, ${k + 1} Mar 2024 09:00:00 +0000\r\nMessage-ID: <${k}@x.example>\r\n\r\nHello\r\n\r\n`;
  const self = { self: 'me@o.example' };
  const { evidence } = fromText({ 'a.mbox': mail(1) + mail(2) }, self);
  const [again] = fromText(
    { 'a.mbox': mail(1) + mail(2) + mail(3) },
    self,
    parseNetworkFile(serialise(evidence)),
  ).files;
  expect(again).toMatchObject({ accepted: 1, merged: 2 });
});
