import { createHash } from 'node:crypto';
import { TertiusError } from '@tertius/core';
import { armor, Decrypter, Encrypter } from 'age-encryption';

/** By what a share is encrypted or opened: keys of age, or one passphrase. */
export interface SealKeys {
  readonly keys: readonly string[];
  readonly passphrase?: string | undefined;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A text that only who has a key or the passphrase can read: JSON with the message in the armour of age and its checksum. */
export async function seal(text: string, { keys, passphrase }: SealKeys): Promise<string> {
  const encrypter = new Encrypter();
  try {
    for (const key of keys) encrypter.addRecipient(key);
  } catch (cause) {
    throw new TertiusError('usage', '--encrypt-to takes a public key of age, which begins with age1', {
      value: keys.join(' '),
      cause,
    });
  }
  if (passphrase !== undefined) encrypter.setPassphrase(passphrase);
  const message = armor.encode(await encrypter.encrypt(text));
  const about = 'A share in encrypted form; tertius import opens it with --identity FILE or --passphrase.';
  const fields = { format: 'tertius-sealed', version: 1, about, sha256: digest(message), age: message };
  return `${JSON.stringify(fields)}\n`;
}

/**
 * The text that was sealed. A file that was cut is `unreadable`, one that was changed `damaged`; one that is sound and opens with
 * none of the keys `wrong-key`.
 */
export async function unseal(bytes: Uint8Array, file: string, given: SealKeys): Promise<Uint8Array> {
  const place = { file };
  const message = soundMessage(bytes, file);
  if (given.keys.length === 0 && given.passphrase === undefined)
    throw new TertiusError(
      'wrong-key',
      'this share is encrypted; open it with --identity FILE or --passphrase',
      {
        place,
      },
    );
  const decrypter = new Decrypter();
  for (const key of given.keys) decrypter.addIdentity(key);
  if (given.passphrase !== undefined) decrypter.addPassphrase(given.passphrase);
  try {
    return await decrypter.decrypt(armor.decode(message));
  } catch (cause) {
    throw new TertiusError(
      'wrong-key',
      'this share is whole, but it was encrypted for another key or with another passphrase',
      { place, cause },
    );
  }
}

function soundMessage(bytes: Uint8Array, file: string): string {
  const place = { file };
  let parsed: { readonly version?: unknown; readonly sha256?: unknown; readonly age?: unknown };
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    const cut = !Buffer.from(bytes).toString('latin1').trimEnd().endsWith('}');
    if (cut)
      throw new TertiusError('unreadable', 'this share was cut short; ask its owner for it again', {
        place,
        cause,
      });
    throw changed(place, cause);
  }
  if (typeof parsed.version === 'number' && parsed.version > 1)
    throw new TertiusError(
      'newer-schema',
      'this share was written by a newer tertius; update tertius to read it',
      {
        place,
      },
    );
  if (typeof parsed.age !== 'string' || digest(parsed.age) !== parsed.sha256) throw changed(place);
  return parsed.age;
}

const changed = (place: { readonly file: string }, cause?: unknown): TertiusError =>
  new TertiusError('damaged', 'this share was changed after it was encrypted; ask its owner for it again', {
    place,
    cause,
  });
