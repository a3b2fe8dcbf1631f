import type { Membership, Person, Provenance } from '../model/network.ts';
import { kindOf, MARK, type PeopleStore, storeFrom } from '../model/people-store.ts';

/** Lists one after the other: how long each is, and what stands in all of them. */
interface Lists<Items> {
  readonly count: Uint32Array;
  readonly items: Items;
}

type Texts = readonly string[];
type MaybeTexts = readonly (string | null)[];

const TEXT_LISTS = ['otherNames', 'emails', 'profiles', 'phones', 'communities', 'keys'] as const;
const HELD = { rostered: 1, former: 2 } as const;

/** People as columns of plain texts and numbers, so that they are written and read without a look at each field of each. */
export interface CachedPeople {
  readonly id: Texts;
  readonly key: Texts;
  readonly name: Texts;
  /** Bits of `MARK`. */
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

/** Each person is asked for once, so that nobody else has to stand in memory beside them. */
export function cachedPeople({ ids, marks, person: personAt }: PeopleStore): CachedPeople {
  const key: string[] = [];
  const name: string[] = [];
  const texts = TEXT_LISTS.map(() => new Listing<string>(ids.length));
  const attributes = new Listing<readonly [string, string]>(ids.length);
  const managers = new Listing<number>(ids.length);
  const memberships = new Listing<Membership>(ids.length);
  const records = new Listing<Provenance>(ids.length);
  for (let index = 0; index < ids.length; index++) {
    const person = personAt(index);
    key.push(person.key);
    name.push(person.name);
    for (const [k, field] of TEXT_LISTS.entries()) texts[k]!.add(index, person[field]);
    attributes.add(index, person.attributes);
    managers.add(index, person.managers);
    memberships.add(index, person.memberships);
    records.add(index, person.records);
  }
  return {
    id: ids,
    key,
    name,
    is: marks,
    lists: texts.map(({ count, items }) => ({ count, items })),
    attributes: {
      count: attributes.count,
      items: [attributes.items.map(([field]) => field), attributes.items.map(([, value]) => value)],
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
        key: records.items.map(({ key: at }) => at),
        member: records.items.map(({ member = null }) => member),
      },
    },
  };
}

class Listing<Item> implements Lists<readonly Item[]> {
  readonly items: Item[] = [];
  readonly count: Uint32Array;

  constructor(length: number) {
    this.count = new Uint32Array(length);
  }

  add(index: number, list: readonly Item[]): void {
    this.count[index] = list.length;
    for (const item of list) this.items.push(item);
  }
}

/** People as they were put into columns; an object is made of one who is asked for. */
export function storeFromCache(columns: CachedPeople): PeopleStore {
  const { id, key, name, is } = columns;
  const [otherNames, emails, profiles, phones, communities, keys] = columns.lists.map(({ count, items }) =>
    reader(count, (at) => items[at]!),
  ) as [Read, Read, Read, Read, Read, Read];
  const [names, values] = columns.attributes.items;
  const attributes = reader(columns.attributes.count, (at) => [names[at]!, values[at]!] as const);
  const managers = reader(columns.managers.count, (at) => columns.managers.items[at]!);
  const memberships = reader(columns.memberships.count, membershipsFrom(columns.memberships.items));
  const records = reader(columns.records.count, recordsFrom(columns.records.items));
  const make = (index: number): Person => {
    const bits = is[index]!;
    const person: { -readonly [Field in keyof Person]: Person[Field] } = {
      index,
      id: id[index]!,
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
      owner: (bits & MARK.owner) !== 0,
      records: records(index),
    };
    const kind = kindOf(bits);
    if (kind !== undefined) person.noPerson = kind;
    if (bits & MARK.onRequest) person.onRequest = true;
    if (bits & MARK.colleague) person.colleague = true;
    return person;
  };
  return storeFrom({ ids: id, marks: is, name: (index) => name[index]!, memberships, attributes, make });
}

type Read = (index: number) => Texts;

const NOTHING: readonly never[] = [];

/** Reads one of the lists that stand one after the other. */
function reader<Item>(count: Uint32Array, item: (at: number) => Item): (index: number) => readonly Item[] {
  const start = new Uint32Array(count.length + 1);
  for (let index = 0; index < count.length; index++) start[index + 1] = start[index]! + count[index]!;
  return (index) => {
    const [from, to] = [start[index]!, start[index + 1]!];
    if (to === from) return NOTHING;
    if (to === from + 1) return [item(from)];
    const list: Item[] = [];
    for (let at = from; at < to; at++) list.push(item(at));
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
