export type { FormatFacts } from '../conventions/formats/facts.ts';
export { FORMATS as formats, formatNamed } from '../conventions/formats.ts';
export type { Place } from '../errors.ts';
export { packed } from '../sources/archive/pack.ts';
export type { StreamedFile, StreamOptions } from '../sources/import-streams.ts';
export { refusal } from '../sources/reading/file-report.ts';
export type { Finding, FindingCode, Reject } from '../sources/reading/ledger.ts';
