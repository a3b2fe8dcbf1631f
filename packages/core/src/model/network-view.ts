import type { Contact } from './contact.ts';

/**
 * A network as measures read it: actors are integers from 0, ties are parallel columns in the order given.
 * Self-ties are absent and no ordered pair of actors appears twice.
 */
export interface NetworkView {
  /** Actor ids; an actor's index is its number in every column below. */
  readonly actors: readonly string[];
  /** Whether measures that can tell direction apart should; Gould-Fernandez, reciprocity and the triad census do. */
  readonly directed: boolean;
  /** Tie columns: who, towards whom, how strong (S, at least 0). */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly strength: Float64Array;
  /** 1 where a tie was declared undirected: once in the undirected view, both arcs in the directed one. */
  readonly mutual: Uint8Array;
  /** Whether every tie is declared undirected, so that each counts once in the undirected view; where it is said that not every one is, such a tie counts there in both directions. */
  readonly once?: boolean;
  /** The group of each actor (organisation or an attribute), as an index into `groups`. */
  readonly group: Int32Array;
  readonly groups: readonly string[];
  /** How people keep in touch, where interactions are known. */
  readonly contact?: Contact;
}
