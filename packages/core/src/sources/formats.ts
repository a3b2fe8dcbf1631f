import type { ArchiveFormat } from './archive/archive.ts';
import { ics } from './calendar/ics.ts';
import { vcard } from './cards/vcard.ts';
import { slackArchive } from './chat/slack-archive.ts';
import { googleContacts } from './contacts/google-contacts.ts';
import { LINKEDIN_TABLES, linkedinArchive } from './contacts/linkedin-archive.ts';
import { outlookContacts } from './contacts/outlook-contacts.ts';
import { thunderbirdContacts } from './contacts/thunderbird-contacts.ts';
import { GRAPH_DOCUMENTS, GRAPH_TABLES } from './graphs/graph-formats.ts';
import { eml, mbox } from './mail/mail-formats.ts';
import { messageTrace } from './mail/message-trace.ts';
import type { DocumentFormat } from './reading/document.ts';
import type { TableFormat } from './reading/reader.ts';
import { m365Users } from './rosters/m365-users.ts';
import { roster } from './rosters/roster.ts';
import { viva } from './rosters/viva.ts';
import { tertiusShare } from './shares/tertius-share.ts';
import { feed } from './streams/feed.ts';
import { githubArchive } from './streams/github-archive.ts';
import { mastodonArchive } from './streams/mastodon-archive.ts';
import { mastodonFollowing } from './streams/mastodon-following.ts';
import { meetings } from './streams/meetings.ts';
import { opml } from './streams/opml.ts';
import { wordpress } from './streams/wordpress.ts';
import { xArchive } from './streams/x-archive.ts';
import { surveyAnswers } from './surveys/survey-answers.ts';
import { surveyGrid } from './surveys/survey-grid.ts';
import { surveyNames } from './surveys/survey-names.ts';
import { people } from './ties/people.ts';
import { ties } from './ties/ties.ts';

/** Every kind of delimited file that is read; the surest recognition wins. */
export const TABLE_FORMATS: readonly TableFormat[] = [
  ...LINKEDIN_TABLES,
  googleContacts,
  outlookContacts,
  thunderbirdContacts,
  messageTrace,
  m365Users,
  viva,
  roster,
  meetings,
  mastodonFollowing,
  surveyGrid,
  surveyNames,
  surveyAnswers,
  ...GRAPH_TABLES,
  ties,
  people,
];

/** Every other kind of file; the first that recognises it reads it. */
export const DOCUMENT_FORMATS: readonly DocumentFormat[] = [
  vcard,
  ics,
  mbox,
  eml,
  tertiusShare,
  opml,
  wordpress,
  feed,
  ...GRAPH_DOCUMENTS,
];

/** Every kind of zip. */
export const ARCHIVE_FORMATS: readonly ArchiveFormat[] = [
  linkedinArchive,
  slackArchive,
  xArchive,
  mastodonArchive,
  githubArchive,
];
