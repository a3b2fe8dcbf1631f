import type { LogStatement, Statement } from './evidence.ts';

/** Whether an introduction was made: one is named, and nothing was said of it, or that it helped or is done. */
export function isIntroductionMade({
  introduced,
  outcome,
}: Pick<LogStatement, 'introduced' | 'outcome'>): boolean {
  return introduced !== undefined && (outcome === undefined || outcome === 'helped' || outcome === 'done');
}

/** What was logged, the oldest first; of one day, an ask before what came of it. Cost: that of sorting. */
export function logsOf(statements: readonly Statement[]): LogStatement[] {
  return statements.filter((s): s is LogStatement => s.kind === 'log').sort(bySaying);
}

/** By day; of one day, an ask before what came of it, and else in the order in which it was said. */
function bySaying(x: LogStatement, y: LogStatement): number {
  if (x.date !== y.date) return x.date < y.date ? -1 : 1;
  const answer = Number(isAnswer(x)) - Number(isAnswer(y));
  return answer === 0 ? (x.saying ?? 1) - (y.saying ?? 1) : answer;
}

const isAnswer = ({ outcome }: LogStatement): boolean => outcome !== undefined && outcome !== 'asked';
