import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { metadataFiles } from './metadata.ts';

/** Files as users have them, and the questions that are asked of them. */
export interface Scene {
  readonly name: string;
  readonly imports: readonly (readonly string[])[];
  readonly questions: readonly (readonly string[])[];
}

const file = (path: string): string => fileURLToPath(new URL(`./data/${path}`, import.meta.url));

/** The bundled example, as `npm start` imports it. */
function exampleImports(): string[][] {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const steps = JSON.parse(readFileSync(`${root}examples/import.json`, 'utf8')) as readonly {
    readonly files: readonly string[];
    readonly options: Readonly<Record<string, string>>;
  }[];
  return steps.map(({ files, options }) => [
    ...files.map((name) => root + name),
    ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
  ]);
}

const MARA = ['--self', 'Mara Own <mara@werk.example>', '--own', 'Werk'];

export const scenes: readonly Scene[] = [
  {
    name: 'star',
    imports: [
      [file('star/Connections.csv'), '--self', 'Sam Sole <sam@haf.example>', '--own', 'Hafenwerk AG'],
    ],
    questions: [
      ['inspect'],
      ['report'],
      ['dependence'],
      ['triangulate', '--person', 'Sam Sole'],
      ['plan'],
      ['introduce', '--to', 'winkler', '--kit'],
      ['ask', '--topic', 'grids'],
      ['find', 'nordlicht'],
      ['what-if', '--leaves', 'Sam Sole'],
      ['organisation'],
    ],
  },
  {
    name: 'roster',
    imports: [[file('roster/roster.csv'), '--own', 'Ostwerk']],
    questions: [
      ['inspect'],
      ['report'],
      ['dependence'],
      ['plan'],
      ['introduce', '--to', 'Olaf', '--from', 'Tim'],
      ['what-if', '--leaves', 'Petra Hollmann'],
      ['organisation'],
      ['find', 'fitter'],
    ],
  },
  {
    name: 'unrated',
    imports: [[file('unrated/people.csv'), file('unrated/ties.csv'), '--own', 'Own']],
    questions: [
      ['inspect'],
      ['report'],
      ['dependence'],
      ['triangulate', '--person', 'Ben'],
      ['plan'],
      ['introduce', '--to', 'Finn Ford'],
      ['what-if', '--leaves', 'Cleo Card'],
    ],
  },
  {
    name: 'survey',
    imports: [[file('survey/staff.csv'), '--own', 'Feld'], [file('survey/advice.csv')]],
    questions: [
      ['inspect'],
      ['report'],
      ['organisation'],
      ['introduce', '--to', 'Ed Ernst', '--from', 'Ada Abel'],
      ['what-if', '--leaves', 'Bo Birk'],
    ],
  },
  {
    name: 'leavers',
    imports: [[file('leavers/roster.csv'), file('leavers/mail.csv'), '--own', 'Ostwerk']],
    questions: [
      ['inspect'],
      ['report'],
      ['dependence'],
      ['plan'],
      ['introduce', '--to', 'Uwe Brand'],
      ['what-if', '--leaves', 'Petra Hollmann'],
      ['triangulate', '--person', 'Petra Hollmann'],
      ['ask', '--topic', 'turbines', '--person', 'Petra Hollmann'],
      ['find', 'brand'],
      ['brief', '--with', 'Uwe Brand', '--person', 'Petra Hollmann'],
      ['keep-in-touch', '--person', 'Petra Hollmann'],
    ],
  },
  {
    name: 'silent',
    imports: [[file('silent/staff.csv'), '--own', 'Feld'], [file('silent/advice.csv')]],
    questions: [['inspect'], ['report'], ['organisation'], ['what-if', '--leaves', 'Ann Ahl']],
  },
  {
    name: 'network',
    imports: [[file('network/net.graphml')]],
    questions: [
      ['inspect'],
      ['introduce', '--from', 'Gil', '--to', 'Jan'],
      ['introduce', '--from', 'Gil', '--to', 'Kim'],
      ['find', 'holt'],
    ],
  },
  {
    name: 'mailbox',
    imports: [[file('mailbox/mail.mbox'), ...MARA]],
    questions: [
      ['inspect'],
      ['report'],
      ['dependence'],
      ['triangulate', '--person', 'Mara Own'],
      ['plan'],
      ['introduce', '--to', 'Dana', '--kit', '--topic', 'lenses'],
      ['ask', '--topic', 'lenses'],
      ['brief', '--with', 'Dana'],
      ['what-if', '--leaves', 'Mara Own'],
    ],
  },
  {
    name: 'calendar',
    imports: [[file('calendar/calendar.ics'), ...MARA]],
    questions: [
      ['inspect'],
      ['report'],
      ['dependence'],
      ['introduce', '--to', 'Pete'],
      ['ask', '--topic', 'budget'],
      ['brief', '--with', 'Dana'],
    ],
  },
  {
    name: 're-export',
    imports: [
      [
        file('re-export/Connections-2024.csv'),
        '--self',
        'Sam Sole <sam@haf.example>',
        '--own',
        'Hafenwerk AG',
        '--dated',
        '2024-06-01',
      ],
      [
        file('re-export/Connections-2026.csv'),
        '--self',
        'Sam Sole <sam@haf.example>',
        '--dated',
        '2026-11-15',
      ],
    ],
    questions: [
      ['inspect'],
      ['report'],
      ['find', 'solwind'],
      ['find', 'nordlicht'],
      ['introduce', '--to', 'Åsa Winkler', '--kit'],
      ['brief', '--with', 'Åsa'],
    ],
  },
  {
    name: 'metadata',
    imports: [[...metadataFiles(), '--own', 'Gross']],
    questions: [
      ['inspect'],
      ['report'],
      ['organisation'],
      ['introduce', '--to', 'Contact 3', '--from', 'Person 0'],
      ['what-if', '--leaves', 'Person 1'],
    ],
  },
  {
    name: 'example',
    imports: exampleImports(),
    questions: [['dependence'], ['plan'], ['introduce', '--to', 'City of Veldhaven']],
  },
];
