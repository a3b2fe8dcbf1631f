/** `Teilnehmer/in`, `Teilnehmer:innen`, `Befragte(r)`, `participant·e`, `encuestado/a`: the ending behind a mark. */
const ENDING =
  /(?<!\p{L})(\p{L}{3,})(?: ?[/:*·•] ?-?|\(-?|\.|_)(?:innen|in|nen|ne|r|n|e|a|o|as|os|es|ka|trice|rice|euse)\)?(?!\p{L})/gu;
/** `TeilnehmerIn`. */
const CAPITAL = /(\p{Ll}{3})In(?:nen)?(?!\p{L})/gu;
/** `Teilnehmerin`. */
const FEMININE = /(?<!\p{L})(\p{L}{3,}er)in(?:nen)?(?!\p{L})/giu;
/** `Kollege/Kollegin`, `uczestnik/uczestniczka`: two forms of one word. */
const PAIR = /(?<!\p{L})(\p{L}{4,}) ?\/ ?(\p{L}{4,})/gu;

/** What a name has that is written for several genders. */
const MARKED = /[/:*·•(._]|\p{Ll}In|er[Ii]n/u;

const LONGEST = 300;

/** The name of a column with one form for everybody in place of the marks by which languages write several. */
export function ungendered(name: string): string {
  if (name.length > LONGEST || !MARKED.test(name)) return name;
  return name
    .replace(PAIR, (both: string, one: string, other: string) => {
      const [short, long] = one.length <= other.length ? [one, other] : [other, one];
      return long.toLowerCase().startsWith(short.slice(0, 4).toLowerCase()) ? short : both;
    })
    .replace(CAPITAL, '$1')
    .replace(ENDING, '$1')
    .replace(FEMININE, '$1');
}
