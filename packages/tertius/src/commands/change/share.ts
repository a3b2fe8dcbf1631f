import { randomBytes } from 'node:crypto';
import { formatDay, parseDay } from '@tertius/core';
import {
  isFirstUse,
  type MadeShare,
  makeShare,
  type ShareDoubt,
  shareDoubts,
  shareText,
} from '@tertius/core/sharing';
import { counted } from '@tertius/core/words';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { record } from '../../files/ledger.ts';
import { askPassphrase } from '../../files/sealed/passphrase.ts';
import { seal } from '../../files/sealed/sealed.ts';
import { writeNew } from '../../files/write-new.ts';
import { clean } from '../../render/clean.ts';
import { print, printJson, say, writeData } from '../../render/output.ts';
import { heldWords, someNames } from '../../render/share-notes.ts';
import { AS_OF, type Command, FORCE, type Input, JSON_OPTION, wrong } from '../command.ts';
import { openNetwork } from '../opened.ts';

export const shareCommand: Command = {
  name: 'share',
  usage:
    'share NET -o FILE [--reader P] [--expires DATE] [--encrypt-to KEY|--passphrase]  |  share NET --preview',
  summary: 'write what your levels let a colleague see, as a file that they import',
  positionals: [0, 1],
  options: {
    output: { value: 'FILE', short: 'o', help: 'where to, for example petra.share.json' },
    preview: { help: 'print exactly what the file would hold; with -o, write the same bytes too' },
    reader: { value: 'P', help: 'whom it is for; said in the file and in your ledger' },
    'for-reader': { value: 'P', help: 'the same as --reader' },
    expires: { value: 'DATE', help: 'the last day on which it counts for its reader' },
    'encrypt-to': { value: 'age1...', several: true, help: 'encrypt it to this public key of age' },
    passphrase: {
      help: 'encrypt it with a passphrase, asked for at the terminal or taken from TERTIUS_PASSPHRASE',
    },
    'new-key': {
      value: 'FILE',
      help: 'write a new secret key to FILE and print the public key to give away',
    },
    'as-of': AS_OF,
    force: FORCE,
    json: JSON_OPTION,
  },
  more: () =>
    'A share names the contacts you set to shared, with organisation, role, addresses and a strength band, and tells of those on request ' +
    'what three or more of them have in common. It never holds notes, asks, trust, exact strengths, messages or meetings. ' +
    'Whoever gets it reads it with tertius import; your next share replaces it there. tertius level NET sets and shows the levels.',
  run: runShare,
};

async function runShare(input: Input): Promise<number> {
  const keyFile = input.text('new-key');
  if (keyFile !== undefined) return newKey(keyFile, input.flag('force'));
  const [path] = input.positionals;
  if (path === undefined) throw wrong(`something is missing; usage: tertius ${input.command.usage}`);
  const output = input.text('output');
  const preview = input.flag('preview');
  if (output === undefined && !preview)
    throw wrong('where to? add -o FILE, for example -o petra.share.json, or --preview to look at it first');
  const { evidence } = openNetwork(path);
  if (isFirstUse(evidence))
    throw wrong(`nothing is shared until you say so; tertius level ${path} proposes levels to start with`);
  const reader = input.text('reader') ?? input.text('for-reader');
  const made = makeShare(evidence, {
    asOf: input.asOf,
    made: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    randomBytes,
    ...(reader === undefined ? {} : { reader }),
    ...expiryOf(input),
  });
  const text = shareText(made.share);
  const doubts = shareDoubts(evidence, made, { asOf: input.asOf });
  if (preview) await writeData(text);
  if (output === undefined) {
    say(`It would hold ${contentWords(made)}`);
    sayOwner(made);
    for (const words of heldWords(path, made.held)) say(words);
    sayDoubts(path, doubts);
    return 0;
  }
  const keys = input.list('encrypt-to');
  const withPassphrase = input.flag('passphrase');
  if (keys.length > 0 && withPassphrase) throw wrong('--encrypt-to or --passphrase, not both');
  const sealed = keys.length > 0 || withPassphrase;
  const bytes = sealed
    ? await seal(text, { keys, passphrase: withPassphrase ? await askPassphrase() : undefined })
    : text;
  writeNew(output, Buffer.from(bytes), input.flag('force'));
  const shared = made.share.contacts.filter(({ level }) => level === 'shared').length;
  const hidden = made.share.contacts.length - shared;
  record(path, { what: 'share', text: bytes, reader, people: made.share.contacts.length });
  if (input.flag('json')) {
    await printJson('share', {
      file: output,
      shared,
      onRequest: hidden,
      encrypted: sealed,
      ...leftOut(made),
      held: made.held,
      doubts,
    });
    return 0;
  }
  if (preview) return 0;
  await print(`${output}${sealed ? ', encrypted' : ''}: ${contentWords(made)}`);
  sayOwner(made);
  for (const words of heldWords(path, made.held)) say(words);
  sayDoubts(path, doubts);
  sayBands(path, made);
  say(`Look at it before you pass it on: tertius share ${path} --preview prints what it holds.`);
  return 0;
}

/** By which addresses readers join the owner with their own files. */
function sayOwner({ share: { owner } }: MadeShare): void {
  const { emails = [] } = owner;
  say(
    emails.length === 0
      ? 'It holds no address of yours: who has you in a roster must join the two entries.'
      : `Readers know you in it by ${emails.map(clean).join(', ')}; in their other files they find you by these alone.`,
  );
}

/** How many contacts of each level a share holds, and how many were left out. */
function contentWords({ share, counts, leftOut }: MadeShare): string {
  const shared = share.contacts.filter(({ level }) => level === 'shared').length;
  return `${shared} shared, ${share.contacts.length - shared} on request. Left out: ${counts.private} private; ${leftOut.weak} with too weak a tie; ${counted(leftOut.colleagues, 'colleague')} on request, whom a roster would name; ${leftOut.few} on request of whom fewer than three look alike${leftOut.ofShares === 0 ? '' : `; ${counted(leftOut.ofShares, 'contact')} of whom a colleague’s share alone tells`}.`;
}

/** Says where hardly a tie is more than weak: readers count low as 0.1, too little to ask anybody. */
function sayBands(path: string, { share: { contacts } }: MadeShare): void {
  const low = contacts.filter(({ band }) => band === 'low').length;
  if (low < 10 || low < 0.9 * contacts.length) return;
  say(
    `${low} of ${contacts.length} ties are in the band low, which readers count as 0.1: too little for “can ask”. Rating those that matter raises them: tertius rate ${path} --next.`,
  );
}

/** Says who of a share has another entry in the network that was not joined. */
function sayDoubts(path: string, doubts: readonly ShareDoubt[]): void {
  const hidden = doubts.filter(({ level }) => level === 'private');
  const twice = doubts.length - hidden.length;
  const shown = (list: readonly ShareDoubt[]): string => someNames(list.map((one) => one.shown));
  if (hidden.length > 0)
    say(
      `Private under another entry? It shows ${shown(hidden)}, and a private contact of yours may be the same person. tertius proposals ${path} shows both entries: join them, or make this one private, too.`,
    );
  if (twice > 0)
    say(
      `${counted(twice, 'person', 'people')} may be in it twice (${shown(doubts.slice(hidden.length))}): tertius proposals ${path} shows both entries.`,
    );
}

const leftOut = ({
  counts,
  leftOut: { weak, colleagues, few, ofShares },
}: ReturnType<typeof makeShare>): Record<string, number> => ({
  private: counts.private,
  weak,
  colleagues,
  few,
  ofShares,
});

function expiryOf(input: Input): { readonly expires?: string } {
  const text = input.text('expires');
  if (text === undefined) return {};
  const day = parseDay(text);
  if (day === undefined) throw wrong(`--expires takes a day such as 2027-03-31, not ${JSON.stringify(text)}`);
  if (day < input.asOf) throw wrong(`${text} is past; a share expires today at the earliest`);
  return { expires: formatDay(day) };
}

async function newKey(file: string, force: boolean): Promise<number> {
  const secret = await generateX25519Identity();
  const key = await identityToRecipient(secret);
  writeNew(file, Buffer.from(`# public key: ${key}\n${secret}\n`), force);
  await print(key);
  say(
    `The secret key is in ${file}: keep it to yourself. Give the public key above to whoever shares with you.`,
  );
  return 0;
}
