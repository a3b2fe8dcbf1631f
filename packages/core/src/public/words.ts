import { briefParts as partsOfBrief } from '../answers/brief/brief-words.ts';
import * as receivers from '../answers/dependence/hand-on.ts';
import * as numerals from '../answers/ground/numeral.ts';
import * as reasons from '../answers/introduce/reasons.ts';
import * as reports from '../answers/report/report.ts';
import * as limit from '../answers/support/limit.ts';
import * as shares from '../answers/support/measures-limited.ts';
import { outsideFigures as figuresOutside } from '../answers/suppose/outside-figures.ts';
import { touchWords as touch } from '../answers/upkeep/touch-words.ts';
import { guarded } from '../face/guard.ts';
import {
  fraction,
  having,
  list,
  listOf,
  nullable,
  number,
  oneOf,
  optional,
  record,
  text,
  whole,
  words,
} from '../face/kinds.ts';
import { limits, question } from '../face/subjects.ts';
import { RULE_FIELDS } from '../model/evidence.ts';
import { LEVELS } from '../sharing/levels/levels.ts';
import { markedWords as marked, ruleWords as rule } from '../sharing/levels/rule-words.ts';
import * as shared from '../sharing/shares/shared-words.ts';

export type { BriefPart } from '../answers/brief/brief-words.ts';

/** `1 person`, `1,775 people`; the plural is `one` with an s unless `many` says another. */
export const counted: typeof numerals.counted = guarded(
  numerals.counted,
  ['count', number],
  ['one', words],
  ['many', optional(words)],
);
/** A number as people read it: thousands separated, two decimals at most. */
export const numeral: typeof numerals.numeral = guarded(numerals.numeral, ['value', number]);
/** `part` of `whole` in per cent, never 0 or 100 % for what is neither. */
export const percentOf: typeof shares.percentOf = guarded(
  shares.percentOf,
  ['part', number],
  ['whole', number],
);
/** The lines to set beside an answer: what the data cannot tell, and over whose shares it was computed. */
export const limitLine: typeof limit.limitLine = guarded(
  limit.limitLine,
  ['limits', limits],
  ['question', question],
);
/** Whether an answer says its limit first, since it rests on assumed trust or strengths. */
export const saysFirst: typeof limit.saysFirst = guarded(
  limit.saysFirst,
  ['limits', limits],
  ['question', question],
);
/** What a supposition changes outside, before and after, as far as the data tells it. */
export const outsideFigures: typeof figuresOutside = guarded(figuresOutside, [
  'answer',
  having({ before: record, after: record, limits, tau: number }),
]);
/** A limit in one line: what is missing, and what would help. */
export const limitWords: typeof limit.limitWords = guarded(limit.limitWords, [
  'limit',
  having({ message: text, cure: text }),
]);
/** A report in sentences: title, paragraphs and sections. */
export const reportWords: typeof reports.reportWords = guarded(reports.reportWords, [
  'page',
  having({ own: text, people: whole, brokers: list, dependence: record, introductions: record }),
]);
/** The same where the files tell of the inside alone (`insideOnly`): what to say besides the sentences about the inside. */
export const insideReportWords: typeof reports.insideReportWords = guarded(reports.insideReportWords, [
  'page',
  having({ own: text, brokers: list, dependence: record }),
]);
/** A brief in parts of lines, without anything that may not lie on the table. */
export const briefParts: typeof partsOfBrief = guarded(partsOfBrief, [
  'brief',
  having({ with: having({ name: text }), from: having({ name: text }), positions: list, others: list }),
]);
/** What to do next for a tie that has gone quiet, as a sentence. */
export const touchWords: typeof touch = guarded(touch, ['quiet', having({ next: having({ kind: words }) })]);
/** Why a contact is handed on to this colleague. */
export const receiverWords: typeof receivers.receiverWords = guarded(receivers.receiverWords, [
  'receiver',
  having({ fromName: text }),
]);
/** The band of a strength: low below 0.3, medium below 0.6, high; null counts as low. */
export const bandWords: typeof reasons.bandWords = guarded(reasons.bandWords, [
  'strength',
  nullable(fraction),
]);
/** Who stays private under rules since their address book marks them. */
export const markedWords: typeof marked = guarded(marked, ['names', listOf(text)]);
/** A rule of sharing in a sentence. */
export const ruleWords: typeof rule = guarded(rule, [
  'rule',
  having({ field: oneOf(RULE_FIELDS), value: text, level: oneOf(LEVELS) }),
]);

const SHARED = ['found', having({ own: text, named: list, people: whole, organisations: whole })] as const;
/** What shares of colleagues come to, for a page that leaves them out. */
export const sharedWords: typeof shared.sharedWords = guarded(shared.sharedWords, SHARED);
/** One line for each organisation that at least three of the people behind shares belong to. */
export const sharedLines: typeof shared.sharedLines = guarded(shared.sharedLines, SHARED);
