const CHANNELS =
  'in-person call video message mail reply mention post repost like follow recommendation introduction connection'.split(
    ' ',
  );

/** Five thousand seeded rows among sixty people: of every channel, some without a clock or a day, some with ratings. */
export function drawnLog(): string[] {
  let seed = 42;
  const below = (n: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % n;
  };
  const part = (): string => (below(20) === 0 ? String(below(101) / 100) : '');
  return [
    'source,target,timestamp,channel,strength,trust,knowledge,directed',
    ...Array.from({ length: 5000 }, () => {
      const clock = below(5) === 0 ? '' : `T1${below(10)}:${below(6)}0:00Z`;
      const date = below(50) === 0 ? '' : `200${below(3)}-0${1 + below(6)}-${10 + below(18)}${clock}`;
      const ends = `log:${below(60)},log:${below(60)}`;
      return `${ends},${date},${CHANNELS[below(14)]},${part()},${part()},${part()},${below(4) === 0 ? 'no' : ''}`;
    }),
  ];
}

const NUMBERS = [
  '0.5',
  ' 0.5 ',
  '5e-1',
  '.5',
  '1.',
  '+0.5',
  '-0.5',
  '1,5',
  '0x10',
  '1_0',
  '1d',
  '0.5f',
  'NaN',
];
const MORE_NUMBERS = [
  'Infinity',
  '-inf',
  '1e400',
  '1e-400',
  '٣',
  'half',
  'true',
  '1 000',
  "1'0",
  '50%',
  '1e',
  '--1',
];
const DATES = [
  '2001-05-01',
  '2001-5-1',
  '2001-05-01T10:00:00Z',
  '2001-05-01 10:00:00',
  '2001-05-01T10:00:00.123456Z',
];
const MORE_DATES = [
  '2001-05-01T10:00',
  '2001-05-01T00:30:00+02:00',
  '2001-05-01T23:30:00-0530',
  '988700400',
  '988700400.5',
];
const NO_DATES = [
  '2001-02-30',
  '2001',
  '2001-05',
  '01.05.2001',
  '5/1/2001',
  'today',
  'epoch',
  '12:30',
  'T12:30',
  '-5',
  '0000-00-00',
];
const ODDER_DATES = [
  '2001-05-01T25:00:00Z',
  '2001-05-01x',
  '20010501',
  '2001/05/01',
  '2001-05-01 10:00:00 Europe/Rome',
  '12001-05-01',
  '1969-12-31',
  '1979-12-31T21:00:00Z',
];

/** Cells that look like numbers and dates, or nearly so: what is read and what is rejected must not depend on the engine. */
export const ODD: readonly string[] = [
  'source,target,strength,timestamp,channel',
  ...[...NUMBERS, ...MORE_NUMBERS].map((cell, k) => `odd:n${k},odd:b,"${cell}",,`),
  ...[...DATES, ...MORE_DATES, ...NO_DATES, ...ODDER_DATES].map((cell, k) => `odd:d${k},odd:b,,${cell},mail`),
  ...['MAIL', ' mail ', 'e-mail', 'pigeon', 'Mittagessen', 'constructor'].map(
    (cell, k) => `odd:c${k},odd:b,,2001-05-01,${cell}`,
  ),
  ',odd:b,1,,',
  'odd:a,,1,,',
  '   ,odd:b,1,,',
  'odd:a,odd:a,1,,',
];

/** Names that CSV has to quote, or that are not of the Latin alphabet; a blank line. */
export const QUOTED: readonly string[] = [
  '"odd ""n""",odd:b,1,,',
  '"two\nlines",odd:b,1,,',
  '"a, b","c; d",0.25,,',
  'Zoë,数,0.25,,',
  '',
];

/** As Excel saves "CSV UTF-8" where a comma is for numbers: a mark of the encoding, semicolons, lines that end with CR LF. */
export const WINDOWS = '\ufeffSource;Target;Strength\r\nwin:a;win:b;0.5\r\n"win:c";win:"d;0.25\r\n';
