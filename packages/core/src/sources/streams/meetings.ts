import { looksLikeMail } from '../../identity/keys.ts';
import { channelNamed, channelNumber } from '../../model/channel.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import { placed } from '../reading/document.ts';
import { columnOrder, content, dateCell } from '../reading/fields.ts';
import type { Outcome, Reading, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import type { Header } from '../text/header.ts';

/** Day, others, channel and topic, in English first. */
const NAMES = [
  ['date', 'datum', 'fecha', 'data', 'dato', 'day', 'tag'],
  ['with', 'mit', 'avec', 'con', 'met', 'com', 'med', 'wen'],
  ['channel', 'kanal', 'canal', 'canale', 'kanaal'],
  ['topic', 'thema', 'sujet', 'tema', 'argomento', 'onderwerp', 'temat', 'ämne'],
];

const columnsOf = (header: Header): number[] => NAMES.map((names) => header.find(...names));

/** Meetings that the user typed in: when, with whom, how; the note stays in the file. */
export const meetings: TableFormat = {
  format: 'meetings',
  recognise: (header) => {
    const [date = -1, others = -1, channel = -1] = columnsOf(header);
    if (date < 0 || others < 0) return 0;
    if (channel >= 0) return 95;
    return header.has('date', 'with') ? 70 : 0;
  },
  read(table, reading) {
    const { header } = table;
    const [date, others, channel, topic] = columnsOf(header) as [number, number, number, number];
    const order = columnOrder(table, date);
    readRows(table, reading, (cells, line): Outcome => {
      const named = (content(cells, others) ?? '')
        .split(';')
        .map((one) => one.trim())
        .filter((one) => one !== '');
      const when = dateCell(reading, cells, line, date, order);
      if (when.rejected !== undefined) return when.rejected;
      if (when.date === undefined)
        return {
          rejected: 'bad-date',
          column: date + 1,
          value: content(cells, date) ?? '',
          message: 'a meeting needs its day, such as 2026-03-31',
        };
      if (named.length === 0)
        return {
          rejected: 'no-end',
          column: others + 1,
          value: '',
          message: 'with whom? name a person, an e-mail address or an id',
        };
      const word = content(cells, channel) ?? 'in-person';
      const known = channelNamed(word);
      if (known === undefined)
        return {
          rejected: 'unknown-channel',
          column: channel + 1,
          value: word,
          message: 'no such channel; use in-person, call, video, message or mail',
        };
      const to = [...new Set(named.map((one) => withWhom(one, line, reading)))];
      const title = content(cells, topic);
      const about = title === undefined ? {} : { topic: title };
      reading.draft.interaction({
        line,
        channel: channelNumber(known),
        day: when.date.day,
        second: -1,
        from: -1,
        to,
        ...about,
      });
      return 'accepted';
    });
  },
};

function withWhom(text: string, line: number, reading: Reading): number {
  const key = text.toLowerCase();
  return reading.draft.mention(key, (): PersonRecord => {
    const at = { line, ...placed(reading), mentioned: true } as const;
    if (looksLikeMail(text)) return { ...at, emails: [text] };
    if (/^https?:\/\//i.test(text)) return { ...at, profiles: [text] };
    return /\d/.test(text) && !/\s/.test(text) ? { ...at, id: text } : { ...at, name: text };
  });
}
