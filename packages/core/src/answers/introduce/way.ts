import type { Channel } from '../../model/channel.ts';
import type { World } from '../../model/contact.ts';
import type { Named } from '../ground/ground.ts';
import type { Form } from './form.ts';
import type { Kit } from './kit.ts';
import type { Reasons } from './reasons.ts';

/** One tie of a path. */
export interface Step {
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly toName: string;
  /** What this tie counts: M, less where the one asked was asked lately, with judged trust where it was rated. */
  readonly strength: number;
  readonly form: Form;
  /** How the two in fact keep in touch: the channel with the largest Q; null where nothing dated is known. */
  readonly channel: Channel | null;
  /** The world of the one being asked. */
  readonly world: World;
  /** How many askings count: each of the last 90 days once, one that was declined or failed twice for a year. */
  readonly asked: number;
  /** How many of these were declined or failed. */
  readonly declined: number;
  /** True where somebody else is asked to ask a colleague of the one who starts, who can ask them directly. */
  readonly colleague: boolean;
  readonly reasons: Reasons;
  /** How the two keep in touch and which kit fits, in half a sentence. */
  readonly how: string;
  /** True where the one reached is a contact on request: the one before knows who it is. */
  readonly onRequest: boolean;
  /** For a contact on request who is known, how well, and whom to ask: `someone at the port (strong), ask Petra`; else null. */
  readonly askWho: string | null;
  /** The reasons in half a sentence. */
  readonly says: string;
}

export interface WarmPath {
  readonly path: readonly string[];
  readonly names: readonly string[];
  readonly strength: number;
  readonly steps: readonly Step[];
  /** Whether somebody outside would be asked to ask a colleague of the one who starts: asking the colleague is nearer. */
  readonly detour: boolean;
  /** Others there whom the last but one knows by a tie that can be offered, the warmest first. */
  readonly others: readonly Named[];
  readonly kit?: Kit;
}
