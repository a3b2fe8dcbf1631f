import type { ShownMore } from '@tertius/core/sharing';
import { counted } from '@tertius/core/words';
import { clean } from './clean.ts';

const MOST_NAMED = 20;

/** Of whom others see more now: those by name first, and all whom a rule or a setting kept private until now. */
export function shownMoreWords(more: readonly ShownMore[]): string {
  const isOpened = ({ said }: ShownMore): boolean => said === 'private';
  const shared = more
    .filter(({ to }) => to === 'shared')
    .sort((one, other) => Number(isOpened(other)) - Number(isOpened(one)));
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

/** The first of a list, and all of whom were private. */
const names = (list: readonly ShownMore[]): string => {
  const most = Math.max(MOST_NAMED, list.filter(({ said }) => said === 'private').length);
  const first = list
    .slice(0, most)
    .map(
      ({ name, said, to }) =>
        `${clean(name)}${said === 'private' && to === 'shared' ? ' (private until now)' : ''}`,
    )
    .join(', ');
  return `${first}${list.length > most ? ` and ${list.length - most} more` : ''}`;
};
