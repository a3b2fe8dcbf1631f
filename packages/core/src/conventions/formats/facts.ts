/**
 * What a row of a file tells of the people in it:
 * - `staff`: an organisation lists its own people; their number is its size
 * - `person`: somebody lists people, one row each
 * - `contact`: an entry in somebody's address book or list of connections
 * - `address`: an address that wrote, received or met; one person may have several
 * - `account`: an account of a service
 * - `nickname`: a person as the user calls them; a name that only one person has means that person
 * - `tie`: two people who are tied; people are only the ends of ties
 */
export type RowTellsOf = 'staff' | 'person' | 'contact' | 'address' | 'account' | 'nickname' | 'tie';

/** Where the ids of a file count: everywhere, or within one organisation, since two organisations number alike. */
export type IdSpace = 'id' | 'employee';

/** What code asks of one format of file. */
export interface FormatFacts {
  readonly id: string;
  readonly rowTellsOf: RowTellsOf;
  /**
   * Whose the file is: `exporter`: of the person who exported it; `if-named`: of the person named with it, otherwise of
   * nobody; `nobody`: of no single person.
   */
  readonly owner: 'exporter' | 'if-named' | 'nobody';
  /** `personal`: somebody's own network; `organisational`: roster, reporting lines, work interactions. */
  readonly layer: 'personal' | 'organisational';
  readonly idSpace: IdSpace;
  /** Of two spellings of a name, the one from the file with the higher rank is shown. */
  readonly nameRank: 1 | 2 | 3;
  /** Whether rows with the same sender, time and channel are parts of one interaction. */
  readonly partialRows: boolean;
  /** Whether of what happened in public only the exporter's own side is in it: what others did is unknown, not absent. */
  readonly oneSided?: true;
  /** Whether people type its entries, so that one person easily has two. */
  readonly enteredByHand?: true;
}

/** What people are told of one format of file: in help, docs and messages. */
export interface FormatHelp {
  readonly id: string;
  /** What people call such a file. */
  readonly title: string;
  /** What the file is named when it arrives, or how its name ends. */
  readonly file: string;
  /** Where to click to get such a file. */
  readonly obtain: string;
  /** The people and ties it gives. */
  readonly gives: string;
  /** The shared history it gives. */
  readonly history: string;
  /** What it cannot give. */
  readonly cannot: string;
}

/** All that is known about one format of file. */
export interface FormatDescription extends FormatFacts, FormatHelp {}

type Traits = Pick<FormatFacts, 'owner' | 'layer' | 'idSpace' | 'nameRank' | 'partialRows'>;

/** Traits of what a person exports from a service of their own. */
export const OWN_EXPORT: Traits = {
  owner: 'exporter',
  layer: 'personal',
  idSpace: 'id',
  nameRank: 1,
  partialRows: false,
};

/** Traits of what belongs to no single person. */
export const SHARED_FILE: Traits = {
  owner: 'nobody',
  layer: 'organisational',
  idSpace: 'id',
  nameRank: 1,
  partialRows: false,
};

/** What every list of one person's contacts lacks. */
export const ONLY_OWN_TIES = 'ties among your contacts';
