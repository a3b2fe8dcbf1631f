import type { Channel } from '../../model/channel.ts';
import type { Quiet } from './keep-in-touch.ts';

/** What to do next, as a sentence. */
export function touchWords({ next, channel, mostly }: Quiet): string {
  const { kind, about, date, link } = next;
  const address = link === null ? '' : ` ${link}`;
  switch (kind) {
    case 'answer-ask':
      return `They asked you for “${about}” on ${date}: answer that.`;
    case 'say-what-came':
      return `You asked them for “${about}” on ${date}: say what came of it.`;
    case 'meet':
      return `You both have a meeting on ${date}${about === null ? '' : ` (${about})`}: take a moment there.`;
    case 'answer-post':
      return `They published “${about}” on ${date}: answer it.${address}`;
    case 'send-link':
      return `Send what you published on ${date}: “${about}”${address}`;
    case 'same-town':
      return `You are both in ${about}: meet for a coffee.`;
    case 'usual':
      return channel === null ? 'Write a line.' : mostly ? USUAL[channel] : SEVERAL;
  }
}

const WRITE = 'A short line will do; you mostly write to each other.';
const SEVERAL = 'Write a line or arrange to meet; you keep in touch in more than one way.';
const CALL = 'Call; you mostly talk.';
const IN_PUBLIC = 'Answer something of theirs in public, as you usually do.';

const USUAL: Readonly<Record<Channel, string>> = {
  'in-person': 'Meet for a coffee; you mostly meet in person.',
  call: CALL,
  video: CALL,
  message: WRITE,
  mail: WRITE,
  reply: IN_PUBLIC,
  mention: IN_PUBLIC,
  post: IN_PUBLIC,
  repost: IN_PUBLIC,
  like: IN_PUBLIC,
  follow: IN_PUBLIC,
  recommendation: WRITE,
  introduction: WRITE,
  connection: WRITE,
  unrecorded: 'Arrange to meet; you mostly meet, in person or not is not recorded.',
};
