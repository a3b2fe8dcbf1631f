import { looksLikeMail } from '../../identity/keys.ts';
import { content } from '../reading/fields.ts';
import { fullName } from '../text/full-name.ts';
import type { RespondentColumns } from './respondent-columns.ts';

/** What survey tools write in place of who answered. */
export const NAMELESS: RegExp = /^(anonym\p{L}*|anonymous user|unknown|unbekannt|匿名)$/iu;

/** What a row says of who answers. */
export function whoIn(
  cells: readonly string[],
  columns: RespondentColumns,
): {
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly address: string | undefined;
} {
  const whole = content(cells, columns.name) ?? fullName(cells, ...columns.parts);
  const isAddress = whole !== undefined && looksLikeMail(whole);
  const email = content(cells, columns.email) ?? (isAddress ? whole : undefined);
  return {
    name: whole === undefined || isAddress || NAMELESS.test(whole) ? undefined : whole.replace(/\s+/g, ' '),
    email,
    address: email !== undefined && looksLikeMail(email) ? email : undefined,
  };
}
