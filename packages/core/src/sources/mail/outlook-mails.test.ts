import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { interactionRows } from '../../model/interaction-table.ts';

const self = 'Dörte Dvorak <d@h.example>';

/** One mail of Katja to Dörte, whom Exchange gives no address, and Uwe; one of Dörte to Katja; one to nobody who reads. */
function table(from: string, to: string, copy: string, name: string, address: string): string {
  const header = [from, to, copy].flatMap((field) => [`${field} (${name})`, `${field} (${address})`]);
  return [
    ['Subject', ...header, 'Body'],
    [
      'Hi',
      'Kühn, Katja',
      'katja@h.example',
      'Dörte Dvorak',
      '/O=EX/CN=DD',
      'Uwe Groß',
      'uwe@x.example',
      'secret',
    ],
    [
      'Re',
      'Dörte Dvorak',
      '/O=EX/CN=DD',
      'Kühn, Katja;Ole Ruh',
      'katja@h.example;/O=EX/CN=OR',
      '',
      '',
      'secret',
    ],
    ['Re', 'Dörte Dvorak', '/O=EX/CN=DD', 'noreply@x.example', 'noreply@x.example', '', '', 'secret'],
  ]
    .map((cells) => cells.map((cell) => `"${cell}"`).join(','))
    .join('\r\n');
}

test.each([
  ['From:', 'To:', 'CC:', 'Name', 'Address'],
  ['Von:', 'An:', 'CC:', 'Name', 'Adresse'],
  ['De :', 'À :', 'Cc :', 'nom', 'adresse'],
  ['De:', 'Para:', 'CC:', 'Nombre', 'Dirección'],
  ['Da:', 'A:', 'CC:', 'nome', 'indirizzo'],
  ['Van:', 'Aan:', 'CC:', 'naam', 'adres'],
  ['Od:', 'Do:', 'DW:', 'nazwa', 'adres'],
  ['Från:', 'Till:', 'Kopia:', 'namn', 'adress'],
  ['差出人:', '宛先:', 'CC:', '名前', 'アドレス'],
])('mails of Outlook as CSV with %s and %s: who wrote to whom, by address or else by name', (...words) => {
  const { files, evidence, network } = fromText({ 'mails.csv': table(...words) }, { self });
  expect(files[0]).toMatchObject({
    format: 'outlook-mails',
    rows: 3,
    accepted: 2,
    excluded: 1,
    byChannel: [['mail', 2]],
  });
  const [source] = evidence.imports;
  const called = (index: number): string => (index < 0 ? 'I' : source!.people[index]!.name!);
  expect(
    [...interactionRows(source!.interactions)].map(
      ({ from, to }) => `${called(from)} > ${to.map(called).join(', ')}`,
    ),
  ).toEqual(['Katja Kühn > I, Uwe Groß', 'I > Katja Kühn, Ole Ruh']);
  expect(network.people.map(({ name, emails }) => `${name} ${emails}`).sort()).toEqual([
    'Dörte Dvorak d@h.example',
    'Katja Kühn katja@h.example',
    'Ole Ruh ',
    'Uwe Groß uwe@x.example',
  ]);
  expect(JSON.stringify([files, evidence])).not.toContain('secret');
});
