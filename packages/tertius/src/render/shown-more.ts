import type { ShownMore } from '@tertius/core/sharing';
import { counted } from '@tertius/core/words';
import { clean } from './clean.ts';

const MOST_NAMED = 20;

/** Of whom others see more now: those by name first, and whom a rule or a setting kept private until now. */
export function shownMoreWords(more: readonly ShownMore[]): string {
  const shared = more.filter(({ to }) => to === 'shared');
  const asked = more.length - shared.length;
  const opened = more.filter(({ said, to }) => said === 'private' && to !== 'shared');
  const parts = [
    shared.length === 0 ? '' : `by name ${names(shared)}`,
    asked === 0
      ? ''
      : `on request ${counted(asked, 'contact')}${opened.length === 0 ? '' : `, of whom ${names(opened)} ${opened.length === 1 ? 'was' : 'were'} private until now`}`,
  ].filter((part) => part !== '');
  return `Others see more now of ${counted(more.length, 'contact')}: ${parts.join('; ')}.`;
}

const names = (list: readonly ShownMore[]): string =>
  list
    .slice(0, MOST_NAMED)
    .map(
      ({ name, said, to }) =>
        `${clean(name)}${said === 'private' && to === 'shared' ? ' (private until now)' : ''}`,
    )
    .join(', ') + (list.length > MOST_NAMED ? ` and ${list.length - MOST_NAMED} more` : '');
