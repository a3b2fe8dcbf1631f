/** One invented person as three files know them. */
interface Truth {
  readonly id: number;
  readonly given: string;
  readonly family: string;
  readonly organisation: string;
  readonly work: string;
  readonly personal: string;
  readonly phone: string;
}

export interface Benchmark {
  readonly files: Readonly<Record<string, string>>;
  /** The truth behind each row of each file, by file and line. */
  readonly truth: ReadonlyMap<string, number>;
}

const GIVEN =
  'Ana Ben Carla David Elena Felix Greta Hugo Ines James Karim Lena Marco Nadia Oscar Petra Quentin Rosa Stefan Tara Ugo Vera William Xenia Yusuf Zora Robert Elizabeth Katherine Michael Thomas Daniel Samuel Victoria Nicholas Jennifer Richard Susan Anthony Rebecca'.split(
    ' ',
  );
const STARTS =
  'Al Bar Cor Dem Ers Fal Gran Hel Iv Jor Kal Lor Mar Nor Os Pel Quin Ras Sol Tor Ulm Vas Wil Yor Zan'.split(
    ' ',
  );
const MIDDLES = 'a e i o u an en in or ar il em is'.split(' ');
const ENDS = 'berg dal ev sen ski ton ley mann quist ra dez ic ova wood field er is'.split(' ');
const SHORT = new Map([
  ['Robert', 'Bob'],
  ['Elizabeth', 'Liz'],
  ['Katherine', 'Kate'],
  ['Michael', 'Mike'],
  ['Thomas', 'Tom'],
  ['Daniel', 'Dan'],
  ['Samuel', 'Sam'],
  ['Victoria', 'Vicky'],
  ['Nicholas', 'Nick'],
  ['Jennifer', 'Jen'],
  ['Richard', 'Rick'],
  ['Susan', 'Sue'],
  ['Anthony', 'Tony'],
  ['Rebecca', 'Becky'],
  ['William', 'Bill'],
  ['James', 'Jim'],
  ['David', 'Dave'],
  ['Stefan', 'Steve'],
]);
const FIRMS = 'Labs Works Group Partners Institute Systems Trust Press Energy Foods'.split(' ');

/** A generator of fractions that gives the same row for the same seed. */
function fractions(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Invented people in three overlapping files in the manner of Febrl: typing slips (12 in 100 names), short forms of given
 * names (half of those that have one, 15 in 100), job changes (10), missing organisations (8), missing addresses, and
 * 6 in 100 people who share their whole name with somebody else.
 */
export function inventPeople(count: number, seed: number): Benchmark {
  const next = fractions(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const chance = (share: number): boolean => next() < share;
  const firm = (): string => `${pick(STARTS)}${pick(MIDDLES)}${pick(ENDS)} ${pick(FIRMS)}`;
  const firms = Array.from({ length: Math.ceil(count / 12) }, firm);
  const family = (): string => pick(STARTS) + pick(MIDDLES) + pick(ENDS);
  const people: Truth[] = [];
  for (let id = 0; id < count; id++) {
    const twin = people.length > 0 && chance(0.06) ? pick(people) : undefined;
    const given = twin?.given ?? pick(GIVEN);
    const last = twin?.family ?? (chance(0.1) ? `${family()}-${family()}` : family());
    const organisation = pick(firms);
    const domain = organisation.toLowerCase().replace(/[^a-z]+/g, '-');
    const local = `${given}.${last}`.toLowerCase();
    people.push({
      id,
      given,
      family: last,
      organisation,
      work: `${local}.${id}@${domain}.example`,
      personal: `${given.toLowerCase()}${last.slice(0, 3).toLowerCase()}${id}@post.example`,
      phone: `+44 7700 ${String(100000 + id)}`,
    });
  }
  const slip = (word: string): string => {
    const at = 1 + Math.floor(next() * (word.length - 2));
    const kind = next();
    if (kind < 0.34) return word.slice(0, at) + word.slice(at + 1);
    if (kind < 0.67) return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
    return word.slice(0, at) + 'aeioulnrst'[Math.floor(next() * 10)] + word.slice(at + 1);
  };
  const named = (person: Truth): [string, string] => {
    const given = chance(0.15) ? (SHORT.get(person.given) ?? person.given) : person.given;
    return chance(0.12)
      ? chance(0.5)
        ? [slip(given), person.family]
        : [given, slip(person.family)]
      : [given, person.family];
  };
  const truth = new Map<string, number>();
  const lines = {
    'linkedin.csv': ['First Name,Last Name,URL,Email Address,Company,Position,Connected On'],
    'google.csv': [
      'First Name,Middle Name,Last Name,Organization Name,Organization Title,Labels,E-mail 1 - Value,Phone 1 - Value',
    ],
    'people.csv': ['name,organisation,email,phone'],
  };
  const put = (file: keyof typeof lines, person: Truth, row: string): void => {
    lines[file].push(row);
    truth.set(`${file}:${lines[file].length}`, person.id);
  };
  const workplace = (person: Truth): string =>
    chance(0.08) ? '' : chance(0.1) ? firm() : person.organisation;
  for (const person of people) {
    if (chance(0.7)) {
      const [given, last] = named(person);
      const mail = chance(0.15) ? person.work : '';
      put(
        'linkedin.csv',
        person,
        `${given},${last},https://www.linkedin.com/in/fict-${person.id},${mail},${workplace(person)},Analyst,0${1 + Math.floor(next() * 9)} Feb 2024`,
      );
    }
    if (chance(0.6)) {
      const [given, last] = named(person);
      const mail = chance(0.4) ? person.work : chance(0.5) ? person.personal : '';
      put(
        'google.csv',
        person,
        `${given},,${last},${workplace(person)},,,${mail},${chance(0.5) ? person.phone : ''}`,
      );
    }
    if (chance(0.5)) {
      const [given, last] = named(person);
      put(
        'people.csv',
        person,
        `"${last}, ${given}",${workplace(person)},${chance(0.7) ? person.work : ''},${chance(0.3) ? person.phone : ''}`,
      );
    }
  }
  return {
    files: Object.fromEntries(Object.entries(lines).map(([name, rows]) => [name, `${rows.join('\n')}\n`])),
    truth,
  };
}
