import { type FormatFacts, type FormatHelp, OWN_EXPORT, SHARED_FILE } from './facts.ts';

const LEFT_OUT = 'each message; lists, automatic mail, spam and drafts are counted and left out';

/** Mail, calendars and conversations at work. */
export const MESSAGES: readonly FormatFacts[] = [
  { ...OWN_EXPORT, id: 'mbox', rowTellsOf: 'address' },
  { ...OWN_EXPORT, id: 'eml', rowTellsOf: 'address' },
  { ...OWN_EXPORT, id: 'outlook-mails', rowTellsOf: 'address' },
  { ...OWN_EXPORT, id: 'ics', rowTellsOf: 'address' },
  { ...OWN_EXPORT, id: 'meetings', rowTellsOf: 'nickname' },
  { ...SHARED_FILE, owner: 'if-named', id: 'slack-archive', rowTellsOf: 'account' },
  { ...SHARED_FILE, id: 'm365-trace', rowTellsOf: 'address' },
];

export const MESSAGES_HELP: readonly FormatHelp[] = [
  {
    id: 'mbox',
    title: 'Mailbox',
    file: '….mbox',
    obtain:
      'Google Takeout: Mail; Apple Mail: Mailbox > Export Mailbox; Thunderbird: the files of its profile',
    gives: 'sender and receivers, read from headers only',
    history: LEFT_OUT,
    cannot: 'what was written; contact by other ways',
  },
  {
    id: 'eml',
    title: 'Single mail',
    file: '….eml',
    obtain: 'Mail programs: Save message as, or drag the message into a folder',
    gives: 'sender and receivers, read from headers only',
    history: LEFT_OUT,
    cannot: 'what was written; contact by other ways',
  },
  {
    id: 'outlook-mails',
    title: 'Mails of Outlook as CSV',
    file: '….CSV with columns such as `From: (Name)` and `To: (Address)`',
    obtain:
      'Outlook for Windows: File > Open & Export > Import/Export > Export to a file, of a folder of mails',
    gives: 'sender and receivers, by address, or by name where Exchange gives no address',
    history: 'that they wrote; such a file has no days',
    cannot: 'when; what was written; contact by other ways',
  },
  {
    id: 'ics',
    title: 'Calendar',
    file: '….ics, or the zip of several',
    obtain:
      'Google Calendar: Settings > Import & export > Export; Outlook: File > Save Calendar; Apple: File > Export',
    gives: 'organiser and those who did not decline',
    history:
      'each meeting: video, in person or call; without a place, a link or a title that says call it is not recorded how; private entries are left out',
    cannot: 'whether somebody came; meetings nobody wrote down',
  },
  {
    id: 'meetings',
    title: 'List of meetings',
    file: 'meetings.csv: date,with,channel,note,topic; or a calendar of Outlook as CSV, with organiser, attendees and location',
    obtain: 'write it yourself',
    gives: 'whom you met, by e-mail, id, or a name that only one person has; several with ;',
    history: 'each meeting, with how people met where a channel or place says so; the note is not kept',
    cannot: 'people you did not write down',
  },
  {
    id: 'slack-archive',
    title: 'Slack export',
    file: '….zip, as it arrives',
    obtain: 'Slack, workspace owners: Workspace settings > Import/Export data > Export',
    gives: 'members who spoke',
    history: 'posts, replies, mentions, direct messages',
    cannot: 'private channels and direct messages of a public-only export',
  },
  {
    id: 'm365-trace',
    title: 'Microsoft 365 message trace',
    file: '….csv',
    obtain: 'Exchange admin center: Mail flow > Message trace > Export; or Get-MessageTraceV2 | Export-Csv',
    gives: 'sender and receivers of an organisation’s mail',
    history: 'each message',
    cannot: 'names; what was written',
  },
];
