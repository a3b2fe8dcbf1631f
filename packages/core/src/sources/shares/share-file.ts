import * as v from 'valibot';
import { BAND_NAMES, type BandName } from '../../conventions/band-names.ts';
import { TertiusError } from '../../errors.ts';
import type { ShareFacts } from '../../model/evidence.ts';
import { sha256Hex } from '../../platform/sha256.ts';

/** A contact whom the owner shares. */
export interface SharedContact {
  readonly level: 'shared';
  readonly name: string;
  readonly memberships?: readonly { readonly organisation: string; readonly role?: string }[];
  readonly emails?: readonly string[];
  readonly profiles?: readonly string[];
  readonly band: BandName;
}

/** A contact whom the owner names when asked. */
export interface RequestContact {
  readonly level: 'on-request';
  /** Random, another one in every share. */
  readonly handle: string;
  readonly organisation?: string;
  /** What kind of work they do, such as `engineering`. */
  readonly family?: string;
  readonly topics?: readonly string[];
  readonly band: BandName;
}

/** What one person lets others see of their contacts. */
export interface Share extends ShareFacts {
  readonly owner: {
    readonly name?: string;
    readonly emails?: readonly string[];
    readonly memberships?: readonly { readonly organisation: string; readonly role?: string }[];
  };
  readonly contacts: readonly (SharedContact | RequestContact)[];
}

const VERSION = 1;
const short = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/, 'no day such as 2026-03-31'));
const time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'no time such as 2026-03-31T10:00:00Z'),
);
const band = v.picklist(BAND_NAMES);
const memberships = v.optional(v.array(v.strictObject({ organisation: short, role: v.optional(short) })));

const contact = v.variant('level', [
  v.strictObject({
    level: v.literal('shared'),
    name: short,
    memberships,
    emails: v.optional(v.array(short)),
    profiles: v.optional(v.array(short)),
    band,
  }),
  v.strictObject({
    level: v.literal('on-request'),
    handle: v.pipe(v.string(), v.regex(/^[0-9a-f]{16,64}$/, 'no handle')),
    organisation: v.optional(short),
    family: v.optional(short),
    topics: v.optional(v.array(short)),
    band,
  }),
]);

const shape = v.strictObject({
  format: v.literal('tertius-share'),
  version: v.number(),
  sha256: v.string(),
  about: v.string(),
  owner: v.strictObject({ name: v.optional(short), emails: v.optional(v.array(short)), memberships }),
  made: time,
  expires: v.optional(day),
  reader: v.optional(short),
  contacts: v.array(contact),
});

/** What the first lines of a share say to whoever opens it. */
const ABOUT =
  'Contacts that the owner shows to others. Left out: private contacts and how many there are; for the contacts shown, notes, asks, trust and ratings, exact strengths (only the bands low, medium, high), messages, meetings, dates, telephone numbers, labels; for contacts on request also who they are (ask the owner), and every detail that fewer than three of them have in common.';

/** A share as text: what was left out, the owner, then one line for each contact. The same share gives the same text. */
export function shareText(share: Share): string {
  const body = bodyOf(share);
  return `{"format":"tertius-share","version":${VERSION},"sha256":"${hashOf(body)}",\n${body}`;
}

function bodyOf({ owner, made, expires, reader, contacts }: Share): string {
  const fields: readonly (readonly [string, unknown])[] = [
    ['about', ABOUT],
    ['owner', ordered(owner)],
    ['made', made],
    ['expires', expires],
    ['reader', reader],
  ];
  const head = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`${JSON.stringify(name)}:${JSON.stringify(value)},\n`],
  );
  const rows = contacts.map((one) => JSON.stringify(ordered(one)));
  return `${head.join('')}"contacts":[\n${rows.join(',\n')}\n]}\n`;
}

const hashOf = (body: string): string => sha256Hex(new TextEncoder().encode(body));

const FIELDS = [
  'level',
  'handle',
  'name',
  'memberships',
  'organisation',
  'role',
  'family',
  'topics',
  'emails',
  'profiles',
  'band',
];

/** The same fields in the same order, whoever built the object. */
function ordered(value: object): object {
  const fields = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([x], [y]) => FIELDS.indexOf(x) - FIELDS.indexOf(y));
  return Object.fromEntries(
    fields.map(([name, item]) => [
      name,
      name === 'memberships' ? (item as object[]).map((one) => ordered(one)) : item,
    ]),
  );
}

/** For whom a share was made, read from the beginning of its text; undefined where that is no share or names nobody. */
export function readerNamed(start: string): string | undefined {
  const said = isShare(start) ? /\n"reader":("(?:[^"\\]|\\.)*")/.exec(start.slice(0, 8000))?.[1] : undefined;
  return said === undefined ? undefined : (JSON.parse(said) as string);
}

/** Whether a text begins as a share does. */
export function isShare(start: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"tertius-share"/.test(start);
}

/**
 * The share that a text holds. Throws `unreadable` for a text that is cut short, `newer-schema`, and `damaged` where the content
 * is not the one that the checksum was made of.
 */
export function parseShare(text: string, file: string): Share {
  const place = { file, line: 1, column: 1 };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new TertiusError('unreadable', 'this share is cut short or damaged; ask its owner for it again', {
      place,
      cause,
    });
  }
  const version = (parsed as { version?: unknown }).version;
  if (typeof version === 'number' && version > VERSION)
    throw new TertiusError(
      'newer-schema',
      'this share was written by a newer tertius; update tertius to read it',
      {
        place,
        value: String(version),
      },
    );
  const checked = v.safeParse(shape, parsed);
  if (!checked.success) {
    const [issue] = checked.issues;
    const where = v.getDotPath(issue) ?? 'the share';
    throw new TertiusError('damaged', `this share is damaged: ${where}: ${issue.message}`, { place });
  }
  const { sha256, ...rest } = checked.output;
  const share = rest as unknown as Share;
  if (rest.about !== ABOUT || hashOf(bodyOf(share)) !== sha256)
    throw new TertiusError(
      'damaged',
      'the checksum of this share is not that of its content: it is damaged or was changed by hand; ask its owner for it again',
      { place },
    );
  return share;
}
