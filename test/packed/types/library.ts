import { constraint, metrics, type OpenNetwork, open, TertiusError } from '@tertius/core';
import { type Found, find } from '@tertius/core/answers';
import { type Rating, rate } from '@tertius/core/identity';
import type { MeasureDescription } from '@tertius/core/measures';
import { betweenness } from '@tertius/core/measures/betweenness';
import { type Channel, countPeople } from '@tertius/core/network';
import { type FormatDescription, formats } from '@tertius/core/read';
import { type Released, release } from '@tertius/core/sharing';
import { type Responses, responsesOf } from '@tertius/core/surveys';
import { pairStrength, type StrengthOptions } from '@tertius/core/ties';
import { limitLine } from '@tertius/core/words';
import { type CsvFiles, writeCsv } from '@tertius/core/writers';
import { mount, type TertiusNetworkElement } from '@tertius/viewer';

const values: Float64Array = constraint([{ source: 'a', target: 'b', strength: 0.5 }]);
const shares: Float64Array = betweenness([{ source: 'a', target: 'b' }]);

const net: OpenNetwork = await open('source,target\na,b\n', { own: 'Acme' });
const strongest: number | undefined = net.introduce({ to: 'b' }).paths[0]?.strength;
const organisation: string | null | undefined = net.people[0]?.organisation;

const someone: readonly Found[] = find(net.network, 'ben', { asOf: 20_000, imports: [] });
const count: number = countPeople(net.network);
const mine: Released = release(net.evidence, 'me', { asOf: 20_000 });
const answered: Responses | undefined = responsesOf(net.network);
const tables: CsvFiles = writeCsv(mine, { asOf: 20_000 });
const first: FormatDescription | undefined = formats[0];
const lines: string[] = limitLine([], 'ask');
const options: StrengthOptions = { asOf: 19_000 };
const rating: Rating = { trust: 0.5 };

export type { Channel, MeasureDescription };
export { answered, count, first, lines, mine, options, pairStrength, rate, rating, someone, tables };

const element: TertiusNetworkElement | null = document.querySelector('tertius-network');
if (element !== null) {
  element.network = net;
  element.addEventListener('tertius-select', ({ detail }) => detail?.kind);
}
const view = mount(document.body, net.evidence, { asOf: '2026-11-23' });
view.on('select', (selection) => {
  if (selection?.kind === 'organisation') view.select({ kind: 'person', id: selection.name });
});

// @ts-expect-error a strength is a number
constraint([{ source: 'a', target: 'b', strength: 'strong' }]);
// @ts-expect-error a network is needed
mount(document.body, 7);

export { metrics, organisation, shares, strongest, TertiusError, values };
