import { addressParser } from 'postal-mime';
import { looksLikeMail } from '../../identity/keys.ts';
import { replaceWords } from './encoded-words.ts';
import { HEADER_LIMIT, type MailHeader } from './headers.ts';

export interface Party {
  readonly address: string;
  readonly name: string | undefined;
}

/** No list of addresses is longer; a longer one is cut between two. */
export const LONGEST: number = HEADER_LIMIT - 1000;

/** The people of an address header: groups opened, comments and encoded words read, the real address kept. */
export function partiesOf(header: MailHeader, field: string): Party[] {
  return (header.fields.get(field) ?? []).flatMap(({ value }) => parsed(value));
}

/** Encoded words are names only: they are set aside, so that none can pass for an address. */
function parsed(value: string): Party[] {
  const words: string[] = [];
  const masked = replaceWords(cut(value), (word) => `\ue000${words.push(word) - 1}\ue001`);
  const plain = withoutRoutes(inAngles(masked));
  const found: Party[] = [];
  for (const { address = '', name = '' } of addressParser(plain, { flatten: true })) {
    const bare = address
      .trim()
      .toLowerCase()
      .replace(/^(?:mailto|smtp):/, '')
      .replace(/(?<!\.)\.+$/, '');
    if (!looksLikeMail(bare) || bare.includes('\ue000')) continue;
    found.push({ address: bare, name: nameOf(name, words) });
  }
  return found;
}

/** `Ann [ann@x.org]`, as Outlook writes addresses in texts. */
function inAngles(value: string): string {
  return value.replace(/(?<!<)\[(?:mailto:)?([^\s[\]<>@]{1,200}@[^\s[\]<>@]{1,200})\]/gi, '<$1>');
}

function cut(value: string): string {
  return value.length <= LONGEST ? value : value.slice(0, value.lastIndexOf(',', LONGEST));
}

function nameOf(text: string, words: readonly string[]): string | undefined {
  const name = text
    .replace(/\ue000(\d+)\ue001/g, (_, index: string) => words[Number(index)] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'(.*)'$/, '$1');
  return name === '' || looksLikeMail(name) ? undefined : name;
}

/** Old forms: comments within comments and within addresses, and routes such as `<@relay:ann@x.org>`. */
function withoutRoutes(value: string): string {
  const text = /\([^()]*[(\\]|<[^<>]*\(/.test(value) ? plainComments(value) : value;
  return text.replace(/<\s*@[^<>:]*:/g, '<');
}

function plainComments(value: string): string {
  let text = '';
  let depth = 0;
  let quoted = false;
  let angle = false;
  for (let i = 0; i < value.length; i++) {
    const c = value[i] as string;
    if (c === '\\' && (quoted || depth > 0)) {
      if (quoted) text += c + (value[i + 1] ?? '');
      i++;
      continue;
    }
    if (depth === 0 && c === '"') quoted = !quoted;
    else if (!quoted && c === '(') {
      if (depth++ > 0 || angle) continue;
    } else if (depth > 0 && c === ')') {
      if (--depth > 0 || angle) continue;
    } else if (depth === 0 && !quoted && (c === '<' || c === '>')) angle = c === '<';
    if (depth <= 1 && !(depth > 0 && angle)) text += c;
  }
  return text;
}
