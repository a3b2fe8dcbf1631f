import type { ArchiveFormat } from './archive/archive.ts';
import { slackArchive } from './chat/slack-archive.ts';
import { linkedinArchive } from './contacts/linkedin-archive.ts';
import { githubArchive } from './streams/github-archive.ts';
import { mastodonArchive } from './streams/mastodon-archive.ts';
import { xArchive } from './streams/x-archive.ts';

/** Every kind of zip. */
export const ARCHIVE_FORMATS: readonly ArchiveFormat[] = [
  linkedinArchive,
  slackArchive,
  xArchive,
  mastodonArchive,
  githubArchive,
];
