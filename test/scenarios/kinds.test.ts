import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { said } from './scene.ts';

/** Further kinds of networks, of a few rows each, and what may be said of them: worked out by hand beside each. */
const folder = mkdtempSync(join(tmpdir(), 'tertius-kinds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The first command loads the program. */
const SLOW = 120_000;
const DAY = ['--as-of', '2026-11-29'];
const at = (name: string): string => join(folder, name);
const network = async (name: string, files: Readonly<Record<string, string>>, ...options: string[]) => {
  const paths = Object.entries(files).map(([file, text]) => {
    writeFileSync(at(`${name}-${file}`), text);
    return at(`${name}-${file}`);
  });
  const { code, err } = await said(['import', ...paths, ...options, '--into', at(`${name}.json`)]);
  expect([code, err]).toEqual([0, expect.anything()]);
};
const asked = async (name: string, command: string, ...rest: string[]): Promise<string> => {
  const day = command === 'proposals' ? [] : DAY;
  const { out, err } = await said([command, at(`${name}.json`), ...rest, ...day]);
  return `${out}${err}`.replace(/\n {2,6}(?=\S)/g, ' ');
};
const mail = (from: string, to: string, day: string): string =>
  `From - Thu Oct 01 10:00:00 2026\nDate: ${new Date(`${day}T10:00:00Z`).toUTCString()}\nFrom: ${from} <${from.toLowerCase()}@${from === 'Lea' ? 'berg' : 'kunde'}.example>\nTo: ${to} <${to.toLowerCase()}@${to === 'Lea' ? 'berg' : 'kunde'}.example>\nSubject: Study\nMessage-ID: <${from}${to}${day}@x>\n\nHi\n\n`;

describe('a mail archive: Cora answered, Otto answered in 2020, Nell never did', () => {
  beforeAll(async () => {
    const days = ['2026-10-01', '2026-10-11', '2026-10-21', '2026-10-31'];
    const text = [
      ...days.flatMap((day) => [mail('Lea', 'Cora', day), mail('Cora', 'Lea', day)]),
      mail('Lea', 'Otto', '2020-03-01'),
      mail('Otto', 'Lea', '2020-03-02'),
      mail('Lea', 'Nell', '2026-05-01'),
    ].join('');
    await network('mail', { 'm.mbox': text }, '--self', 'Lea <lea@berg.example>', '--own', 'Berg');
  }, SLOW);

  test('who never answered is counted apart, in every answer about the outside', async () => {
    for (const command of ['dependence', 'report'])
      expect(await asked('mail', command)).toContain(
        '1 other person outside wrote or was written to without an answer on record, and is not counted.',
      );
    const leaving = await asked('mail', 'what-if', '--leaves', 'Lea');
    expect(leaving).toContain('Lea knows 2 people outside Berg');
    expect(leaving).toContain('1 more person outside wrote to Lea or was written to without an answer');
    expect(leaving).not.toContain('their organisations');
  });

  test('nothing is called dormant or new, and mail alone is named as a limit', async () => {
    const inspected = await asked('mail', 'inspect');
    expect(inspected).toContain(
      'Contact is on record for 3 of these pairs, from 2020-03-01 on; 1 of them had none',
    );
    expect(inspected).toContain('none is called dormant');
    expect(inspected).toContain('the only contact on record is mail and messages (2020-03-01 to 2026-10-31)');
    expect(inspected).not.toMatch(/0 are dormant|alive and which are dormant \(/);
  });

  test('a rhythm is said to rest on four days, and Otto, of whom none is known, is not passed over', async () => {
    const kept = await asked('mail', 'keep-in-touch');
    expect(kept).toContain('A rhythm is known with 1 of your 2 contacts');
    expect(kept).toContain(
      '29 days ago; on the 4 days on record usually every 10 days, which may be chance with so few.',
    );
    expect(kept).toContain('last in touch a year ago or more: Otto (2020-03-02).');
  });

  test('ways say first that trust is assumed, and no chance is made of it', async () => {
    const ways = await asked('mail', 'introduce', '--to', 'Cora');
    expect(ways).toMatch(/^A limit of this data: trust is assumed on 100 %/);
    expect(ways).not.toContain('of 100 cases');
  });
});

describe('mail of an organisation with a list to which all write', () => {
  beforeAll(async () => {
    const people = ['ann', 'ben', 'cy', 'dee'];
    const roster = `name,email,unit,organisation\n${people.map((one, k) => `${one},${one}@own.example,${k < 2 ? 'North' : 'South'},Own`).join('\n')}\n`;
    // ann-ben, ben-cy, cy-dee, and everybody to the list and to a customer who never answers.
    const rows = [
      'ann,ben',
      'ben,cy',
      'cy,dee',
      ...people.map((one) => `${one},alle`),
      ...people.map((one) => `${one},customer@far.example`),
    ].map((pair, k) => {
      const [from, to] = pair.split(',') as [string, string];
      const address = (who: string): string => (who.includes('@') ? who : `${who}@own.example`);
      return `2026-09-${10 + k},${address(from)},${address(to)}`;
    });
    await network(
      'trace',
      { 'r.csv': roster, 't.csv': `timestamp,from,to\n${rows.join('\n')}\n` },
      '--own',
      'Own',
    );
  }, SLOW);

  test('the list is no actor of any measure, and is named', async () => {
    const { out } = await said([
      'metrics',
      at('trace.json'),
      '--json',
      '--measure',
      'betweenness,degree',
      ...DAY,
    ]);
    const { actors } = JSON.parse(out) as { actors: { name: string; degree: number; betweenness: number }[] };
    // The customer joins all four, so ann, ben, cy and dee lie on a path of their own and a star besides: by hand, of 6 pairs of the
    // other four, ben has half of ann-cy, cy half of ben-dee, the customer the halves of these and all of ann-dee.
    expect(
      actors.map(({ name, degree, betweenness }) => [name, degree, Math.round(betweenness * 12) / 12]),
    ).toEqual([
      ['ann', 2, 0],
      ['ben', 3, 1 / 12],
      ['customer@far.example', 4, 4 / 12],
      ['cy', 3, 1 / 12],
      ['dee', 2, 0],
    ]);
    expect(await asked('trace', 'metrics', '--measure', 'degree')).toContain(
      '1 mailbox, list, room or program left out: alle@own.example',
    );
  });

  test('units and holders are said with the limit of mail, and the list and outsiders have no page of their own', async () => {
    expect(await asked('trace', 'organisation')).toContain(
      'a single one makes a tie; who meets or calls whom',
    );
    expect(await asked('trace', 'what-if', '--leaves', 'alle@own.example')).toContain(
      'alle@own.example is a mailbox, list, room or program here, not a person.',
    );
    expect(await asked('trace', 'what-if', '--leaves', 'customer@far.example')).toContain(
      'customer@far.example is outside Own, and nobody here is recorded to know them.',
    );
    expect(await asked('trace', 'triangulate', '--person', 'customer@far.example')).toContain(
      'is outside Own today',
    );
    expect(await asked('trace', 'dependence', '--by', 'organisation')).toContain(
      'Nobody outside Own is recorded to know people here. 1 person outside',
    );
  });
});

describe('a graph without names of organisations', () => {
  beforeAll(async () => {
    const nodes = ['Ann', 'Bo', 'Cy', 'Di'].map((name, id) => `<node id="${id}" label="${name}"/>`).join('');
    const edges = ['0 1', '1 2', '1 3'].map(
      (ends, id) => `<edge id="${id}" source="${ends[0]}" target="${ends[2]}"/>`,
    );
    await network('graph', {
      'g.gexf': `<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected"><nodes>${nodes}</nodes><edges>${edges.join('')}<edge id="9" source="2" target="3"/></edges></graph></gexf>`,
    });
  }, SLOW);

  test('has a report of who stands between others; what needs an organisation says so', async () => {
    const page = await asked('graph', 'report');
    // Bo's contacts Ann, Cy, Di hold one tie of three.
    expect(page).toContain(
      'Bo connects 2 pairs of people who have no recorded tie with each other, though the data would show one.',
    );
    expect(page).not.toMatch(/, outside,/);
    for (const command of ['dependence', 'plan'])
      expect(await asked('graph', command)).toContain('no organisation of anybody here is known');
    expect(await asked('graph', 'introduce', '--to', 'Di')).toContain(
      'who wants to reach them? Add --from P',
    );
    expect(await asked('graph', 'introduce', '--to', 'Di', '--from', 'Ann')).not.toContain('of 100 cases');
  });
});

describe('a roster with one colleague’s contacts', () => {
  beforeAll(async () => {
    await network(
      'one',
      {
        'r.csv':
          'Employee ID,Name,Department,Manager ID\n1,Ada Abel,North,\n2,Bo Birk,North,1\n3,Cy Curt,South,1\n',
        'Connections.csv': `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${['Kuehne + Nagel', 'Kühne+Nagel', 'Freelance'].map((company, k) => `P${k},Far,https://www.linkedin.com/in/p${k},,${company},Buyer,0${k + 1} May 2026`).join('\n')}\n`,
      },
      '--self',
      'Ada Abel',
      '--own',
      'Feld',
    );
  }, SLOW);

  test('of colleagues whose contacts nobody gave nothing is said', async () => {
    const all = await asked('one', 'triangulate');
    expect(all).toContain('the contacts of 2 colleagues are not in the data, so nothing is said of them.');
    expect(await asked('one', 'triangulate', '--person', 'Bo Birk')).toContain(
      'your own contacts are not in the data',
    );
  });

  test('two spellings are proposed as one organisation, and having no employer is none', async () => {
    expect(await asked('one', 'proposals')).toContain('the same name, spelled in two ways');
    const { out } = await said(['dependence', at('one.json'), '--by', 'organisation', '--json', ...DAY]);
    const { organisations } = JSON.parse(out) as { organisations: { organisation: string }[] };
    expect(organisations.map(({ organisation }) => organisation)).toEqual(['Kuehne + Nagel', 'Kühne+Nagel']);
    expect(await asked('one', 'dependence')).toContain('know 3 people outside in 2 organisations');
  });
});
