import { type Network, TertiusError } from '@tertius/core';
import { findPerson } from '@tertius/core/answers';
import { readLogLine } from '@tertius/core/identity';

/** What a line about a contact means: indices of the people, the channel, the topic. */
export interface Understood {
  readonly to: readonly number[];
  readonly channel: string;
  readonly topic: string | null;
}

/** The people and the channel that a line means. Throws what finding a person throws, and `usage`. */
export function understood(network: Network, text: string): Understood {
  const line = readLogLine(text);
  if (line === undefined)
    throw new TertiusError('usage', 'Write with whom, such as: lunch with Ines, calibration');
  if (line.channel === null)
    throw new TertiusError(
      'usage',
      `“${line.how}” is no way to be in touch that is known; write lunch, call, video, mail or message.`,
    );
  return {
    to: line.names.map((name) => findPerson(network, name)),
    channel: line.channel,
    topic: line.topic,
  };
}
