import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { CHANNELS } from '../../model/channel.ts';
import type { ImportOptions } from '../reading/reader.ts';

function read(text: string, options: ImportOptions = {}) {
  const { network, evidence, files } = fromText({ 'mail.csv': text }, options);
  const ties = evidence.imports[0]?.ties;
  const strengths = [...(ties?.strength ?? [])].sort();
  return { network, strengths, file: files[0]! };
}

const HEADER = 'Datum;Von;An;Cc;Betreff';

test('several receivers in one cell are as many people, each by address, with the name before it', () => {
  const { network } = read(
    `${HEADER}\n01.09.2026 08:10;"Müller, Jürgen <j.mueller@h.example>";"Großmann, Käthe <k.g@h.example>; Öztürk, Özlem <O.O@h.example>";;X\n02.09.2026 09:20;a.b@h.example;j.mueller@h.example;"k.g@h.example, Ann B <ann@h.example>";Y`,
  );
  expect(network.people.map(({ name, emails }) => `${name} ${emails[0]}`).sort()).toEqual([
    ' a.b@h.example',
    'Ann B ann@h.example',
    'Jürgen Müller j.mueller@h.example',
    'Käthe Großmann k.g@h.example',
    'Özlem Öztürk o.o@h.example',
  ]);
});

test('a copy goes to a receiver as the mail does, in the words of several languages', () => {
  for (const [cc, bcc] of [
    ['Cc', 'Bcc'],
    ['Kopie', 'Blindkopie'],
    ['Copie à', 'Cci'],
    ['CC', 'CCO'],
    ['Cc', 'Ccn'],
    ['DW', 'UDW'],
  ]) {
    const { network, file } = read(
      `date,from,to,${cc},${bcc}\n2026-09-01,a@x.example,b@x.example,c@x.example,d@x.example\n2026-09-02,a@x.example,,c@x.example,\n`,
    );
    expect(network.people.length, cc as string).toBe(4);
    expect(network.interactions.length).toBe(2);
    expect(file).toMatchObject({ rows: 2, accepted: 2, unused: [] });
  }
});

test('mail to oneself is left out, with others it counts for these', () => {
  const { file, network } = read(
    `${HEADER}\n01.09.2026;a@x.example;a@x.example;;\n02.09.2026;a@x.example;a@x.example;b@x.example;\n`,
  );
  expect(file).toMatchObject({ rows: 2, accepted: 1, excluded: 1 });
  expect(network.people.length).toBe(2);
});

test('a column mapped to the receivers stands beside the one that is known', () => {
  const { network, file } = read(
    'Datum;Von;An;Verteiler\n01.09.2026;a@x.example;b@x.example;"c@x.example; d@x.example"\n',
    { map: new Map([['Verteiler', 'target']]) },
  );
  expect(network.people.length).toBe(4);
  expect(file).toMatchObject({ rows: 1, accepted: 1 });
});

test('numbers of mails of the same two are added up, and it is said', () => {
  const { strengths, file } = read(
    'Absender;Empfänger;Monat;Anzahl Mails\na@x.example;b@x.example;08.2026;3\na@x.example;b@x.example;09.2026;4\nb@x.example;a@x.example;08.2026;2\n',
  );
  expect(strengths).toEqual([2, 7]);
  expect(file).toMatchObject({ rows: 3, accepted: 3, merged: 0, rejected: 0 });
  expect(file.warnings.map(({ code }) => code).sort()).toEqual(['column-taken', 'strength-above-one']);
});

test('scaled by the largest, sums lie between 0 and 1', () => {
  const { strengths } = read('from,to,count\na,b,3\na,b,5\nb,c,2\n', { scale: 'max' });
  expect(strengths).toEqual([0.25, 1]);
});

test('ids with commas and semicolons stay one id where no addresses are', () => {
  const { network } = read('source,target\n"Berg, Anna","Okafor; Ben"\n');
  expect(network.people.length).toBe(2);
});

const channelsOf = (text: string, options: ImportOptions = {}) => {
  const { network, file } = read(text, options);
  return { channels: [...new Set(network.interactions.channel)].map((c) => CHANNELS[c]), file };
};
const MAPPED = new Map([
  ['Mail von', 'source'],
  ['Mail an', 'target'],
  ['Datum', 'timestamp'],
]);

test.each([
  ['Datum,Absender,Empfänger', {}],
  ['date,from,to,subject', {}],
  ['Datum,Mail von,Mail an', { map: MAPPED }],
])('%s between addresses are mails, and it is said', (header, options) => {
  const row = header.includes('subject') ? ',Offer' : '';
  const rows = ['2026-09-01,a@x.example,b@x.example', '2026-09-02,b@x.example,a@x.example'];
  const { channels, file } = channelsOf([header, ...rows.map((one) => one + row)].join('\n'), options);
  expect(channels).toEqual(['mail']);
  expect(file.warnings.map(({ code }) => code)).toEqual(['mail-by-header']);
});

test.each([
  'date,from,to\n2026-09-01,a@x.example,b@x.example\n',
  'Datum,Absender,Empfänger\n2026-09-01,Ann A,Bo B\n',
])('rows may be other messages: %j', (text) => {
  expect(channelsOf(text).channels).toEqual(['message']);
});

test('a column of channels says otherwise', () => {
  const text = 'date,sender,recipient,channel\n2026-09-01,a@x.example,b@x.example,call\n';
  expect(channelsOf(text).channels).toEqual(['call']);
});

test.each([
  ['Absender,Empfänger', {}],
  ['Mail von,Mail an', { map: MAPPED }],
])('mails of %s that did not arrive are left out, without the ids of a trace too', (ends, options) => {
  const { channels, file } = channelsOf(
    `Datum,${ends},Status\n2026-09-01,a@x.example,b@x.example,Zugestellt\n2026-09-02,a@x.example,b@x.example,Fehler\n2026-09-03,b@x.example,a@x.example,Ausstehend\n`,
    options,
  );
  expect(channels).toEqual(['mail']);
  expect(file).toMatchObject({ rows: 3, accepted: 1, excluded: 2, unused: [] });
});
