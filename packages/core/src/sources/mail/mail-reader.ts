import { addressParser } from 'postal-mime';
import { foldName } from '../../identity/fold.ts';
import { looksLikeMail } from '../../identity/keys.ts';
import { channelNumber } from '../../model/channel.ts';
import { NO_DAY } from '../../model/day.ts';
import { placed } from '../document.ts';
import { enter } from '../enter.ts';
import { isNoReply } from '../fields.ts';
import { hashOf } from '../hash.ts';
import type { FindingCode } from '../ledger.ts';
import type { Outcome, Reading } from '../reader.ts';
import { decodedField, fieldOf, type MailHeader } from './headers.ts';
import { type Moment, mailDate, separatorDate } from './mail-date.ts';

const MAIL = channelNumber('mail');
const LEFT_OUT_LABELS =
  /^(spam|trash|junk|bin|papierkorb|corbeille|papelera|lixeira|cestino|prullenbak|courrier indésirable|drafts?|entwürfe|brouillons|borradores|rascunhos|bozze|chats?)$/i;
const SENT_LABELS = /^(sent|gesendet|envoyés|messages envoyés|enviados|inviati|inviata|verzonden)$/i;

/** Turns headers of messages into people and interactions, and learns whose mailbox it is. */
export class MailReader {
  readonly #reading: Reading;
  readonly #seen = new Set<number>();
  readonly #own = new Map<string, number>();
  readonly #common = new Map<string, number>();
  #messages = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Reads one message and enters it in the account. */
  read(header: MailHeader): void {
    enter(this.#reading, header.line, this.#outcomeOf(header), `From: ${fieldOf(header, 'from') ?? ''}`);
  }

  #outcomeOf(header: MailHeader): Outcome {
    const labels = decodedField(header, 'x-gmail-labels').split(',');
    const from = people(header, 'from')[0] ?? people(header, 'sender')[0];
    const left = leftOut(header, labels, from?.address);
    if (left !== undefined) return { excluded: left };
    if (from === undefined)
      return {
        rejected: 'no-end',
        column: 0,
        value: fieldOf(header, 'from') ?? '',
        message: 'no sender can be read; a message needs a From header with an address',
      };
    const id = fieldOf(header, 'message-id') ?? '';
    const to = ['to', 'cc', 'bcc'].flatMap((name) => people(header, name));
    const key = id === '' ? `${from.address}|${fieldOf(header, 'date')}|${to.map((p) => p.address)}` : id;
    if (this.#seen.has(hashOf(key))) return 'merged';
    this.#seen.add(hashOf(key));

    const delivered = fieldOf(header, 'delivered-to')?.replace(/^<|>$/g, '').toLowerCase();
    const mine = delivered !== undefined && looksLikeMail(delivered) ? delivered : undefined;
    if (labels.some((label) => SENT_LABELS.test(label.trim()))) count(this.#own, from.address);
    else if (mine !== undefined) count(this.#own, mine);
    const addresses = new Set([from, ...to].map((party) => party.address));
    this.#messages++;
    for (const address of addresses) count(this.#common, address);
    if (mine !== undefined && !addresses.has(mine)) to.push({ address: mine, name: undefined });

    const sender = this.#person(header, from);
    const receivers = new Set(to.filter((p) => !isNoReply(p.address)).map((p) => this.#person(header, p)));
    receivers.delete(sender);
    if (receivers.size === 0) return { excluded: 'no-people' };
    const moment = this.#momentOf(header);
    this.#reading.draft.interaction({
      line: header.line,
      channel: MAIL,
      day: moment?.day ?? NO_DAY,
      second: moment?.second ?? -1,
      from: sender,
      to: [...receivers],
    });
    return 'accepted';
  }

  #person(header: MailHeader, { address, name }: Party): number {
    const { draft } = this.#reading;
    const index = draft.mention(`mail:${address}`, () => ({
      line: header.line,
      ...placed(this.#reading),
      ...(name === undefined ? {} : { name }),
      emails: [address],
      mentioned: true,
    }));
    const known = draft.people[index];
    if (known !== undefined && known.name === undefined && name !== undefined)
      draft.people[index] = { ...known, name };
    return index;
  }

  #momentOf(header: MailHeader): Moment | undefined {
    const field = header.fields.get('date')?.[0];
    const found = field === undefined ? undefined : mailDate(field.value);
    const moment = found ?? (header.separator === undefined ? undefined : separatorDate(header.separator));
    const { ledger, today } = this.#reading;
    const warn = (code: 'bad-date' | 'odd-date' | 'future-date', message: string): void =>
      ledger.warn({
        line: field?.line ?? header.line,
        column: 1,
        code,
        value: field?.value ?? '',
        message,
        ...placed(this.#reading),
      });
    if (found === undefined && field !== undefined)
      warn(
        'bad-date',
        `no clock or calendar has this moment; ${moment ? 'the day of arrival stands' : 'the message counts as undated'}`,
      );
    if (moment !== undefined && moment.day > today + 1) warn('future-date', 'this day is still to come');
    return moment;
  }

  /** Says whose mailbox it was: `--self`, the addresses that mail was delivered to, or the one in every message. */
  finish(): void {
    const { draft, options } = this.#reading;
    const emails = new Set<string>();
    const own = [...this.#own].sort((x, y) => y[1] - x[1]);
    const most = own[0]?.[1] ?? 0;
    for (const [address, count] of own) if (count * 20 >= most) emails.add(address);
    const named =
      options.self === undefined || looksLikeMail(options.self) ? undefined : foldName(options.self);
    if (emails.size === 0 && named !== undefined)
      for (const person of draft.people)
        if (foldName(person.name ?? '') === named)
          for (const address of person.emails ?? []) emails.add(address);
    if (emails.size === 0 && options.self === undefined && this.#messages > 2) {
      const all = [...this.#common].filter(([, count]) => count === this.#messages);
      if (all.length === 1) emails.add((all[0] as [string, number])[0]);
    }
    if (emails.size > 0) draft.aboutOwner({ line: 0, emails: [...emails].sort() });
  }
}

interface Party {
  readonly address: string;
  readonly name: string | undefined;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The people of an address header: groups opened, comments and encoded words read, the real address kept. */
export function people(header: MailHeader, name: string): Party[] {
  const found: Party[] = [];
  for (const { value } of header.fields.get(name) ?? [])
    for (const { address, name: shown } of addressParser(value.slice(0, 100_000), { flatten: true })) {
      const bare = (address ?? '').trim().toLowerCase();
      if (!looksLikeMail(bare)) continue;
      const text = shown?.trim().replace(/^'(.*)'$/, '$1');
      found.push({ address: bare, name: text === '' || looksLikeMail(text ?? '') ? undefined : text });
    }
  return found;
}

function leftOut(
  header: MailHeader,
  labels: readonly string[],
  sender: string | undefined,
): FindingCode | undefined {
  const has = (name: string): boolean => header.fields.has(name);
  if (labels.some((label) => LEFT_OUT_LABELS.test(label.trim()))) return 'spam';
  if (/^yes/i.test(fieldOf(header, 'x-spam-flag') ?? '')) return 'spam';
  if (has('list-id') || has('list-post') || has('list-unsubscribe')) return 'list-mail';
  if (/^(bulk|list|junk)/i.test(fieldOf(header, 'precedence') ?? '')) return 'list-mail';
  const automatic = fieldOf(header, 'auto-submitted');
  if (automatic !== undefined && !/^no\b/i.test(automatic)) return 'automatic';
  if (has('x-autoreply') || has('x-autorespond')) return 'automatic';
  if (sender !== undefined && (isNoReply(sender) || /^(mailer-daemon|postmaster|bounces?)@/.test(sender)))
    return isNoReply(sender) ? 'no-reply' : 'automatic';
  return undefined;
}
