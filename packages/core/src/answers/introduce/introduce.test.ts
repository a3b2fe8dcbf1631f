import { describe, expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { TODAY, twoWorlds } from '../../fixtures/two-worlds.ts';
import { rate } from '../../identity/statements.ts';
import { parseDay } from '../../model/day.ts';
import type { Statement } from '../../model/evidence.ts';
import { resolve } from '../../resolve/resolve.ts';
import { shareText } from '../../sources/shares/share-file.ts';
import { askings } from '../ground/load.ts';
import { formOf } from './form.ts';
import { introduce } from './introduce.ts';
import { KIT_TEMPLATES, readKitTemplates } from './kit-templates.ts';
import { plan } from './plan.ts';

const asOf = 20_780; // 2026-11-23

const files = {
  'people.csv':
    'id,name,organisation,community\nana,Ana,Own,\nben,Ben,Own,Guild\ncy,Cy,Own,\ndee,Dee,Far,Guild\n',
  'ties.csv':
    'source,target,trust,knowledge,directed\nana,ben,0.9,0,no\nana,cy,0.8,0,no\nben,dee,0.9,0,no\ncy,dee,0.9,0,no\n',
};
const { network, evidence } = fromText(files, { own: 'Own' });

const log = (to: string, outcome: string, date: string, topic = 'a lens'): Statement => ({
  kind: 'log',
  from: 'id:ana',
  to: [`id:${to}`],
  channel: 'mail',
  date,
  topic,
  outcome,
});

describe('introductions', () => {
  test('a colleague who asks hears of every colleague who knows somebody there, and of ways over them beside the warmest', () => {
    // Ana knows Ben alone, Ben knows Cy and one at Far, Cy knows two there: 0.9 * 0.9 * 0.5 and 0.9 * 0.9 * 0.8.
    const { network } = fromText(
      {
        'people.csv':
          'id,name,organisation\nana,Ana,Own\nben,Ben,Own\ncy,Cy,Own\ndee,Dee,Far\neve,Eve,Far\nfay,Fay,Far\n',
        'ties.csv':
          'source,target,trust,directed\nana,ben,0.9,no\nben,cy,0.9,no\nben,dee,0.9,no\ncy,eve,0.8,no\ncy,fay,0.5,no\n',
      },
      { own: 'Own' },
    );
    const { paths, colleagues } = introduce(network, { asOf, from: 'Ana', to: 'Far', k: 6 });
    expect(paths.map(({ names }) => names.join(' > '))).toEqual(['Ana > Ben > Dee', 'Ana > Ben > Cy > Eve']);
    expect(colleagues.map(({ name, contacts }) => [name, contacts])).toEqual([
      ['Ben', 1],
      ['Cy', 2],
    ]);
    // Without a colleague named, ways share nobody: Ben, Cy, each by a tie of their own.
    expect(introduce(network, { asOf, to: 'Far', k: 6 }).paths.every(({ path }) => path.length === 2)).toBe(
      true,
    );
  });

  test('of ways that rest on assumed trust and hardly differ, those with contact on record come before a click', () => {
    // Both ties rest on assumed trust alone; Ben's click is of this week, Cy's letters of two years ago, so Ben's is a little warmer.
    const { network } = fromText(
      {
        'people.csv': 'id,name,organisation\nben,Ben,Own\ncy,Cy,Own\ndee,Dee,Far\neve,Eve,Far\n',
        'interactions.csv':
          'timestamp,source,target,channel\n2026-11-20T09:00:00Z,ben,eve,connection\n2024-11-20T09:00:00Z,cy,dee,mail\n2024-11-21T09:00:00Z,dee,cy,mail\n',
      },
      { own: 'Own' },
    );
    const { paths, orderUntold, contactFirst } = introduce(network, { asOf, to: 'Far', k: 2 });
    expect(paths.map(({ names }) => names.join(' > '))).toEqual(['Cy > Dee', 'Ben > Eve']);
    expect(paths[0]!.strength).toBeLessThan(paths[1]!.strength);
    expect({ orderUntold, contactFirst }).toEqual({ orderUntold: false, contactFirst: true });
    expect(introduce(network, { asOf, to: 'Far', k: 1 }).paths[0]?.names).toEqual(['Cy', 'Dee']);
  });

  test('contacts on request at one place whom one person knows are one way, and it says how many they are', () => {
    const contacts = (['low', 'high', 'medium'] as const).map((band, k) => {
      const level = 'on-request' as const;
      return { level, handle: `00000000000000a${k}`, organisation: 'Port', band };
    });
    const owner = { name: 'Ana', emails: ['ana@own.example'], memberships: [{ organisation: 'Own' }] };
    const share = shareText({ owner, made: '2026-11-23T08:00:00Z', contacts });
    const team = fromText({ 'ana.share.json': share });
    const { paths } = introduce(team.network, { asOf, to: 'Port' });
    expect(paths.map(({ strength }) => strength)).toEqual([0.6]);
    expect(paths[0]?.steps[0]?.askWho).toBe(
      'someone at Port (strong), ask Ana, who knows 3 there whom they name when asked',
    );
  });

  test('a way ends at somebody by name rather than at a contact on request, and says who else is known there', () => {
    const owner = { name: 'Ana', emails: ['ana@own.example'], memberships: [{ organisation: 'Own' }] };
    const at = (organisation: string): { organisation: string }[] => [{ organisation }];
    const share = (bands: readonly ('low' | 'high')[], asked: 'low' | 'high'): string =>
      shareText({
        owner,
        made: '2026-11-23T08:00:00Z',
        contacts: [
          ...bands.map((band, k) => ({
            ...{ level: 'shared' as const, name: `Zed ${'ABC'[k]}`, memberships: at('Port'), band },
          })),
          { level: 'on-request', handle: '00000000000000a1', organisation: 'Port', band: asked },
        ],
      });
    const ways = (text: string): unknown =>
      introduce(fromText({ 'ana.share.json': text }).network, { asOf, to: 'Port', kit: true }).paths.map(
        ({ names, others }) => [names.at(-1), others.map(({ name }) => name)],
      );
    expect(ways(share(['low', 'high'], 'high'))).toEqual([
      ['Zed B', ['Zed A']],
      ['someone at Port', ['Zed B', 'Zed A']],
      ['Zed A', ['Zed B']],
    ]);
    const { paths } = introduce(fromText({ 'ana.share.json': share([], 'low') }).network, {
      ...{ asOf, to: 'Port', kit: true },
    });
    expect(paths[0]?.kit?.request).toMatch(
      /^Dear Ana,\n\nYou know people at Port whom you name when asked\./,
    );
    expect(JSON.stringify(paths[0]?.kit)).not.toContain('someone');
  });

  test('what was said of a contact without an address holds for the next share of the same owner', () => {
    const owner = { name: 'Kat', emails: ['kat@own.example'] };
    const share = (...names: string[]): string =>
      shareText({
        ...{ owner, made: `2026-11-${20 + names.length}T08:00:00Z` },
        contacts: names.map((name) => ({ level: 'shared' as const, name, band: 'low' as const })),
      });
    const first = fromText({ 'kat.share.json': share('Anna Eins', 'Berta Zwei') });
    const [kat, berta] = ['Kat', 'Berta Zwei'].map(
      (name) => first.network.people.find((person) => person.name === name)!,
    );
    const rated = rate(first.evidence, kat!, berta!, { trust: 0.9 });
    const next = fromText(
      { 'other-name.share.json': share('Berta Zwei', 'Cilly Drei', 'Dora Vier') },
      {},
      rated,
    );
    expect(next.network.pairs.trust.flatMap((side) => [...side])).toContain(0.9);
    expect(next.network.people.map(({ name }) => name).sort()).toEqual([
      'Berta Zwei',
      'Cilly Drei',
      'Dora Vier',
      'Kat',
    ]);
  });

  test('a colleague from whom no recorded tie leads on learns which colleagues have ties there', () => {
    const { paths, colleagues } = introduce(
      fromText({ ...files, 'staff.csv': 'id,name,organisation\neve,Eve,Own\n' }, { own: 'Own' }).network,
      { asOf, from: 'Eve', to: 'Far' },
    );
    expect(paths).toEqual([]);
    expect(colleagues.map(({ name }) => name).sort()).toEqual(['Ben', 'Cy']);
    expect(introduce(network, { asOf, from: 'Dee', to: 'Own' }).colleagues).toEqual([]);
  });

  test('a broker asked lately counts less on the tie by which they are asked', () => {
    const paths = (statements: readonly Statement[]): unknown =>
      introduce(network, { asOf, from: 'Ana', to: 'Dee', statements, k: 1 }).paths[0];
    // Ben: .36 * .36; asked twice: .36 * .81 * .36, so Cy's .32 * .36 is better.
    expect(paths([])).toMatchObject({ path: ['ana', 'ben', 'dee'], strength: expect.closeTo(0.1296, 12) });
    const asked = [log('ben', 'asked', '2026-11-01'), log('ben', 'asked', '2026-11-02', 'a mirror')];
    expect(paths(asked)).toMatchObject({ path: ['ana', 'cy', 'dee'], strength: expect.closeTo(0.1152, 12) });
    expect(paths(asked.slice(1))).toMatchObject({
      path: ['ana', 'ben', 'dee'],
      strength: expect.closeTo(0.1296 * 0.9, 12),
      steps: [
        { to: 'ben', asked: 1 },
        { to: 'dee', asked: 0 },
      ],
    });
  });

  test('askings last 90 days, refusals count twice for a year, an ask and its outcome are one', () => {
    const times = (...statements: Statement[]): number | undefined =>
      askings(network, statements, asOf).get(network.people.findIndex(({ id }) => id === 'ben'))?.times;
    expect(times(log('ben', 'asked', '2026-08-25'))).toBeUndefined();
    expect(times(log('ben', 'asked', '2026-08-26'))).toBe(1);
    expect(times(log('ben', 'asked', '2026-11-01'), log('ben', 'declined', '2026-11-05'))).toBe(2);
    expect(times(log('ben', 'declined', '2025-12-01'))).toBe(2);
    expect(times(log('ben', 'failed', '2025-11-01'))).toBeUndefined();
    expect(times(log('ben', 'asked', '2026-12-01'))).toBeUndefined();
  });

  test('a way over somebody outside to a colleague is a detour: the texts go to the colleague', () => {
    const text =
      'id,name,organisation\nana,Ana,Own\nbo,Bo,Own\nout,Out,Elsewhere\ndee,Dee,Port\nfar,Far,Port\n';
    const rows = 'source,target,strength\nana,out,0.5\nout,bo,0.5\nbo,dee,0.5\nout,far,0.5\n';
    const { evidence: told } = fromText({ 'people.csv': text, 'ties.csv': rows }, { own: 'Own' });
    const of = resolve(told);
    const id = (name: string): string => of.people.find((person) => person.name === name)!.id;
    const said = (outcome: 'asked' | 'declined', date: string): Statement => ({
      kind: 'log',
      ...{ from: of.people.find(({ name }) => name === 'Ana')!.key, date, outcome },
      to: [of.people.find(({ name }) => name === 'Out')!.key],
      ask: 'an introduction',
    });
    const statements = [said('asked', '2026-11-01'), said('declined', '2026-11-05')];
    const { paths: ways } = introduce(of, { asOf, from: id('Ana'), to: id('Far'), statements });
    expect(ways[0]!.steps).toMatchObject([{ toName: 'Out', asked: 2, declined: 1 }, { toName: 'Far' }]);
    // Ana > Out > Bo > Dee would ask a client to ask Bo, who sits in the same house.
    const { paths, colleagues } = introduce(of, { asOf, from: id('Ana'), to: id('Dee'), kit: true });
    expect(paths).toMatchObject([{ names: ['Ana', 'Out', 'Bo', 'Dee'], detour: true }]);
    expect(colleagues).toMatchObject([{ name: 'Bo', contacts: 1, strength: 0.5 }]);
    expect(colleagues[0]!.kit).toMatchObject({
      brokers: ['Bo'],
      request: expect.stringMatching(/^Dear Bo,[\s\S]*Ana$/),
      notes: [expect.stringMatching(/^Dear Dee,[\s\S]*Ana and I: we are colleagues[\s\S]*Bo$/)],
    });
    // Asked by somebody else in the house, the way may lead over colleagues.
    const linked = fromText(
      { 'people.csv': text, 'ties.csv': `${rows}ana,bo,0.5\n` },
      { own: 'Own' },
    ).network;
    expect(introduce(linked, { asOf, from: id('Ana'), to: id('Dee') }).paths[0]!.names).toEqual([
      'Ana',
      'Bo',
      'Dee',
    ]);
  });

  test('where no colleague is named to start, the texts are those of the user, who asks the first of the way', () => {
    const told = fromText(
      {
        'people.csv': 'id,name,organisation\nana,Ana,Own\nbo,Bo,Own\ndee,Dee,Port\n',
        'ties.csv': 'source,target,strength\nbo,dee,0.5\n',
      },
      { own: 'Own', self: 'Ana' },
    ).network;
    const { paths } = introduce(told, { asOf, to: 'Dee', kit: true });
    expect(paths[0]!.names).toEqual(['Bo', 'Dee']);
    expect(paths[0]!.kit).toMatchObject({
      brokers: ['Bo'],
      request: expect.stringMatching(/^Dear Bo,[\s\S]*Ana$/),
    });
  });

  test("a rating of a broker's judgement stands for their trust in the next person", () => {
    const [ana, ben] = network.people;
    const rated = resolve(rate(evidence, ana!, ben!, { judgement: 0.5 }));
    // Ben to Dee: trust .9 stated both ways; Ben's side becomes .5, so M = sqrt(.2 * .36).
    const before = introduce(network, { asOf, from: 'ana', to: 'dee' }).paths;
    const after = introduce(rated, { asOf, from: 'ana', to: 'dee' }).paths;
    expect(before[0]!.path).toEqual(['ana', 'ben', 'dee']);
    expect(after[0]!.path).toEqual(['ana', 'cy', 'dee']);
    const step = after[1]!.steps[1]!;
    expect(step.strength).toBeCloseTo(Math.sqrt(0.4 * 0.5 * 0.4 * 0.9), 12);
  });

  test('the request to the first broker never names the target, the note tells what is shared', () => {
    const { paths } = introduce(network, { asOf, from: 'ana', to: 'dee', kit: true, topic: 'optics' });
    const { request, notes, question } = paths[0]!.kit!;
    expect(request).toContain('Dear Ben');
    expect(request).toContain('optics');
    expect(request).not.toMatch(/dee|far/i);
    expect(notes[0]).toContain('Dear Dee');
    expect(question).toContain('I pass on nothing before you agree');
    const own = introduce(network, {
      asOf,
      from: 'ana',
      to: 'dee',
      kit: true,
      templates: { request: 'Hello {broker}, about {target}?' },
    });
    expect(own.paths[0]!.kit!.request).toBe('Hello Ben, about somebody?');
  });

  test('a direct tie needs no broker', () => {
    const { paths, atLeastOne } = introduce(network, { asOf, from: 'ben', to: 'dee', kit: true, k: 1 });
    expect(paths[0]!.path).toEqual(['ben', 'dee']);
    expect(paths[0]!.kit!.request).toBeUndefined();
    expect(atLeastOne).toBeCloseTo(paths[0]!.strength, 12);
  });

  test('a chance is said only where nothing of it is assumed, and ways that nothing tells apart are called so', () => {
    const of = (ties: string) =>
      introduce(
        fromText(
          { 'people.csv': 'id,name,organisation\na,A,Own\nb,B,Own\nx,X,Far\n', 'ties.csv': ties },
          { own: 'Own' },
        ).network,
        { asOf, to: 'Far' },
      );
    const stated = of('source,target,strength\na,x,0.6\nb,x,0.58\n');
    expect(stated).toMatchObject({ chanceStated: true, orderUntold: false });
    const mails = ['a,x', 'x,a', 'b,x', 'x,b']
      .map((pair, day) => `${pair},2026-0${day + 1}-02,mail\n`)
      .join('');
    expect(of(`source,target,timestamp,channel\n${mails}`)).toMatchObject({
      chanceStated: false,
      orderUntold: true,
    });
  });

  test('no path gives none, and a chance of 0', () => {
    const { network: apart } = fromText(
      { 'people.csv': 'id,name,organisation\na,A,Own\nx,X,Far\n' },
      { own: 'Own' },
    );
    expect(introduce(apart, { asOf, to: 'Far' })).toMatchObject({ paths: [], atLeastOne: 0, from: null });
  });

  test('people and organisations are found by name, and said to be missing or unclear', () => {
    const code = (to: string): unknown => {
      try {
        return introduce(network, { asOf, to }).to.id;
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(code('dee')).toBe('dee');
    expect(code('FAR')).toBe('Far');
    expect(code('nobody at all')).toBe('no-such-actor');
  });

  test('the form follows how two keep in touch and where the one asked lives', () => {
    expect(formOf('mail', 'unknown', 'unknown')).toBe('message');
    expect(formOf('in-person', 'unknown', 'unknown')).toBe('meeting');
    expect(formOf('in-person', 'unknown', 'online')).toBe('both');
    expect(formOf(null, 'unknown', 'face-to-face')).toBe('meeting');
    expect(formOf('mail', 'online', 'face-to-face')).toBe('both');
    expect(formOf(null, 'unknown', 'unknown')).toBe('message');
  });
});

describe('the asking kit', () => {
  const kitOf = (to: string, more: object = {}) =>
    introduce(network, { asOf, from: 'Ana', to, k: 1, kit: true, ...more });

  test('asks the first broker without naming the target, and says what the two have in common', () => {
    const { kit } = kitOf('Dee', { topic: 'lenses' }).paths[0]!;
    expect(kit?.request).toContain('about lenses');
    expect(kit?.request).not.toContain('Dee');
    expect(kit?.notes[0]).toContain('would like to talk with you about lenses');
  });

  test('takes templates that the user edited, and refuses places there are not', () => {
    const templates = readKitTemplates({ request: ['Hello {broker}', 'about {topic}?'] });
    expect(kitOf('Dee', { templates, topic: 'lenses' }).paths[0]?.kit?.request).toBe(
      'Hello Ben\nabout lenses?',
    );
    expect(readKitTemplates(JSON.parse(JSON.stringify(KIT_TEMPLATES)))).toEqual(KIT_TEMPLATES);
    expect(() => readKitTemplates({ request: 'Do you know {target}?' })).toThrow('no place {target}');
    expect(() => readKitTemplates({ reqest: 'Hello' })).toThrow('no text named');
    for (const odd of [null, [], 'Hello', { note: 3 }, { note: ' ' }, { note: ['a', 1] }])
      expect(() => readKitTemplates(odd)).toThrow();
  });

  test('names those who have a tie of their own to the target, strongest first', () => {
    const { bridges } = introduce(network, { asOf, to: 'Far' });
    expect(bridges.map(({ id, contacts }) => [id, contacts])).toEqual([
      ['ben', 1],
      ['cy', 1],
    ]);
  });
});

describe('two worlds', () => {
  const day = parseDay(TODAY) as number;
  const eight = twoWorlds();

  test('each step says how the two keep in touch, where the one asked lives, and which kit fits', () => {
    const [toGus] = introduce(eight, { asOf: day, from: 'ana', to: 'gus' }).paths;
    expect(toGus!.steps.map(({ channel, world, form }) => [channel, world, form])).toEqual([
      ['in-person', 'face-to-face', 'meeting'],
      ['connection', 'unknown', 'message'],
    ]);
    expect(toGus!.steps[0]!.how).toBe(
      'they mostly meet in person, the one asked mostly meets people: meet or call',
    );
    const [toDina] = introduce(eight, { asOf: day, from: 'ana', to: 'dina' }).paths;
    expect(toDina!.steps[0]!.how).toBe(
      'they mostly answer each other in public, the one asked is mostly online: send links first, then meet or call',
    );
  });

  test('a plan says the same of the colleague who asks and of the broker who passes it on', () => {
    const { introductions } = plan(eight, { asOf: day });
    const one = introductions.find(({ outsider }) => outsider === 'eva');
    expect(one?.steps.map(({ from, to, channel, form }) => [from, to, channel, form])).toEqual([
      ['ana', 'ben', null, 'meeting'],
      ['ben', 'eva', 'video', 'meeting'],
    ]);
  });

  test('where somebody online is asked the text links what the asker published about it, in a meeting nothing', () => {
    const published = '2026-03-01 Procurement law in short <https://ana.example/law>';
    const writing = {
      ...eight,
      people: eight.people.map((person) =>
        person.id === 'ana' ? { ...person, attributes: [['published', published] as const] } : person,
      ),
    };
    const kitTo = (to: string): string =>
      introduce(writing, { asOf: day, from: 'ana', to, kit: true, topic: 'procurement' }).paths[0]!.kit!
        .question;
    expect(kitTo('dina')).toContain(
      'To read first, by me: “Procurement law in short” https://ana.example/law.',
    );
    expect(kitTo('cem')).not.toContain('https://');
  });
});
