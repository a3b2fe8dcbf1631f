/** What a file may be made of to mislead a reader: blanks, quotes, marks, beginnings of records, endless lists. */
const UNITS = [
  ...[
    ' ',
    'a',
    '0',
    '/',
    '-',
    '.',
    ',',
    ';',
    '"',
    '""',
    '\n',
    '\r',
    '\t',
    '%',
    '<',
    '@',
    '(',
    '[',
    '{',
    '\\',
    '&',
    '|',
  ],
  ...[
    '"a" b,c\n',
    '"Bob" Smith,b@x\n',
    '% % ',
    '<a>',
    '<!--',
    'a@',
    'a@b,',
    '(a) ',
    '=?',
    '=?utf-8?Q?a?= ',
    '\\,',
  ],
  ...[
    'é',
    '山',
    '\u0301',
    '\ud83d\ude00',
    'PhD, ',
    'ii',
    ' ::: ',
    '\u00a0',
    '{"a":',
    '[[',
    'null,',
    'To: a@b, ',
  ],
  ...[
    'BEGIN:VCARD\n',
    'BEGIN:VEVENT\n',
    'From x@y Mon Mar 02 08:15:11 2026\n',
    '01/02/2024 ',
    'https://',
    'noreply@',
  ],
] as const;

/** Beginnings and ends of files, between which the units stand. */
const FRAMES: readonly (readonly [name: string, before: string, after: string])[] = [
  ['raw.csv', '', ''],
  ['people.csv', 'Name,Email,Company\n', ''],
  ['quoted.csv', 'Name,Email,Company\n"', '",a@b.c,x\n'],
  ['Connections.csv', 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n', ''],
  ['ties.csv', 'source,target,strength,timestamp,channel\n', ''],
  ['roster.csv', 'Employee ID,Worker,Email,Manager ID,Hire Date\n1,"', '",a@b.c,,\n'],
  [
    'messages.csv',
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n1,,a,,',
    ',,,,,\n',
  ],
  ['a.vcf', 'BEGIN:VCARD\nVERSION:3.0\nFN:', '\nEND:VCARD\n'],
  ['b.vcf', 'BEGIN:VCARD\nVERSION:2.1\nFN;ENCODING=QUOTED-PRINTABLE:', '\nEND:VCARD\n'],
  [
    'a.ics',
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260101T100000Z\nLOCATION:',
    '\nATTENDEE:mailto:d@e.f\nEND:VEVENT\nEND:VCALENDAR\n',
  ],
  [
    'b.ics',
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;TZID=',
    ':20260101T100000\nATTENDEE:mailto:d@e.f\nEND:VEVENT\nEND:VCALENDAR\n',
  ],
  [
    'a.mbox',
    'From x@y Mon Mar 02 08:15:11 2026\nFrom: ',
    '\nTo: b@c.d\nDate: Mon, 2 Mar 2026 08:15:11 +0000\n\nx\n',
  ],
  ['b.mbox', 'From x@y Mon Mar 02 08:15:11 2026\nFrom: a@b.c\nDate: ', '\nTo: d@e.f\n\nx\n'],
  ['a.dl', 'dl n=3 format=edgelist1\nlabels:\n', '\ndata:\n1 2 1\n'],
  ['b.dl', 'dl n=3 format=edgelist1\nlabels embedded\ndata:\n', '\n'],
  ['a.net', '*Vertices 2\n1 "a"\n2 "b"\n*Arcs\n', ''],
  ['a.gexf', '<gexf><graph><nodes><node id="a" label="', '"/></nodes></graph></gexf>'],
  [
    'a.xml',
    '<rss><channel><title>a</title><item><title>t</title><author>',
    '</author><link>https://a.b/c</link></item></channel></rss>',
  ],
];

export interface Made {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly about: string;
}

/** Files of a size, every unit in every frame; `every` leaves out all but each so-manieth. */
export function* misleadingFiles(size: number, every: number): Generator<Made> {
  let number = 0;
  for (const [name, before, after] of FRAMES)
    for (const unit of UNITS) {
      if (number++ % every !== 0) continue;
      const text = before + unit.repeat(Math.ceil(size / unit.length)).slice(0, size) + after;
      yield { name, bytes: new TextEncoder().encode(text), about: `${name} of ${JSON.stringify(unit)}` };
    }
}
