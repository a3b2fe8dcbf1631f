import { clean } from './clean.ts';

/** The command that joins two entries; ids with other characters than those of addresses stand in quotes. */
export const mergeCommand = (one: string, other: string): string =>
  `tertius merge NET ${quoted(one)} ${quoted(other)}`;

const quoted = (id: string): string => (/^[\w.@:+-]+$/.test(id) ? id : JSON.stringify(clean(id)));
