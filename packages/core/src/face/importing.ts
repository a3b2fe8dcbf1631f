import { importFiles as imported } from '../sources/import.ts';
import { importFilesStreaming as streamed } from '../sources/import-streams.ts';
import { guarded, guardedPromise } from './guard.ts';
import { bytes, call, having, listOf, optional, record, text } from './kinds.ts';
import { EVIDENCE } from './subjects.ts';

const OPTIONS = ['options', optional(record)] as const;
const FILES = ['files', listOf(having({ name: text, bytes }))] as const;
const STREAMS = ['files', listOf(having({ name: text, stream: call }))] as const;

/** Reads files into evidence, with a report of every row: accepted, merged, excluded, rejected or blank. */
export const importFiles: typeof imported = guarded(imported, EVIDENCE, FILES, OPTIONS);
/** The same for files too large for memory. */
export const importFilesStreaming: typeof streamed = guardedPromise(streamed, EVIDENCE, STREAMS, OPTIONS);
