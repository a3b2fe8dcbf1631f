import { googleContacts } from './contacts/google-contacts.ts';
import { LINKEDIN_TABLES } from './contacts/linkedin-tables.ts';
import { outlookContacts } from './contacts/outlook-contacts.ts';
import { thunderbirdContacts } from './contacts/thunderbird-contacts.ts';
import { GRAPH_TABLES } from './graphs/graph-tables.ts';
import { messageTrace } from './mail/message-trace.ts';
import { outlookMails } from './mail/outlook-mails.ts';
import type { TableFormat } from './reading/reader.ts';
import { m365Users } from './rosters/m365-users.ts';
import { roster } from './rosters/roster.ts';
import { viva } from './rosters/viva.ts';
import { mastodonFollowing } from './streams/mastodon-following.ts';
import { meetings } from './streams/meetings.ts';
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
  outlookMails,
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
