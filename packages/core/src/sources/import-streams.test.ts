import { expect, test } from 'vitest';
import { NO_EVIDENCE } from '../model/evidence.ts';
import { type ImportResult, importFiles } from './import.ts';
import { importFilesStreaming } from './import-streams.ts';

function message(number: number): string {
  const body = number % 3 === 0 ? 'see below\n\nFrom the lab: all good.\n>From here\n' : 'hello\n';
  return `From ${number}@xxx Mon Mar 02 08:15:11 +0000 2026\r\nFrom: =?utf-8?Q?Zo=C3=AB?= <zoe@x.org>\r\nTo: bo${number % 7}@x.org,\r\n cy@x.org\r\nDelivered-To: bo@x.org\r\nDate: Mon, 2 Mar 2026 08:15:${String(number % 60).padStart(2, '0')} +0100\r\nMessage-ID: <${number}@x.org>\r\n\r\n${body}\n`;
}

const mailbox = new TextEncoder().encode(Array.from({ length: 200 }, (_, k) => message(k)).join(''));
const options = { today: 20_780 };

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

const counted = ({ report }: ImportResult) => ({
  ...report,
  proposals: report.proposals(),
  ownerPairs: report.ownerPairs(),
});

for (const size of [1, 7, 4096, 10_000, 1 << 20])
  test(`a mailbox in pieces of ${size} bytes gives what it gives as a whole`, async () => {
    const whole = importFiles(NO_EVIDENCE, [{ name: 'all.mbox', bytes: mailbox }], options);
    const stream = () => pieces(mailbox, size);
    const streamed = await importFilesStreaming(NO_EVIDENCE, [{ name: 'all.mbox', stream }], options);
    expect({ ...streamed, report: counted(streamed) }).toEqual({ ...whole, report: counted(whole) });
    expect(whole.report.files[0]?.accepted).toBe(200);
  });

test('a file that is no mailbox is put together and read as usual', async () => {
  const bytes = new TextEncoder().encode('name,email\nAnn,ann@x.org\n');
  const { report } = await importFilesStreaming(NO_EVIDENCE, [
    { name: 'a.csv', stream: () => pieces(bytes, 3) },
  ]);
  expect(report.files[0]).toMatchObject({ format: 'people', people: 1 });
});

test('an empty stream is refused as empty', async () => {
  const { report } = await importFilesStreaming(NO_EVIDENCE, [
    { name: 'a', stream: () => pieces(new Uint8Array(0), 1) },
  ]);
  expect(report.files[0]?.refused?.code).toBe('empty');
});

test('a stopped import changes nothing', async () => {
  const stream = () => pieces(mailbox, 4096);
  const reading = importFilesStreaming(NO_EVIDENCE, [{ name: 'all.mbox', stream }], {
    signal: AbortSignal.abort(),
  });
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
});
