import { channelNamed, channelNumber } from '../../model/channel.ts';
import { NO_DAY } from '../../model/day.ts';
import { parseMoment } from '../text/cells.ts';

export interface LineInteraction {
  readonly channel: number;
  readonly day: number;
  readonly second: number;
  /** From the edge's target to its source. */
  readonly back: boolean;
  readonly topic?: string;
}

const LINE = /^(\S+) ([a-z-]+)( back)?(?:: (.*))?$/;

/** The interactions of an edge, or undefined where a line is none. */
export function interactionsOf(text: string): LineInteraction[] | undefined {
  const found: LineInteraction[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const match = LINE.exec(line.trim());
    const channel = channelNamed(match?.[2] ?? '');
    const moment = match?.[1] === 'undated' ? undefined : parseMoment(match?.[1] ?? '');
    if (match === null || channel === undefined || (moment !== undefined && moment.kind !== 'date'))
      return undefined;
    found.push({
      channel: channelNumber(channel),
      day: moment?.day ?? NO_DAY,
      second: moment?.second ?? -1,
      back: match[3] !== undefined,
      ...(match[4] === undefined ? {} : { topic: match[4] }),
    });
  }
  return found;
}
