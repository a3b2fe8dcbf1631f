import type { Evidence, LogStatement, Statement } from '../model/evidence.ts';
import { isIntroductionMade } from '../model/logged.ts';
import type { Network } from '../model/network.ts';
import { resolve } from '../resolve/resolve.ts';
import { evidenceForColleague } from './for-colleague.ts';
import { type RandomBelow, structureAlone } from './for-public.ts';
import type { Purpose, Released } from './released-type.ts';

export interface ReleaseOptions {
  /** Day number: strengths are those of this day. */
  readonly asOf: number;
  /** For `me`: keep notes and asks. */
  readonly notes?: boolean;
  /** For `public`: a whole number from 0 to below n, unpredictable, so that pseudonyms of two exports cannot be linked; by the platform unless given. */
  readonly random?: RandomBelow;
  /** For `public`: say which of the numbered groups is the own organisation, where it is one; not said unless wanted. */
  readonly ownGroup?: boolean;
}

/**
 * The network as it may leave for a purpose. `me`: everything but notes and asks. `colleague`: of the personal layer no note,
 * ask, rating, address or interaction, strengths as bands; the organisational layer as files gave it, without ratings.
 * `public`: ties and bands between pseudonyms. Cost: linear in people, ties and interactions.
 */
export function release(evidence: Evidence, purpose: Purpose, options: ReleaseOptions): Released {
  const reduced = reduce(evidence, purpose, options);
  let network: Network | undefined;
  return {
    evidence: reduced,
    get network() {
      network ??= resolve(reduced);
      return network;
    },
    purpose,
  } as Released;
}

function reduce(evidence: Evidence, purpose: Purpose, options: ReleaseOptions): Evidence {
  if (purpose === 'public') return structureAlone(evidence, options);
  if (purpose === 'colleague') return evidenceForColleague(evidence, options.asOf);
  if (options.notes === true) return evidence;
  const { about: _about, leftOut: _leftOut, ...settings } = evidence.settings;
  return { ...evidence, settings, statements: evidence.statements.flatMap(withoutWords) };
}

/** A log entry keeps the contact and the introduction it tells of; an entry that is only a note or an ask goes. */
function withoutWords(statement: Statement): readonly Statement[] {
  if (statement.kind !== 'log') return [statement];
  const { note: _note, ask: _ask, open: _open, saying: _saying, outcome, introduced, ...contact } = statement;
  const made = introduced !== undefined && isIntroductionMade(statement);
  if (contact.channel === undefined && !made) return [];
  const kept: LogStatement = made ? { ...contact, introduced } : contact;
  return [kept];
}
