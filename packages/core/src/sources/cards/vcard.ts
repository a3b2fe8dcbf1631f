import { noPersonIn } from '../../identity/no-person.ts';
import { type DocumentFormat, placed, warnOfGuess } from '../reading/document.ts';
import { enter } from '../reading/enter.ts';
import { isNoReply, personRecord } from '../reading/fields.ts';
import type { Outcome, Reading } from '../reading/reader.ts';
import { contentLines } from '../text/content-lines.ts';
import { CardText, cardsOf, packedEncoding } from './card.ts';
import {
  attributesOf,
  emailsOf,
  isCompany,
  isGroup,
  isOtherMail,
  isThing,
  membershipsOf,
  nameOf,
  phonesOf,
  profilesOf,
  relatedOf,
  uidOf,
  unusedTitles,
} from './card-person.ts';

/** Cards of versions 2.1, 3.0 and 4.0, as telephones, Apple, Google and Outlook write them. */
export const vcard: DocumentFormat = {
  format: 'vcard',
  recognise: (start) => /^\s*BEGIN:VCARD/i.test(start),
  read(bytes, reading) {
    const { lines, text, encoding, guessed } = contentLines(bytes, reading.options.encoding);
    if (guessed) warnOfGuess(reading, encoding);
    const packed = packedEncoding(lines);
    const cards = cardsOf(lines).map((card) => new CardText(card, text, packed));
    const groups = groupsOf(cards);
    const byUid = new Map<string, number>();
    const people = new Map<CardText, number>();
    for (const card of cards) {
      const outcome = readCard(card, reading, groups, (index) => {
        people.set(card, index);
        const uid = card.value('UID');
        if (uid !== undefined) byUid.set(uidOf(uid), index);
      });
      const row = card.card.lines.map((line) => `${line.name}:${text(line.value)}`).join('\n');
      enter(reading, card.card.line, outcome, row.slice(0, 2000));
    }
    for (const [card, index] of people) relate(card, index, reading, byUid);
    for (const card of cards) sayUnread(card, reading);
    const other = packed();
    if (other !== undefined && !guessed) warnOfGuess(reading, other);
    sayUnknownMembers(groups, cards, reading);
    return { encoding };
  },
};

/** Properties that are read, or that say nothing of people but keep the card itself in order. */
const READ = new Set(
  `BEGIN END VERSION PRODID UID REV SORT-STRING FN N NICKNAME EMAIL TEL ORG TITLE ROLE URL IMPP X-SOCIALPROFILE SOCIALPROFILE X-LINKEDIN
  CATEGORIES CLASS KIND MEMBER RELATED X-ABLABEL X-ABSHOWAS X-ADDRESSBOOKSERVER-KIND X-ADDRESSBOOKSERVER-MEMBER X-ABRELATEDNAMES X-MANAGER X-MS-MANAGER
  X-ASSISTANT X-MS-ASSISTANT X-SPOUSE X-MS-SPOUSE X-EVOLUTION-MANAGER X-EVOLUTION-ASSISTANT X-EVOLUTION-SPOUSE X-ABUID X-ABADR CLIENTPIDMAP`.split(
    /\s+/,
  ),
);
const PICTURES = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY']);

function sayUnread(card: CardText, { ledger }: Reading): void {
  for (const line of card.card.lines)
    if (!READ.has(line.name))
      ledger.notUsed(
        line.name,
        'a property that is not read',
        PICTURES.has(line.name) ? '' : card.plain(line).slice(0, 200),
      );
  if (isGroup(card)) return;
  const profiles = profilesOf(card);
  for (const name of ['URL', 'X-SOCIALPROFILE', 'SOCIALPROFILE', 'IMPP'])
    for (const value of card.values(name))
      if (!profiles.includes(value)) ledger.notUsed(name, 'an address that is no LinkedIn profile', value);
  const shown = nameOf(card);
  for (const value of card.values('NICKNAME'))
    if (value !== shown) ledger.notUsed('NICKNAME', 'a name by which nobody is known', value);
  for (const value of unusedTitles(card))
    ledger.notUsed('TITLE or ROLE', 'a second title; the first is kept', value);
  for (const value of card.values('FN').slice(1))
    if (value !== shown) ledger.notUsed('FN', 'a second name; the first is kept', value);
  const kept = card.linesOnce('ORG');
  for (const line of card.lines('ORG'))
    if (!kept.includes(line))
      ledger.notUsed('ORG', 'the same in another language; the first is kept', card.plain(line));
  for (const line of card.lines('EMAIL'))
    if (isOtherMail(card, line))
      ledger.notUsed('EMAIL', 'no address of e-mail', card.plain(line).slice(0, 200));
}

/** Which groups each UID or `mailto:` address is a member of. */
function groupsOf(cards: readonly CardText[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const card of cards) {
    if (!isGroup(card)) continue;
    const name = nameOf(card);
    if (name === undefined) continue;
    for (const property of ['MEMBER', 'X-ADDRESSBOOKSERVER-MEMBER'])
      for (const member of card.values(property)) {
        const uid = uidOf(member);
        const known = groups.get(uid);
        if (known === undefined) groups.set(uid, new Set([name]));
        else known.add(name);
      }
  }
  return groups;
}

/** Names who is said to be in a group and has no card. */
function sayUnknownMembers(
  groups: ReadonlyMap<string, ReadonlySet<string>>,
  cards: readonly CardText[],
  { ledger }: Reading,
): void {
  if (groups.size === 0) return;
  const known = new Set(
    cards.flatMap((card) => [
      ...card.values('UID').map(uidOf),
      ...emailsOf(card).good.map((address) => uidOf(`mailto:${address}`)),
    ]),
  );
  for (const [uid, names] of groups)
    if (!known.has(uid))
      ledger.notUsed('MEMBER', 'no card of this file has this UID or address', `${[...names][0]}: ${uid}`);
}

function readCard(
  card: CardText,
  reading: Reading,
  groups: ReadonlyMap<string, ReadonlySet<string>>,
  keep: (index: number) => void,
): Outcome {
  const { line, whole, lines } = card.card;
  if (!whole)
    return {
      rejected: 'truncated',
      column: 1,
      value: nameOf(card) ?? '',
      message: 'the file ends inside this card; export it again',
    };
  if (lines.every(({ name }) => name === 'VERSION' || name === 'PRODID' || name === 'UID')) return 'blank';
  if (isGroup(card)) return 'accepted';
  if (isThing(card)) return { excluded: 'not-a-person' };
  const memberships = membershipsOf(card);
  if (isCompany(card)) {
    const organisation = memberships[0]?.organisation ?? card.value('FN');
    if (organisation === undefined) return 'blank';
    const fresh = reading.draft.organisation(line, organisation);
    peopleOfCompany(card, organisation, reading);
    return fresh ? 'accepted' : 'merged';
  }
  const { good, bad } = emailsOf(card);
  if (bad !== undefined) {
    const at = card.lines('EMAIL').find((l) => card.plain(l).includes(bad))?.line ?? line;
    const message = `this is no e-mail address (line ${at}); correct it or leave it out`;
    return { rejected: 'bad-email', column: 1, value: bad, message };
  }
  const name = nameOf(card);
  if (name === undefined && good.length === 0)
    return phonesOf(card).length > 0
      ? { excluded: 'not-a-person' }
      : {
          rejected: 'bad-value',
          column: 1,
          value: '',
          message: 'nobody is named on this card; give FN, N or EMAIL',
        };
  if (name === undefined && good.every(isNoReply)) return { excluded: 'no-reply' };
  const memberAs = [...card.values('UID'), ...good.map((address) => `mailto:${address}`)].map(uidOf);
  const { index, fresh } = reading.draft.person(
    personRecord({
      line,
      member: reading.member,
      name,
      emails: good,
      phones: phonesOf(card),
      profiles: profilesOf(card),
      memberships,
      communities: [...new Set(memberAs.flatMap((uid) => [...(groups.get(uid) ?? [])]))],
      attributes: attributesOf(card),
      contact: 'address-book',
    }),
  );
  keep(index);
  return fresh ? 'accepted' : 'merged';
}

/** Addresses on an organisation's card: one of a function belongs to the organisation alone, any other is somebody there. */
function peopleOfCompany(card: CardText, organisation: string, reading: Reading): void {
  for (const address of emailsOf(card).good) {
    if (noPersonIn([organisation], [address]) !== undefined)
      reading.ledger.notUsed('EMAIL of an organisation', 'an address of a function, no person', address);
    else
      reading.draft.person(
        personRecord({
          line: card.card.line,
          member: reading.member,
          emails: [address],
          memberships: [{ organisation }],
          contact: 'address-book',
        }),
      );
  }
}

function relate(card: CardText, person: number, reading: Reading, byUid: ReadonlyMap<string, number>): void {
  for (const { line, uid, email, named, field } of relatedOf(card)) {
    if (named !== undefined) {
      reading.draft.proposals.push({ line, person, named, field });
      continue;
    }
    const target =
      email === undefined
        ? byUid.get(uidOf(uid ?? ''))
        : reading.draft.mention(`mail:${email.toLowerCase()}`, () => ({
            line,
            ...placed(reading),
            emails: [email],
            mentioned: true,
          }));
    if (target === undefined) {
      reading.ledger.warn({
        line,
        column: 1,
        code: 'unresolved',
        value: uid ?? '',
        message: 'no card of this file has this UID; the relation is left out',
        ...placed(reading),
      });
    } else if (target !== person)
      reading.draft.tie({
        line,
        ...placed(reading),
        source: person,
        target,
        kind: 'related',
        directed: true,
        attributes: [['relation', field.replace(/^RELATED ?/, '') || 'related']],
      });
  }
}
