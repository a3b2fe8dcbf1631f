import { type Channel, channelNamed } from '../model/channel.ts';

/** A line such as "lunch with Ines, calibration" taken apart; names are as they were typed. */
export interface LogLine {
  readonly channel: Channel | null;
  /** The word for the channel, as it was typed. */
  readonly how: string;
  readonly names: readonly string[];
  readonly topic: string | null;
}

const WITH = /^(.*?)\s*\b(?:with|mit|avec|con|met|med|z|com)\s+(.+)$/iu;
const AND = /\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*/iu;

/**
 * Reads a line that somebody typed: how they were in touch, with whom, and after the comma about what. Without a word for it, a
 * meeting in person is meant. Undefined where it names nobody. Cost: linear in the line.
 */
export function readLogLine(line: string): LogLine | undefined {
  const text = line.slice(0, 500).trim();
  const parts = WITH.exec(text);
  const how = (parts?.[1] ?? '').trim();
  const rest = parts?.[2] ?? text;
  const comma = rest.indexOf(',');
  const who = comma < 0 ? rest : rest.slice(0, comma);
  const topic = comma < 0 ? '' : rest.slice(comma + 1).trim();
  const names = who
    .split(AND)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) return undefined;
  return {
    channel: how === '' ? 'in-person' : (channelNamed(how) ?? null),
    how,
    names,
    topic: topic === '' ? null : topic,
  };
}
