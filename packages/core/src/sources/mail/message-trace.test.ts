import { expect, test } from 'vitest';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { importFiles } from '../import.ts';

function read(text: string): {
  readonly report: ReturnType<typeof importFiles>['report']['files'][number] | undefined;
  readonly mails: string[];
} {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(2 * i, text.charCodeAt(i), true);
  const { evidence, report } = importFiles(NO_EVIDENCE, [{ name: 'trace.csv', bytes }], { today: 20_780 });
  const [made] = evidence.imports;
  const table = made?.interactions;
  const nameOf = (index: number): string => made?.people[index]?.emails?.[0]?.split('@')[0] ?? '';
  const mails = Array.from({ length: table?.length ?? 0 }, (_, e) => {
    const moment = ((table?.day[e] as number) * 86_400 + (table?.second[e] as number)) * 1000;
    const to = [...(table?.to.slice(table.toStart[e], table.toStart[e + 1]) ?? [])].map(nameOf);
    return `${new Date(moment).toISOString().slice(11, 19)} ${nameOf(table?.from[e] as number)} > ${to.join(' ')}`;
  });
  return { report: report.files[0], mails };
}

const EVENTS =
  'date_time_utc,event_id,message_id,network_message_id,recipient_address,related_recipient_address,sender_address';

/** Event, message, recipients and whom they stand for, a second after another. */
function events(...rows: readonly (readonly [string, string, string, string?])[]): string {
  const lines = rows.map(
    ([event, message, to, related = ''], i) =>
      `2026-03-02T09:00:0${i}Z,${event},<${message}@x>,N${message},${to},${related},ann@x.example`,
  );
  return `${EVENTS}\r\n${lines.join('\r\n')}\r\n`;
}

test('the order of rows does not matter: who failed, was a list, or had another address did not get it', () => {
  const rows = [
    ['RECEIVE', '1', 'bo@x.example;cy@x.example;team@x.example;old@x.example'],
    ['EXPAND', '1', 'dee@x.example;eve@x.example', 'team@x.example'],
    ['RESOLVE', '1', 'new@x.example', 'old@x.example'],
    ['FAIL', '1', 'cy@x.example'],
    ['DELIVER', '1', 'bo@x.example'],
  ] as const;
  const one = read(events(...rows));
  expect(one.mails).toEqual(['09:00:00 ann > bo dee eve new']);
  expect(one.report).toMatchObject({ rows: 5, accepted: 1, merged: 4, people: 5 });
  const turned = read(events(...rows.toReversed()));
  expect(turned.mails.map((mail) => mail.split(' ').slice(1).sort().join(' '))).toEqual([
    '> ann bo dee eve new',
  ]);
  expect(turned.report).toMatchObject({ rows: 5, accepted: 1, merged: 4 });
});

test('a mail that nobody got, or only its sender, is left out with all its rows', () => {
  const { report, mails } = read(
    events(
      ['RECEIVE', '1', 'cy@x.example'],
      ['FAIL', '1', 'cy@x.example'],
      ['RECEIVE', '2', 'ANN@x.example'],
    ),
  );
  expect(mails).toEqual([]);
  expect(report?.excludedByCode).toEqual([
    ['not-delivered', 2],
    ['self-tie', 1],
  ]);
  expect(report?.people).toBe(0);
});

test('rows without a network id belong to the message of their id; the earliest row is its moment', () => {
  const text = [
    EVENTS,
    '2026-03-02T09:00:05Z,DELIVER,<1@x>,N1,bo@x.example,,ann@x.example',
    '2026-03-02T09:00:01Z,RECEIVE,<1@x>,,bo@x.example,,ann@x.example',
  ].join('\r\n');
  const { report, mails } = read(text);
  expect(mails).toEqual(['09:00:01 ann > bo']);
  expect(report).toMatchObject({ accepted: 1, merged: 1 });
});

test('the summary: the last state counts, and a list that was opened is no person', () => {
  const { mails } = read(
    'origin_timestamp_utc,sender_address,recipient_status,message_id\r\n' +
      '2026-03-02T09:00:00.0000000Z,ann@x.example,"bo@x.example##Receive, Deliver;cy@x.example##Receive, Fail;team@x.example##Receive, Expand",<1@x>\r\n',
  );
  expect(mails).toEqual(['09:00:00 ann > bo']);
});

test('a row that the file cuts off names nobody', () => {
  const whole = events(['RECEIVE', '1', 'bo@x.example'], ['RECEIVE', '1', 'cy@x.example']);
  const { report, mails } = read(whole.slice(0, whole.lastIndexOf('cy@') + 6));
  expect(mails).toEqual(['09:00:00 ann > bo']);
  expect(report).toMatchObject({ accepted: 1, rejected: 1, people: 2 });
});

test('a message to an address that nobody reads is left out as that, one that failed as not delivered', () => {
  const { report } = read(
    events(
      ['DELIVER', '1', 'noreply@x.example'],
      ['FAIL', '2', 'bo@x.example'],
      ['DELIVER', '3', 'cy@x.example'],
    ),
  );
  expect(report).toMatchObject({ rows: 3, accepted: 1, excluded: 2 });
  expect(Object.fromEntries(report?.excludedByCode ?? [])).toEqual({ 'no-reply': 1, 'not-delivered': 1 });
});

test('a trace with German headings is one, in which what was not delivered is no mail', () => {
  const rows = ['Zugestellt', 'Fehler', 'Gefiltert als Spam', 'Ausstehend', 'In Quarantäne'].map(
    (state, k) => `02.03.2026 09:00:0${k},ann@x.example,bo@x.example,AW: Halle,${state},<${k}@x>,4790`,
  );
  for (const [sender, recipient] of [
    ['Absenderadresse', 'Empfängeradresse'],
    ['Absender', 'Empfänger'],
  ]) {
    const header = `Datum (UTC),${sender},${recipient},Betreff,Status,Nachrichten-ID,Größe`;
    const { report, mails } = read(`\ufeff${header}\r\n${rows.join('\r\n')}\r\n`);
    expect(report).toMatchObject({ format: 'm365-trace', rows: 5, accepted: 1 });
    expect(mails).toEqual(['09:00:00 ann > bo']);
  }
});

test('an id that is the same for messages of many senders makes no message of them, and is said', () => {
  const header = 'date_time_utc,message_id,network_message_id,recipient_address,sender_address';
  const senders = ['ann', 'bo', 'cy', 'dee', 'eve'];
  const rows = senders.map((name, k) => `2026-03-02T09:00:0${k}Z,<${k}@x>,n,fay@x.example,${name}@x.example`);
  const { report, mails } = read(`${header}\r\n${rows.join('\r\n')}\r\n`);
  expect(mails).toEqual(senders.map((name, k) => `09:00:0${k} ${name} > fay`));
  expect(report).toMatchObject({ rows: 5, accepted: 5, merged: 0 });
  expect(report?.warnings.map(({ code, value, column }) => [code, value, column])).toContainEqual([
    'shared-id',
    'network_message_id',
    3,
  ]);
});
