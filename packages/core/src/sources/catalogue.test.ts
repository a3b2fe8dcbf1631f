import { expect, test } from 'vitest';
import { CATALOGUE, formatNamed } from '../conventions/format-catalogue.ts';
import { FORMATS } from '../conventions/formats.ts';
import { NO_EVIDENCE } from '../model/evidence.ts';
import { ARCHIVE_FORMATS } from './archive-formats.ts';
import { DOCUMENT_FORMATS } from './document-formats.ts';
import { importFiles } from './import.ts';
import { TABLE_FORMATS } from './table-formats.ts';

const readers = [...TABLE_FORMATS, ...DOCUMENT_FORMATS, ...ARCHIVE_FORMATS].map(({ format }) => format);

test('every format of the catalogue has a reader, and every reader its format', () => {
  expect([...new Set(readers)].sort()).toEqual(FORMATS.map(({ id }) => id).sort());
});

test('a format says in its own words what it gives, what it cannot give, and where to get it', () => {
  for (const { id, ...format } of CATALOGUE) {
    expect(formatNamed(id)).toEqual({ id, ...format });
    for (const field of ['title', 'file', 'obtain', 'gives', 'history', 'cannot'] as const)
      expect(format[field], `${id}: ${field}`).toMatch(/./);
  }
  expect(new Set(CATALOGUE.map(({ title }) => title)).size).toBe(FORMATS.length);
  expect(formatNamed('constructor')).toBeUndefined();
});

test('a format that is not in the catalogue is refused, with the one that is meant and all there are', () => {
  const file = { name: 'a.csv', bytes: new TextEncoder().encode('name\nAnn Lee\n') };
  const named = (format: string): string => {
    try {
      importFiles(NO_EVIDENCE, [file], { format });
    } catch (error) {
      return (error as Error).message;
    }
    return 'read';
  };
  expect(named('people')).toBe('read');
  expect(named('gmail-contacts')).toMatch(
    /^there is no format "gmail-contacts"; perhaps linkedin-contacts, google-/,
  );
  for (const { id } of FORMATS) expect(named('nonsense')).toContain(id);
});

test('a file that does not read as the format given with it is refused, and the refusal names the format', () => {
  const file = { name: 'a.csv', bytes: new TextEncoder().encode('name\nAnn Lee\n') };
  const { report } = importFiles(NO_EVIDENCE, [file], { format: 'linkedin-messages' });
  expect(report.files[0]?.refused?.message).toMatch(
    /^the file does not read as linkedin-messages; its first row/,
  );
});
