import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dependence, introduce, parseDay, parseNetworkFile, resolve } from '@tertius/core';
import type { Level } from '@tertius/core/sharing';
import { beforeAll, describe, expect, test } from 'vitest';
import { newFolder, tertius } from './cli.ts';

const root = join(import.meta.dirname, '../..');
const folder = newFolder();
const run = (...args: string[]): ReturnType<typeof tertius> => tertius(folder, args);
const bytes = (name: string): Buffer => readFileSync(join(folder, name));
const asOf = parseDay('2026-11-29') as number;
const NAMES = ['nadia', 'tomasz', 'henrike'] as const;

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'examples/make-shares.mjs'), folder]);
  copyFileSync(join(root, 'examples/roster.csv'), join(folder, 'roster.csv'));
}, 300_000);

const share = (name: string): string => `shares/${name}.share.json`;
const combined = (into: string, ...files: string[]): Buffer => {
  expect(run('import', ...files, '--own', 'Halvorne Institute', '--into', into).code).toBe(0);
  return bytes(into);
};

interface Known {
  readonly owner: string;
  readonly who: string;
  readonly organisation: string | undefined;
  readonly strength: number;
}

/** What each owner's whole network gives once the levels are applied, without any of the code that makes and reads shares. */
function restricted(): Known[] {
  return NAMES.flatMap((name) => {
    const evidence = parseNetworkFile(bytes(`${name}.json`).toString('utf8'));
    const network = resolve(evidence);
    const me = network.self as number;
    const ruled = JSON.parse(run('level', `${name}.json`, '--json', '--as-of', '2026-11-29').out) as {
      rules: { place: number; field: string; value: string; level: Level }[];
    };
    const strengthTo = new Map<number, number>();
    const direct = introduceDirect(network, me);
    for (const [person, strength] of direct) strengthTo.set(person, strength);
    const contacts = [...strengthTo].filter(([, strength]) => strength >= 0.1);
    const levelOf = (person: number, strength: number): Level => {
      let level: Level = 'private';
      const { memberships, emails, profiles, phones } = network.people[person]!;
      const current = memberships.filter((m) => (m.from ?? -1e9) <= asOf && asOf <= (m.to ?? 1e9));
      const free = (address: string): boolean => /@(gmail|outlook|proton|hotmail|yahoo)\./.test(address);
      const holds: Readonly<Record<string, (value: string) => boolean>> = {
        everybody: () => true,
        'no-organisation': () => current.length === 0,
        address: (kind) =>
          kind === 'private'
            ? emails.length > 0 && emails.every(free)
            : emails.length + profiles.length === 0 && phones.length > 0,
        organisation: (value) =>
          memberships.some((m) => network.organisations[m.organisation]!.spellings.includes(value)),
        band: (value) => value === (strength >= 0.6 ? 'high' : strength >= 0.3 ? 'medium' : 'low'),
        met: (years) => metWithin(network, me, person, Number(years)),
      };
      for (const rule of ruled.rules) if (holds[rule.field]!(rule.value)) level = rule.level;
      return level;
    };
    const owner = `${name}`;
    const rows = contacts.map(([person, strength]) => {
      const main = mainOrganisation(network, person);
      return {
        owner,
        person,
        level: levelOf(person, strength),
        organisation: main,
        strength: strength >= 0.6 ? 0.6 : strength >= 0.3 ? 0.3 : 0.1,
      };
    });
    const nameOf = (row: { person: number }): string => network.people[row.person]!.name.toLowerCase();
    const onRequest = new Set(rows.filter(({ level }) => level === 'on-request').map(nameOf));
    const hidden = rows.filter(
      ({ level, organisation }) => level === 'on-request' && organisation !== 'Halvorne Institute',
    );
    const sizes = new Map<string | undefined, number>();
    for (const { organisation } of hidden) sizes.set(organisation, (sizes.get(organisation) ?? 0) + 1);
    const small = hidden.filter(
      ({ organisation }) => organisation === undefined || (sizes.get(organisation) ?? 0) < 3,
    );
    const told = hidden.filter((row) => !small.includes(row));
    const visible = [
      ...rows
        .filter((row) => row.level === 'shared' && !onRequest.has(nameOf(row)))
        .map((row) => ({ ...row, who: whoIs(network, row.person) })),
      ...[...told, ...(small.length < 3 ? [] : small)].map((row, k) => ({
        ...row,
        who: `${owner} hidden ${k}`,
        organisation: small.includes(row) ? undefined : row.organisation,
      })),
    ];
    return visible.map(({ who, organisation, strength }) => ({ owner, who, organisation, strength }));
  });
}

/** M from the owner to each contact, by the library's strengths of the whole network. */
function introduceDirect(network: ReturnType<typeof resolve>, me: number): Map<number, number> {
  const found = new Map<number, number>();
  for (const other of network.people) {
    if (other.index === me) continue;
    const { paths } = introduce(network, { from: network.people[me]!.id, to: other.id, k: 1, asOf });
    const direct = paths.find(({ path }) => path.length === 2);
    if (direct !== undefined) found.set(other.index, direct.strength);
  }
  return found;
}

function metWithin(network: ReturnType<typeof resolve>, me: number, person: number, years: number): boolean {
  const { interactions } = network;
  for (let e = 0; e < interactions.length; e++) {
    const all = [
      interactions.from[e],
      ...interactions.to.subarray(interactions.toStart[e], interactions.toStart[e + 1]),
    ];
    const face = interactions.channel[e] === 0 || interactions.channel[e] === 2;
    const day = interactions.day[e] as number;
    if (face && all.includes(me) && all.includes(person) && day <= asOf && day > asOf - 365.25 * years)
      return true;
  }
  return false;
}

function mainOrganisation(network: ReturnType<typeof resolve>, person: number): string | undefined {
  const current = network.people[person]!.memberships.filter(
    (m) => (m.from ?? -1e9) <= asOf && asOf <= (m.to ?? 1e9),
  );
  const ranked = [...current].sort(
    (x, y) =>
      (y.from ?? -1e9) - (x.from ?? -1e9) ||
      (network.organisations[x.organisation]!.name < network.organisations[y.organisation]!.name ? -1 : 1),
  );
  return ranked[0] === undefined ? undefined : network.organisations[ranked[0].organisation]!.name;
}

const whoIs = (network: ReturnType<typeof resolve>, person: number): string => {
  const { emails, profiles, name } = network.people[person]!;
  return emails[0] ?? profiles[0] ?? name;
};

describe('three shares and the roster', () => {
  test('reach, dependence and introductions equal a slow definition over the whole networks restricted by the levels', () => {
    const network = resolve(parseNetworkFile(bytes('team.json').toString('utf8')));
    const answer = dependence(network, { asOf });
    const staff = new Set(
      readFileSync(join(folder, 'roster.csv'), 'utf8')
        .split('\n')
        .map((line) => line.split(',')[2]),
    );
    const known = restricted().filter(
      ({ who, organisation }) => !staff.has(who) && organisation !== 'Halvorne Institute',
    );
    const strong = known.filter(({ strength }) => strength >= 0.3);
    expect(answer.known).toBe(new Set(known.map(({ who }) => who)).size);
    expect(answer.reach).toBe(new Set(strong.map(({ who }) => who)).size);
    expect(answer.triangulated).toBe(
      [...new Set(strong.map(({ who }) => who))].filter(
        (who) => new Set(strong.filter((row) => row.who === who).map(({ owner }) => owner)).size > 1,
      ).length,
    );
    const mails = { nadia: 'nadia.oyelaran', tomasz: 'tomasz.brekke', henrike: 'henrike.sallow' };
    for (const name of NAMES) {
      const row = answer.insiders.find(
        ({ id }) =>
          id.includes(mails[name]) ||
          network.people.some((p) => p.id === id && p.emails.some((e) => e.startsWith(mails[name]))),
      );
      const mine = strong.filter(({ owner }) => owner === name).map(({ who }) => who);
      const others = new Set(strong.filter(({ owner }) => owner !== name).map(({ who }) => who));
      expect(row?.contacts).toBe(new Set(mine).size);
      expect(row?.sole).toBe(new Set(mine.filter((who) => !others.has(who))).size);
    }
    const best = Math.max(
      ...known
        .filter(({ organisation }) => organisation === 'Corvane Mutual')
        .map(({ strength }) => strength),
    );
    expect(introduce(network, { to: 'Corvane Mutual', asOf }).paths[0]?.strength).toBeCloseTo(best, 9);
  });

  test('the order of imports changes no byte, and taking one person out leaves the file of the other two', () => {
    const [nadia, tomasz, henrike] = NAMES.map(share) as [string, string, string];
    const all = combined('a.json', 'roster.csv', nadia, tomasz, henrike);
    expect(combined('b.json', henrike, tomasz, 'roster.csv', nadia).equals(all)).toBe(true);
    expect(all.equals(bytes('team.json'))).toBe(true);
    const two = combined('two.json', 'roster.csv', nadia, henrike);
    expect(run('undo', 'a.json', 'tomasz.share.json').code).toBe(0);
    expect(bytes('a.json').equals(two)).toBe(true);
  });

  test('a newer share of the same owner replaces the older one in either order, and a contact made private since is gone', () => {
    copyFileSync(join(folder, share('nadia')), join(folder, 'old.share.json'));
    const first = JSON.parse(bytes('old.share.json').toString()) as { contacts: { name?: string }[] };
    const name = first.contacts.find((one) => one.name !== undefined)?.name as string;
    expect(run('level', 'nadia.json', 'private', '--with', name).code).toBe(0);
    expect(run('share', 'nadia.json', '-o', 'new.share.json').code).toBe(0);
    const both = combined('both.json', 'roster.csv', 'old.share.json', 'new.share.json');
    expect(combined('turned.json', 'new.share.json', 'old.share.json', 'roster.csv').equals(both)).toBe(true);
    expect(combined('new.json', 'roster.csv', 'new.share.json').equals(both)).toBe(true);
    expect(both.toString()).not.toContain(name);
  });

  test('a share made for somebody else, and one that takes the place of another, are said; an expired one adds nothing to the counts', () => {
    const made = (output: string, ...options: string[]): void => {
      expect(run('share', 'tomasz.json', '-o', output, ...options)).toMatchObject({ code: 0 });
    };
    made('for-me.share.json', '--reader', 'Mehmet Kaya', '--expires', '2027-12-24');
    const into = ['--into', 'mehmet.json', '--self', 'Mehmet Kaya <mehmet@halvorne.example>'];
    expect(run('import', 'for-me.share.json', 'roster.csv', ...into).err).not.toMatch(/made this share for/);
    made(
      'for-petra.share.json',
      '--reader',
      'Petra Lohmann',
      '--expires',
      '2026-01-24',
      '--as-of',
      '2026-01-20',
    );
    const again = run('import', 'for-petra.share.json', ...into, '--as-of', '2026-11-29');
    expect(again.err).toMatch(/made this share for Petra Lohmann, and you are Mehmet Kaya/);
    expect(again.err).toMatch(
      /takes the place of what .* shared on .*made for Mehmet Kaya, counting until 2027-12-24/,
    );
    expect(again.out).toMatch(/expired/);
    expect(again.out).toMatch(/Ties: 0 new, \d+ changed, [1-9]\d* gone/);
    expect(run('undo', 'mehmet.json').out).toMatch(
      /It holds 2 files and 0 statements of yours now; before this undo it held 2 files/,
    );
  });

  test('an expired share stops counting after its last day', () => {
    expect(run('share', 'tomasz.json', '-o', 'short.share.json', '--expires', '2026-12-24').code).toBe(0);
    combined('short.json', 'roster.csv', 'short.share.json');
    const known = (day: string): number =>
      (JSON.parse(run('dependence', 'short.json', '--json', '--as-of', day).out) as { known: number }).known;
    expect(known('2026-12-24')).toBeGreaterThan(0);
    expect(known('2026-12-25')).toBe(0);
  });

  test('the preview and the file are the same bytes', () => {
    const { out } = run(
      'share',
      'nadia.json',
      '--preview',
      '-o',
      'seen.share.json',
      '--for-reader',
      'ben@own.example',
    );
    expect(out).toBe(bytes('seen.share.json').toString());
    expect(out.split('\n')[1]).toMatch(/^"about":"Contacts that the owner shows to others\. Left out:/);
  });

  test('an encrypted share opens with its key alone; a wrong key, a changed and a cut file are told apart', () => {
    const key = run('share', '--new-key', 'ben.key').out.trim();
    run('share', '--new-key', 'eve.key');
    expect(run('share', 'henrike.json', '-o', 'sealed.share.json', '--encrypt-to', key).code).toBe(0);
    expect(bytes('sealed.share.json').toString()).not.toMatch(/Osterkamp|contacts/);
    mkdirSync(join(folder, 'in'));
    const opened = (name: string, ...more: string[]): string =>
      run('import', name, '--into', `in/${name}.net`, ...more).err;
    expect(opened('sealed.share.json', '--identity', 'ben.key')).toBe('');
    expect(opened('sealed.share.json', '--identity', 'eve.key')).toContain('encrypted for another key');
    expect(opened('sealed.share.json')).toContain('this share is encrypted');
    const whole = bytes('sealed.share.json').toString();
    writeFileSync(join(folder, 'cut.share.json'), whole.slice(0, -100));
    const at = whole.indexOf('BEGIN AGE') + 300;
    writeFileSync(
      join(folder, 'flipped.share.json'),
      whole.slice(0, at) + (whole[at] === 'A' ? 'B' : 'A') + whole.slice(at + 1),
    );
    expect(opened('cut.share.json', '--identity', 'ben.key')).toContain('cut short');
    expect(opened('flipped.share.json', '--identity', 'ben.key')).toContain('changed after it was encrypted');
  });

  test('answers say over whose shares they were computed, and ask the owner who a contact on request is', () => {
    const { err } = run('dependence', 'team.json');
    expect(err).toMatch(
      /rests on 3 shares \(Henrike Sallow, \d{4}-\d\d-\d\d; Nadia Oyelaran, .*; Tomasz Brekke, /,
    );
    expect(err).toMatch(/are bands .*and the trust behind them is not known/);
    const asked = run('introduce', 'team.json', '--to', 'Corvane Mutual').out;
    expect(asked).toMatch(/Tomasz Brekke/);
    // A way ends at whom nobody names, and says whom to ask.
    const { contacts } = JSON.parse(bytes(share('nadia')).toString()) as {
      contacts: { level: string; organisation?: string }[];
    };
    const where = contacts.find(({ level, organisation }) => level === 'on-request' && organisation)
      ?.organisation as string;
    const { paths } = JSON.parse(run('introduce', 'team.json', '--to', where, '--json', '-k', '20').out) as {
      paths: { steps: { onRequest: boolean; askWho: string | null; fromName: string }[] }[];
    };
    const hidden = paths.map(({ steps }) => steps.at(-1)!).filter(({ onRequest }) => onRequest);
    expect(hidden.length).toBeGreaterThan(0);
    // Contacts on request at one place whom one person knows look alike: they are one way.
    expect(new Set(hidden.map(({ fromName }) => fromName)).size).toBe(hidden.length);
    for (const { askWho, fromName } of hidden)
      expect(askWho).toMatch(
        new RegExp(
          `^someone at ${where} \\((strong|medium|weak)\\), ask ${fromName}(, who knows \\d+ there whom they name when asked)?$`,
        ),
      );
  });
});
