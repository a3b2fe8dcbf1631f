import * as catalogue from '../conventions/format-catalogue.ts';
import { guarded } from '../face/guard.ts';
import { bytes, listOf, mapOf, text } from '../face/kinds.ts';
import { failure } from '../face/subjects.ts';
import { packed as pack } from '../sources/archive/pack.ts';
import * as reports from '../sources/reading/file-report.ts';
import * as columns from '../sources/ties/tie-columns.ts';

export { CATALOGUE as formats } from '../conventions/format-catalogue.ts';
export type { FormatDescription } from '../conventions/formats/facts.ts';
export type { Place } from '../errors.ts';
export { type ChannelFacts, channelWords } from '../model/channel.ts';
export type { StreamedFile, StreamOptions } from '../sources/import-streams.ts';
export type { Finding, FindingCode, Reject } from '../sources/reading/ledger.ts';

/** What the catalogue says of a format; undefined for an id that it does not have. */
export const formatNamed: typeof catalogue.formatNamed = guarded(catalogue.formatNamed, ['id', text]);
/** The files of an unpacked archive as one zip file, so that the folder is read as the archive would be. */
export const packed: typeof pack = guarded(pack, ['files', mapOf(bytes)]);
/** The report of a file that could not be read at all. */
export const refusal: typeof reports.refusal = guarded(reports.refusal, ['file', text], ['error', failure]);
/** What the columns of a table of ties mean (source, target, strength, timestamp …), by the name that each has there. */
export const tieColumns: typeof columns.tieColumns = guarded(columns.tieColumns, ['names', listOf(text)]);
