import { ics } from './calendar/ics.ts';
import { vcard } from './cards/vcard.ts';
import { GRAPH_DOCUMENTS } from './graphs/graph-formats.ts';
import { eml, mbox } from './mail/mail-formats.ts';
import type { DocumentFormat } from './reading/document.ts';
import { tertiusShare } from './shares/tertius-share.ts';
import { feed } from './streams/feed.ts';
import { opml } from './streams/opml.ts';
import { wordpress } from './streams/wordpress.ts';

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
