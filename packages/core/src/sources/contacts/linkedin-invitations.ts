import { channelNumber } from '../../model/channel.ts';
import { NO_DAY } from '../../model/day.ts';
import { columnOrder, content, dateCell } from '../reading/fields.ts';
import type { Outcome, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import { findOwner, type Party, partyIndex } from './linkedin-owner.ts';

const MESSAGE = channelNumber('message');

/** LinkedIn's Invitations.csv: who asked whom to connect; an invitation counts as a message, answered or not. */
export const linkedinInvitations: TableFormat = {
  format: 'linkedin-invitations',
  recognise: (header) => (header.has('from', 'to', 'sent at', 'direction') ? 100 : 0),
  read(table, reading) {
    const { header } = table;
    const column = {
      from: header.find('from'),
      to: header.find('to'),
      date: header.find('sent at'),
      direction: header.find('direction'),
      fromUrl: header.find('inviterprofileurl', 'inviter profile url'),
      toUrl: header.find('inviteeprofileurl', 'invitee profile url'),
    };
    const sender = (cells: readonly string[]): Party => ({
      name: content(cells, column.from),
      url: content(cells, column.fromUrl),
    });
    const receiver = (cells: readonly string[]): Party => ({
      name: content(cells, column.to),
      url: content(cells, column.toUrl),
    });
    const ownerOf = (cells: readonly string[]): Party =>
      /^out/i.test(content(cells, column.direction) ?? '') ? sender(cells) : receiver(cells);
    const rows: Party[][] = [];
    for (const row of table.rows()) if (!('broken' in row)) rows.push([ownerOf(row.cells)]);
    const isOwner = findOwner(rows, reading, header.line);
    const order = columnOrder(table, column.date) ?? 'month-first';
    const seen = new Set<string>();
    readRows(table, reading, (cells, line): Outcome => {
      const [from, to] = [sender(cells), receiver(cells)];
      for (const [party, at] of [
        [from, column.from],
        [to, column.to],
      ] as const)
        if (party.name === undefined && party.url === undefined) {
          const message = 'an invitation needs both people; name them or leave the row out';
          return { rejected: 'no-end', column: at + 1, value: '', message };
        }
      const sent = dateCell(reading, cells, line, column.date, order);
      if (sent.rejected !== undefined) return sent.rejected;
      const outgoing = /^out/i.test(content(cells, column.direction) ?? '');
      const incoming = /^in/i.test(content(cells, column.direction) ?? '');
      const source = outgoing ? -1 : partyIndex(reading, line, from, String(line), isOwner);
      const target = incoming ? -1 : partyIndex(reading, line, to, String(line), isOwner);
      const key = `${source}|${target}|${content(cells, column.date)}|${from.name}|${to.name}`;
      if (seen.has(key)) return 'merged';
      seen.add(key);
      const { day = NO_DAY, second = -1 } = sent.date ?? {};
      reading.draft.interaction({ line, channel: MESSAGE, day, second, from: source, to: [target] });
      return 'accepted';
    });
  },
};
