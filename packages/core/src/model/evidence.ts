import type { InteractionTable } from './interaction-table.ts';
import type { ModelParameters } from './strength/parameters.ts';
import type { TieTable } from './tie-table.ts';

/** `personal`: somebody's own network; `organisational`: roster, reporting lines, work interactions. */
export type Layer = 'personal' | 'organisational';

/** A time in somebody's organisation; without `organisation` the user's own is meant. */
export interface MembershipRecord {
  readonly organisation?: string;
  readonly role?: string;
  readonly unit?: string;
  /** Days as `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
  /** True where the file itself says that it is past. */
  readonly former?: true;
}

/** What one row of a file says about one person. */
export interface PersonRecord {
  /** Where it stands in the file; 0 where no single line does. */
  readonly line: number;
  /** The member of an archive that the line counts in. */
  readonly member?: string;
  readonly id?: string;
  readonly name?: string;
  readonly emails?: readonly string[];
  readonly profiles?: readonly string[];
  readonly phones?: readonly string[];
  readonly memberships?: readonly MembershipRecord[];
  /** Strong key of the manager (`id:…`, `employee:…`, `mail:…`). */
  readonly manager?: string;
  readonly communities?: readonly string[];
  readonly attributes?: readonly (readonly [string, string])[];
  /** How the owner of the file knows them: an entry or an accepted connection makes a tie. */
  readonly contact?: 'address-book' | 'connection';
  /** True where a file only names them, as the end of a tie. */
  readonly mentioned?: true;
  /** True where a share does not say who it is: the owner of the share answers for the contact. */
  readonly onRequest?: true;
}

/** What a row may say of two people: a tie, a reporting line, a relative, an endorsement. */
export const TIE_KINDS = ['edge', 'reports-to', 'related', 'endorsement', 'note'] as const;

/** What one row of a file says about a tie; ends are indices into the import's people, -1 its owner. */
export interface TieRecord {
  readonly line: number;
  readonly member?: string;
  readonly source: number;
  readonly target: number;
  /** A `note` makes no tie: it says the layer of interactions, or somebody's judgement, where nothing else is stated. */
  readonly kind: (typeof TIE_KINDS)[number];
  readonly directed: boolean;
  readonly strength?: number;
  /** True where the file gave no strength and 1 was taken, as graph tools do. */
  readonly strengthAssumed?: true;
  /** True where the strength is the lower end of a band, so that neither it nor the trust behind it is known. */
  readonly band?: true;
  readonly trust?: number;
  readonly knowledge?: number;
  readonly attributes?: readonly (readonly [string, string])[];
}

/** Two people who may be one, named by strong keys or by their place in the file. */
export interface ProposalRecord {
  readonly line: number;
  /** Index of the person the row is about. */
  readonly person: number;
  /** The name that the file gives, and in which field. */
  readonly named: string;
  readonly field: string;
}

/** The day of a file's content, `YYYY-MM-DD`: told by the user, in its name, of its packed files, or its newest date inside. */
export interface Dated {
  readonly day: string;
  readonly by: 'user' | 'title' | 'name' | 'entries' | 'content';
}

/** Everything that one file said, as read; the network is worked out from all imports together. */
export interface Import {
  /** SHA-256 of the content and of the options that shape what is read. */
  readonly key: string;
  /** SHA-256 of the file's bytes. */
  readonly content: string;
  readonly files: readonly string[];
  readonly format: string;
  readonly layer: Layer;
  /** E-mail or name of the person whose export it is; null: not said; absent: the file has no owner. */
  readonly owner?: string | null;
  /** What the file itself says about that person. */
  readonly ownerRecord?: PersonRecord;
  /** The own organisation that was given with it. */
  readonly own?: string;
  /** The day that its content was current, and how that is known. */
  readonly dated?: Dated;
  /** What a share says of itself; absent for every other file. */
  readonly share?: ShareFacts;
  /** Settings that were given with this import; they go when the last import that gave them is taken back. */
  readonly told?: Settings;
  readonly people: readonly PersonRecord[];
  /** Organisations that a row names without a person. */
  readonly organisations: readonly { readonly line: number; readonly name: string }[];
  readonly ties: TieTable;
  readonly interactions: InteractionTable;
  readonly proposals: readonly ProposalRecord[];
}

/** When somebody's share was made, and until when it counts. */
export interface ShareFacts {
  /** Time in UTC to the second, such as `2026-11-29T08:30:00Z`. */
  readonly made: string;
  /** The last day on which it counts, `YYYY-MM-DD`. */
  readonly expires?: string;
  /** For whom it was made, in the owner's words. */
  readonly reader?: string;
}

/** `private`: nobody else sees the contact; `on-request`: not who; `shared`: who, and a strength band. */
export type Level = 'private' | 'on-request' | 'shared';

/** What only the user knows, said about one tie or person; people are named by strong keys. */
export type Statement =
  | {
      readonly kind: 'rating';
      readonly from: string;
      readonly to: string;
      readonly trust?: number;
      readonly knowledge?: number;
      readonly judgement?: number;
    }
  | { readonly kind: 'same'; readonly a: string; readonly b: string }
  | { readonly kind: 'different'; readonly a: string; readonly b: string }
  /** Two names of organisations are one organisation, called `a`; or they are two. */
  | { readonly kind: 'same-organisation'; readonly a: string; readonly b: string }
  | { readonly kind: 'different-organisations'; readonly a: string; readonly b: string }
  /** One file, by the SHA-256 of its bytes, holds what is newer than another; said where their dates do not tell. */
  | { readonly kind: 'newer'; readonly newer: string; readonly older: string }
  /** Whether somebody is a person, or a mailbox, list, room or automatic sender. */
  | { readonly kind: 'nature'; readonly person: string; readonly isPerson: boolean }
  | DetailStatement
  | { readonly kind: 'level'; readonly person: string; readonly level: Level }
  | { readonly kind: 'tie-level'; readonly a: string; readonly b: string; readonly level: Level }
  | RuleStatement
  | { readonly kind: 'erased'; readonly token: string; readonly date: string }
  | LogStatement;

/** What the user may write of a person; labels and topics may be several. */
export const DETAIL_FIELDS = ['name', 'organisation', 'role', 'unit', 'label', 'topic'] as const;
export type DetailField = (typeof DETAIL_FIELDS)[number];

/** What the user writes of a person: in place of what files say, and a label or topic besides it. */
export interface DetailStatement {
  readonly kind: 'detail';
  readonly person: string;
  readonly field: DetailField;
  readonly value: string;
}

/** What a rule of sharing looks at. */
export const RULE_FIELDS = [
  'everybody',
  'label',
  'organisation',
  'no-organisation',
  'community',
  'file',
  'band',
  'address',
  'met',
  'not-met',
] as const;
export type RuleField = (typeof RULE_FIELDS)[number];

/** The level of every contact for whom `field` is `value`; of several rules the one with the highest place holds. */
export interface RuleStatement {
  readonly kind: 'rule';
  readonly place: number;
  readonly field: RuleField;
  readonly value: string;
  readonly level: Level;
}

/** What somebody wrote down that no export knows: contact, an ask and what came of it, an introduction made. */
export interface LogStatement {
  readonly kind: 'log';
  readonly from: string;
  /** Whom it was with, or who was asked; nobody where an ask was put in the open. */
  readonly to: readonly string[];
  /** How they were in touch; with it the statement is an interaction. */
  readonly channel?: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly topic?: string;
  readonly note?: string;
  /** What was asked for. */
  readonly ask?: string;
  /** Where it was asked in the open. */
  readonly open?: string;
  readonly outcome?: string;
  /** Whom the one asked introduced. */
  readonly introduced?: string;
  /** Which outcome of the same ask on the same day this is, from the second on; the last said holds. */
  readonly saying?: number;
}

export interface Settings {
  /** The organisation the user works for. */
  readonly own?: string;
  /** E-mail or name of the user. */
  readonly self?: string;
  /** What strengths are computed with, where it is not the default. */
  readonly model?: ModelParameters;
  /** For whom it was made and what was left out, where it was made for others. */
  readonly about?: string;
  /** Which ties were left out, where it was made for others and some may have been, in the middle of a sentence. */
  readonly leftOut?: string;
  /** What the tokens of erased people are made with, as hex. */
  readonly erasureKey?: string;
}

/** All that a network file holds: imports and statements, in an order that does not depend on when they came. */
export interface Evidence {
  readonly settings: Settings;
  readonly imports: readonly Import[];
  readonly statements: readonly Statement[];
}

export const NO_EVIDENCE: Evidence = { settings: {}, imports: [], statements: [] };
