import { content } from '../reading/fields.ts';
import type { TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import { fediverseAccount } from './fediverse.ts';

/** Mastodon's list of the accounts that somebody follows. */
export const mastodonFollowing: TableFormat = {
  format: 'mastodon-following',
  recognise: (header) =>
    header.has('account address', 'show boosts') ? 100 : header.has('account address') ? 60 : 0,
  read(table, reading) {
    const column = table.header.find('account address');
    readRows(table, reading, (cells, line) => {
      const account = content(cells, column);
      if (account === undefined) return 'blank';
      const profile = fediverseAccount(account);
      if (profile === undefined)
        return {
          rejected: 'bad-value',
          column: column + 1,
          value: account,
          message: 'an account is written name@host',
        };
      const { fresh } = reading.draft.person({
        line,
        profiles: [profile],
        attributes: [['Mastodon followed by you', 'yes']],
      });
      return fresh ? 'accepted' : 'merged';
    });
  },
};
