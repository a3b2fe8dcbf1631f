import type { Membership, NoPerson, Person, Provenance } from '../model/network.ts';

/** Lists one after the other: how long each is, and what stands in all of them. */
interface Lists<Items> {
  readonly count: Uint32Array;
  readonly items: Items;
}

type Texts = readonly string[];
type MaybeTexts = readonly (string | null)[];

const TEXT_LISTS = ['otherNames', 'emails', 'profiles', 'phones', 'communities', 'keys'] as const;
const KINDS: readonly NoPerson[] = ['mailbox', 'list', 'room', 'automatic', 'nameless'];
const IS = { owner: 1, colleague: 2, onRequest: 4, kind: 8 } as const;
const HELD = { rostered: 1, former: 2 } as const;

/** People as columns of plain texts and numbers, so that they are written and read without a look at each field of each. */
export interface CachedPeople {
  readonly id: Texts;
  readonly key: Texts;
  readonly name: Texts;
  /** Bits of `IS`; the kind of what is no person, counted from 1, stands above them. */
  readonly is: Uint8Array;
  readonly lists: readonly Lists<Texts>[];
  readonly attributes: Lists<readonly [name: Texts, value: Texts]>;
  readonly managers: Lists<Uint32Array>;
  readonly memberships: Lists<{
    readonly organisation: Uint32Array;
    readonly role: MaybeTexts;
    readonly unit: MaybeTexts;
    readonly from: Float64Array;
    readonly to: Float64Array;
    readonly held: Uint8Array;
  }>;
  readonly records: Lists<{
    readonly import: Uint32Array;
    readonly line: Uint32Array;
    readonly key: Texts;
    readonly member: MaybeTexts;
  }>;
}

export function cachedPeople(people: readonly Person[]): CachedPeople {
  const memberships = listed(people, (one) => one.memberships);
  const records = listed(people, (one) => one.records);
  const attributes = listed(people, (one) => one.attributes);
  const managers = listed(people, (one) => one.managers);
  return {
    id: people.map(({ id }) => id),
    key: people.map(({ key }) => key),
    name: people.map(({ name }) => name),
    is: Uint8Array.from(
      people,
      ({ owner, colleague, onRequest, noPerson }) =>
        (owner ? IS.owner : 0) |
        (colleague ? IS.colleague : 0) |
        (onRequest ? IS.onRequest : 0) |
        (noPerson === undefined ? 0 : (KINDS.indexOf(noPerson) + 1) * IS.kind),
    ),
    lists: TEXT_LISTS.map((name) => listed(people, (one) => one[name])),
    attributes: {
      count: attributes.count,
      items: [attributes.items.map(([name]) => name), attributes.items.map(([, value]) => value)],
    },
    managers: { count: managers.count, items: Uint32Array.from(managers.items) },
    memberships: {
      count: memberships.count,
      items: {
        organisation: Uint32Array.from(memberships.items, (one) => one.organisation),
        role: memberships.items.map(({ role = null }) => role),
        unit: memberships.items.map(({ unit = null }) => unit),
        from: Float64Array.from(memberships.items, ({ from = Number.NaN }) => from),
        to: Float64Array.from(memberships.items, ({ to = Number.NaN }) => to),
        held: Uint8Array.from(
          memberships.items,
          ({ rostered, former }) => (rostered ? HELD.rostered : 0) | (former ? HELD.former : 0),
        ),
      },
    },
    records: {
      count: records.count,
      items: {
        import: Uint32Array.from(records.items, (one) => one.import),
        line: Uint32Array.from(records.items, ({ line }) => line),
        key: records.items.map(({ key }) => key),
        member: records.items.map(({ member = null }) => member),
      },
    },
  };
}

function listed<Item>(
  people: readonly Person[],
  of: (person: Person) => readonly Item[],
): Lists<readonly Item[]> {
  const items: Item[] = [];
  const count = new Uint32Array(people.length);
  for (let at = 0; at < people.length; at++) {
    const list = of(people[at]!);
    count[at] = list.length;
    for (const item of list) items.push(item);
  }
  return { count, items };
}

export function peopleFrom(columns: CachedPeople): Person[] {
  const { id, key, name, is } = columns;
  const lists = columns.lists.map(({ count, items }) => reader(count, (at) => items[at]!));
  const [otherNames, emails, profiles, phones, communities, keys] = lists as [
    Read,
    Read,
    Read,
    Read,
    Read,
    Read,
  ];
  const [names, values] = columns.attributes.items;
  const attributes = reader(columns.attributes.count, (at) => [names[at]!, values[at]!] as const);
  const managers = reader(columns.managers.count, (at) => columns.managers.items[at]!);
  const memberships = reader(columns.memberships.count, membershipsFrom(columns.memberships.items));
  const records = reader(columns.records.count, recordsFrom(columns.records.items));
  return id.map((one, index) => {
    const bits = is[index]!;
    const person: { -readonly [Field in keyof Person]: Person[Field] } = {
      index,
      id: one,
      name: name[index]!,
      otherNames: otherNames(index),
      emails: emails(index),
      profiles: profiles(index),
      phones: phones(index),
      communities: communities(index),
      attributes: attributes(index),
      memberships: memberships(index),
      managers: managers(index),
      key: key[index]!,
      keys: keys(index),
      owner: (bits & IS.owner) !== 0,
      records: records(index),
    };
    const kind = KINDS[Math.floor(bits / IS.kind) - 1];
    if (kind !== undefined) person.noPerson = kind;
    if (bits & IS.onRequest) person.onRequest = true;
    if (bits & IS.colleague) person.colleague = true;
    return person;
  });
}

type Read = (index: number) => Texts;

const NOTHING: readonly never[] = [];

/** Reads lists that are asked for in their order. */
function reader<Item>(count: Uint32Array, item: (at: number) => Item): (index: number) => readonly Item[] {
  let at = 0;
  return (index) => {
    const many = count[index]!;
    if (many === 0) return NOTHING;
    if (many === 1) return [item(at++)];
    const list: Item[] = [];
    for (let k = 0; k < many; k++) list.push(item(at++));
    return list;
  };
}

function membershipsFrom({
  organisation,
  role,
  unit,
  from,
  to,
  held,
}: CachedPeople['memberships']['items']): (at: number) => Membership {
  return (at) => {
    const one: { -readonly [Field in keyof Membership]: Membership[Field] } = {
      organisation: organisation[at]!,
    };
    if (role[at] !== null) one.role = role[at]!;
    if (unit[at] !== null) one.unit = unit[at]!;
    if (!Number.isNaN(from[at]!)) one.from = from[at]!;
    if (!Number.isNaN(to[at]!)) one.to = to[at]!;
    if (held[at]! & HELD.former) one.former = true;
    if (held[at]! & HELD.rostered) one.rostered = true;
    return one;
  };
}

function recordsFrom(items: CachedPeople['records']['items']): (at: number) => Provenance {
  return (at) => {
    const [member, source, key, line] = [
      items.member[at]!,
      items.import[at]!,
      items.key[at]!,
      items.line[at]!,
    ];
    return member === null ? { import: source, key, line } : { import: source, key, line, member };
  };
}
