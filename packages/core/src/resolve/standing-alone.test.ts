import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromText, linkedin } from '../fixtures/from-text.ts';
import { CHANNELS } from '../model/channel.ts';
import type { Evidence } from '../model/evidence.ts';
import { countTies } from '../model/tie-list.ts';
import { resolve } from './resolve.ts';
import { givenBy, type StandingAlone, standingAlone } from './standing-alone.ts';

/** The same counts, read off the network of each import. */
function counted({ settings, imports }: Evidence): StandingAlone[] {
  return imports.map((source) => {
    const network = resolve({ settings, imports: [source], statements: [] });
    const people = new Set(network.imports[0]!.person);
    people.delete(network.imports[0]!.owner ?? -1);
    const { channel, toStart } = network.interactions;
    const written = ['mail', 'message'].map((one) => CHANNELS.indexOf(one as 'mail'));
    return {
      people: people.size,
      ties: countTies(network),
      interactions: network.interactions.length,
      perChannel: CHANNELS.map((_, number) => channel.filter((one) => one === number).length),
      massMails: channel.filter((one, e) => written.includes(one) && toStart[e + 1]! - toStart[e]! > 4)
        .length,
    };
  });
}

function agree({ evidence }: { readonly evidence: Evidence }): void {
  const { settings, imports } = evidence;
  const right = counted(evidence);
  expect(imports.map((one) => standingAlone(one, settings))).toEqual(right);
  const networks = imports.map((one) => resolve({ settings, imports: [one], statements: [] }));
  expect(networks.map(givenBy)).toEqual(right);
}

test('what a file gives is what the network of it alone has', () => {
  const end = fc.constantFrom('ana', 'ben', 'cy@x.example', 'dee', '7');
  const row = fc
    .tuple(
      end,
      end,
      fc.constantFrom('', '0.5', '1'),
      fc.constantFrom('', '2026-01-02', '2026-01-02T09:00:00Z'),
      fc.constantFrom('', 'mail', 'in-person', 'call'),
      fc.constantFrom('', '0.3'),
    )
    .map((cells) => cells.join(','));
  const person = fc.tuple(
    end,
    fc.constantFrom('', 'cy@x.example', 'a@x.example'),
    fc.constantFrom('Ana', 'Ben'),
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.array(person, { maxLength: 6 }), (rows, people) => {
      agree(
        fromText({
          't.csv': `source,target,strength,timestamp,channel,judgement\n${rows.join('\n')}`,
          'p.csv': `id,email,name\n${people.map((cells) => cells.join(',')).join('\n')}`,
        }),
      );
    }),
    { numRuns: 40 },
  );
});

test('the owner of an export is not one of those it names', () => {
  const connections = linkedin(
    'Ann,Lee,,ann@x.example,Acme,CEO,01 Feb 2024',
    'Ann,Lee,,ann@x.example,Acme,CEO,02 Feb 2024',
    'Me,Myself,,me@o.example,Acme,CTO,03 Feb 2024',
  );
  const { evidence } = fromText({ 'c.csv': connections }, { self: 'me@o.example' });
  agree({ evidence });
  expect(standingAlone(evidence.imports[0]!, evidence.settings)).toMatchObject({ people: 1, ties: 1 });
});
