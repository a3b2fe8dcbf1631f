import { expect, test } from 'vitest';
import { NO_EVIDENCE } from '../model/evidence.ts';
import { releaseToOwner } from '../sharing/release-to-owner.ts';
import { importFiles } from '../sources/import.ts';
import { writeGexf } from './gexf.ts';
import { writeGraphml } from './graphml.ts';

test('characters that XML forbids are left out and counted; a document type is never written', () => {
  const text = 'id,name\na,"bell \u0007 and\u0001 \ufffe"\nb,\u{1f600}\n';
  const { evidence } = importFiles(NO_EVIDENCE, [
    { name: 'people.csv', bytes: new TextEncoder().encode(text) },
  ]);
  for (const write of [writeGexf, writeGraphml]) {
    const written = write(releaseToOwner(evidence), { asOf: 20_000 });
    expect(written.dropped).toBe(3);
    expect(written.text).toContain('bell  and ');
    expect(written.text).toContain('\u{1f600}');
    expect(written.text).not.toContain('DOCTYPE');
  }
});
