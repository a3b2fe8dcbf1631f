import { looksLikeMail } from '../../identity/keys.ts';
import { channelNumber } from '../../model/channel.ts';
import { NO_DAY } from '../../model/day.ts';
import { placed } from '../reading/document.ts';
import { enter } from '../reading/enter.ts';
import { isNoReply } from '../reading/fields.ts';
import type { FindingCode } from '../reading/ledger.ts';
import type { Outcome, Reading } from '../reading/reader.ts';
import { hashOf } from '../text/hash.ts';
import { fieldOf, type HeaderField, type MailHeader } from './headers.ts';
import { isSent, labelsOf, leftOut } from './left-out.ts';
import { type Moment, mailDate } from './mail-date.ts';
import { type Mailbox, mailboxOf } from './mailbox-owner.ts';
import { LONGEST, type Party, partiesOf } from './parties.ts';
import type { UnreadHeaders } from './unread-headers.ts';

const MAIL = channelNumber('mail');
const ADDRESSES = ['from', 'sender', 'to', 'cc', 'bcc'];
const RECEIVERS = ['to', 'cc', 'bcc'];

/** Turns headers of messages into people and interactions, and learns whose mailbox it is. */
export class MailReader {
  readonly #reading: Reading;
  readonly #mailbox: Mailbox;
  #undated = 0;
  #firstUndated = 1;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#mailbox = mailboxOf(reading.draft);
  }

  /** Reads one message and enters it in the account. */
  read(header: MailHeader): void {
    enter(this.#reading, header.line, this.#outcomeOf(header), `From: ${fieldOf(header, 'from') ?? ''}`);
  }

  finish(unread: UnreadHeaders): void {
    unread.tell(this.#reading.ledger);
    if (this.#undated > 0)
      this.#reading.ledger.warn({
        ...{ line: this.#firstUndated, column: 1, code: 'bad-date', value: '', ...placed(this.#reading) },
        message: `messages without a day, in their headers or between them: ${this.#undated}; they tell who wrote to whom, count for no history, and are not in answers about time`,
      });
    this.#undated = 0;
    this.#mailbox.tell(this.#reading.options.self);
  }

  #outcomeOf(header: MailHeader): Outcome {
    const labels = labelsOf(header);
    const from = partiesOf(header, 'from')[0] ?? partiesOf(header, 'sender')[0];
    const left = leftOut(header, labels, from?.address);
    if (left !== undefined) return { excluded: left };
    const damage = damaged(header);
    if (damage !== undefined) return damage;
    if (from === undefined)
      return {
        rejected: 'no-end',
        column: 0,
        value: fieldOf(header, 'from') ?? '',
        message: 'no sender can be read; a message needs a From header with an address',
      };
    const to = RECEIVERS.flatMap((name) => partiesOf(header, name));
    if (!this.#mailbox.isNew(hashOf(keyOf(header, from, to)))) return 'merged';
    this.#learn(header, from, to, isSent(labels));

    const others = to.filter(({ address }) => address !== from.address);
    const reached = others.filter(({ address }) => !isNoReply(address));
    if (header.long === true || ADDRESSES.some((name) => isLong(header, name)))
      this.#warn(
        header,
        undefined,
        'truncated',
        '',
        'the header is longer than 256 kB; whom it names after that is left out',
      );
    if (reached.length === 0) return { excluded: nobody(to, others) };
    this.#sayTwice(header);
    this.#mailbox.passed(new Set([from, ...to].map(({ address }) => address)));
    const sender = this.#person(header, from);
    const receivers = new Set(reached.map((party) => this.#person(header, party)));
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

  /** Whose mailbox it is, by whom the message was delivered to; one who is named nowhere got a blind copy. */
  #learn(header: MailHeader, from: Party, to: Party[], sent: boolean): void {
    const delivered = fieldOf(header, 'delivered-to')?.replace(/^<|>$/g, '').toLowerCase() ?? '';
    const mine = looksLikeMail(delivered) ? delivered : undefined;
    const owner = sent ? from.address : mine;
    if (owner !== undefined) this.#mailbox.owns(owner);
    const addresses = new Set([from, ...to].map(({ address }) => address));
    if (mine !== undefined && !addresses.has(mine)) to.push({ address: mine, name: undefined });
  }

  #person(header: MailHeader, { address, name }: Party): number {
    const { draft } = this.#reading;
    const index = draft.mention(`mail:${address}`, () => ({
      line: header.line,
      ...placed(this.#reading),
      emails: [address],
      mentioned: true,
    }));
    const known = draft.people.get(index);
    if (known !== undefined && known.name === undefined && name !== undefined) {
      draft.amend(index, { ...known, name });
      if (name.includes('\ufffd'))
        this.#warn(header, undefined, 'replacement-character', name, 'characters of this name were lost');
    }
    return index;
  }

  #momentOf(header: MailHeader): Moment | undefined {
    const field = header.fields.get('date')?.[0];
    const found = field === undefined ? undefined : mailDate(field.value);
    const moment = found ?? (header.separator === undefined ? undefined : mailDate(header.separator));
    const value = field?.value ?? '';
    if (field === undefined && moment === undefined && this.#undated++ === 0)
      this.#firstUndated = header.line;
    if (found === undefined && field !== undefined) {
      const stands = moment ? 'the day of arrival stands' : 'the message counts as undated';
      this.#warn(header, field, 'bad-date', value, `no clock or calendar has this moment; ${stands}`);
    }
    if (moment?.unknownZone !== undefined)
      this.#warn(header, field, 'unknown-zone', value, 'unknown time zone; this moment is read as UTC');
    if (moment !== undefined && moment.day > this.#reading.today + 1)
      this.#warn(header, field, 'future-date', value, 'this day is still to come');
    return moment;
  }

  /** A message has one sender and one date; what a second header says is left out. */
  #sayTwice(header: MailHeader): void {
    for (const name of ['from', 'date']) {
      const [first, ...others] = header.fields.get(name) ?? [];
      if (name === 'from' && first !== undefined && others.length === 0) this.#sayAuthors(header, first);
      for (const field of others)
        if (field.value !== first?.value)
          this.#warn(
            header,
            field,
            'second-value',
            field.value,
            `a second ${name === 'from' ? 'From' : 'Date'} of one message; the first alone is read`,
          );
    }
  }

  /** Several authors in one From: the first is the sender. */
  #sayAuthors(header: MailHeader, field: HeaderField): void {
    for (const { name, address } of partiesOf(header, 'from').slice(1))
      this.#warn(
        header,
        field,
        'second-value',
        name === undefined ? address : `${name} <${address}>`,
        'a further author of one message; the first alone counts as its sender',
      );
  }

  #warn(
    header: MailHeader,
    field: HeaderField | undefined,
    code: FindingCode,
    value: string,
    message: string,
  ): void {
    const line = field?.line ?? header.line;
    this.#reading.ledger.warn({ line, column: 1, code, value, message, ...placed(this.#reading) });
  }
}

/** Headers that hold zero bytes, or end in what may be the middle of an address, name nobody for sure. */
function damaged(header: MailHeader): Outcome | undefined {
  for (const name of ADDRESSES)
    for (const { line, value } of header.fields.get(name) ?? [])
      if (value.includes('\0')) {
        const message = `the header of line ${line} holds a zero byte; the file may be damaged`;
        return { rejected: 'nul', column: 1, value, message };
      }
  if (header.cut === undefined || !ADDRESSES.includes(header.cut)) return undefined;
  const value = header.fields.get(header.cut)?.at(-1)?.value ?? '';
  if (/[>);]$/.test(value)) return undefined;
  const message = 'the file ends inside this header; export it again';
  return { rejected: 'truncated', column: 1, value, message };
}

const isLong = (header: MailHeader, name: string): boolean =>
  (header.fields.get(name) ?? []).some(({ value }) => value.length > LONGEST);

/** What makes two copies one message: its id, else who wrote to whom at what moment. */
function keyOf(header: MailHeader, from: Party, to: readonly Party[]): string {
  const id = fieldOf(header, 'message-id') ?? '';
  if (id !== '') return /<[^<>]+>/.exec(id)?.[0] ?? id;
  const moment = fieldOf(header, 'date') ?? header.separator;
  return `${from.address}|${moment}|${to.map(({ address }) => address)}`;
}

/** Why a message reached nobody else. */
function nobody(to: readonly Party[], others: readonly Party[]): FindingCode {
  if (others.length > 0) return 'no-reply';
  return to.length > 0 ? 'self-tie' : 'no-people';
}
