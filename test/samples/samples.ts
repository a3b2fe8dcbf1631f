import { readFileSync } from 'node:fs';
import { type FileReport, importFiles, NO_EVIDENCE } from '@tertius/core';
import { samples } from '../places.ts';

export type Expectation = Readonly<Record<string, unknown>>;

/** What each file is expected to give. */
export const expectations: Readonly<Record<string, Expectation>> = JSON.parse(
  readFileSync(`${samples}expected.json`, 'utf8'),
);

type Options = NonNullable<Parameters<typeof importFiles>[2]>;

/** Options as the command line would give them. */
export function optionsOf(args: readonly string[]): Options {
  const options: { own: string; self?: string } = { own: 'Alderwick Instruments' };
  for (let at = 0; at < args.length; at += 2)
    if (args[at] === '--self') options.self = args[at + 1] as string;
  return options;
}

export function sampleBytes(path: string): Uint8Array {
  return readFileSync(samples + path);
}

export function importSample(path: string, options: Options = optionsOf([])): FileReport {
  const file = { name: path.split('/').at(-1) as string, bytes: sampleBytes(path) };
  return importFiles(NO_EVIDENCE, [file], options).report.files[0] as FileReport;
}

/** Rows are the sum of the five kinds of row, for every file. */
export function balance(report: FileReport): number {
  const { accepted, merged, excluded, rejected, blank } = report;
  return report.rows - (accepted + merged + excluded + rejected + blank);
}

/** Findings as `code@line:column`, rejected rows first. */
export function findings(report: FileReport): string[] {
  return [...report.rejects, ...report.warnings].map(({ code, line, column }) => `${code}@${line}:${column}`);
}
