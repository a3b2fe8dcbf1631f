import { counted, numeral } from '../ground/numeral.ts';
import type { HandoverContact } from './handover.ts';

/** The page of a leaver in sentences. */
export function handoverWords(
  name: string,
  own: string,
  contacts: readonly HandoverContact[],
  {
    unanswered = 0,
    oldLines = 0,
    outsideSeen = true,
  }: { readonly unanswered?: number; readonly oldLines?: number; readonly outsideSeen?: boolean } = {},
): string[] {
  if (contacts.length === 0)
    return [
      outsideSeen
        ? `Nobody outside ${own} is recorded to know ${name}: to have answered, met or listed them, or to be listed by them.`
        : `Whom ${name} knows outside ${own} is not in these files.`,
      ...oneWay(name, unanswered),
      ...besides(name, oldLines),
    ];
  const all = contacts.length;
  const former = contacts.filter((contact) => contact.former).length;
  const shared = contacts.filter(({ alsoHeldBy }) => alsoHeldBy.length > 0).length;
  const first = contacts.filter(({ introduceTo }) => introduceTo !== undefined).slice(0, 3);
  const theirs = contacts.filter((contact) => contact.theirs).length;
  const isPrivate = contacts.filter((contact) => contact.private).length;
  const unsure = contacts.filter(({ perhapsPrivate }) => perhapsPrivate).length;
  return [
    `${name} knows ${counted(all, 'person', 'people')} outside ${own}${former === 0 ? '' : former === all ? `, ${all === 1 ? 'a former colleague' : 'all of them former colleagues'}` : `, ${numeral(former)} of them former colleagues`}; ${sharedWords(shared, all, contacts.filter(isPerhapsShared).length)}.`,
    ...oneWay(name, unanswered),
    ...besides(name, oldLines),
    ...(first.length === 0
      ? []
      : [
          `The most important to hand on while there is time: ${first.map(({ name: contact, introduceTo }) => (introduceTo!.because === 'knows-them' ? `${introduceTo!.name}, who knows ${contact} already, takes over` : `introduce ${contact} to ${introduceTo!.name}`)).join('; ')}.`,
        ]),
    ...(theirs === 0
      ? []
      : [
          `${numeral(theirs)} ${theirs === 1 ? 'stands' : 'stand'} in ${name}’s own contact lists alone and ${theirs === 1 ? 'goes' : 'go'} with ${name} unless handed on.`,
        ]),
    ...(isPrivate === 0
      ? []
      : [
          `${counted(isPrivate, 'contact')} that ${isPrivate === 1 ? 'is' : 'are'} private by a mark, a level or a rule ${isPrivate === 1 ? 'is' : 'are'} not handed on.`,
        ]),
    ...(unsure === 0
      ? []
      : [
          `${counted(unsure, 'contact')} without a known organisation or under a private label ${unsure === 1 ? 'gets' : 'get'} no proposal: ${unsure === 1 ? 'this one' : 'they'} may be private.`,
        ]),
  ];
}

function oneWay(name: string, unanswered: number): string[] {
  return unanswered === 0
    ? []
    : [
        `${counted(unanswered, 'more person', 'more people')} outside wrote to ${name} or ${unanswered === 1 ? 'was' : 'were'} written to without an answer on record, and ${unanswered === 1 ? 'is' : 'are'} not counted.`,
      ];
}

/** Whom only the roster of then names beside the leaver. */
function besides(name: string, oldLines: number): string[] {
  if (oldLines === 0) return [];
  const are = oldLines === 1 ? 'is' : 'are';
  return [
    `${counted(oldLines, 'person', 'people')} who left ${are} joined to ${name} by an old reporting line alone, which does not tell whether they are still in touch, and ${are} not counted.`,
  ];
}

/** Known to no colleague, unless another entry is the same person. */
const isPerhapsShared = ({ alsoHeldBy, maybeKnownTo }: HandoverContact): boolean =>
  alsoHeldBy.length === 0 && maybeKnownTo.length > 0;

function sharedWords(shared: number, all: number, perhaps: number): string {
  const maybe =
    perhaps === 0
      ? ''
      : `${shared === 0 ? '' : ','} but ${numeral(perhaps)} may stand here under a second entry, which colleagues know`;
  if (shared === 0)
    return `no colleague is recorded to know ${all === 1 ? 'this contact' : 'any of them'}${maybe === '' ? '' : `,${maybe}`}`;
  if (all === 1) return 'colleagues know this contact as well';
  return `colleagues know ${shared === all ? 'all' : numeral(shared)} of them as well${maybe}`;
}

const MOST_NAMED = 3;

/** Somebody outside, and who of us knows them, the closest first; `before`: who is joined to them by an old reporting line alone; `unanswered`: whose contact with them went one way. */
export function outsiderWords(
  name: string,
  own: string,
  knowing: readonly string[],
  before: readonly string[] = [],
  unanswered: readonly string[] = [],
): string {
  const mail =
    unanswered.length === 0
      ? ''
      : ` Contact with ${listed(unanswered)} is on record and went one way, without an answer.`;
  const line =
    before.length === 0
      ? mail
      : `${mail} An old reporting line joins them to ${listed(before)}; whether they are still in touch is not recorded.`;
  return knowing.length === 0
    ? `${name} is outside ${own}, and nobody here is recorded to know them.${line}`
    : `${name} is outside ${own}, and known here to ${listed(knowing)}.${line}`;
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${numeral(more)} more` : ''}`;
}
