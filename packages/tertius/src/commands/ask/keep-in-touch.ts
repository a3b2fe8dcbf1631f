import { formatDay } from '@tertius/core';
import { type KeepInTouch, keepInTouch } from '@tertius/core/answers';
import { counted, numeral, touchWords } from '@tertius/core/words';
import { clean } from '../../render/clean.ts';

import { print, printJson } from '../../render/output.ts';
import { printTable } from '../../render/table.ts';
import { sinking } from '../../render/table-sink.ts';
import { AS_OF, type Command, type Input, JSON_OPTION } from '../command.ts';
import { openNetwork } from '../opened.ts';
import { userOf } from '../who.ts';
import { answerOptions } from './dependence.ts';

export const keepInTouchCommand: Command = {
  name: 'keep-in-touch',
  usage: 'keep-in-touch NET [--person ME]',
  summary:
    'whom you have not been in touch with for longer than usual for the two of you, and what to do next',
  positionals: [1, 1],
  files: true,
  options: {
    person: { value: 'ME', help: 'whose ties (default: you, or the owner of the only export)' },
    'as-of': AS_OF,
    json: JSON_OPTION,
  },
  more: () =>
    'Usual is what the two of you did so far: somebody is named when the time since your last contact is longer than nine of ten intervals ' +
    'between the days on which you were in touch (at least four such days). At most seven people are named, those whose tie cools within the year first, then the closest; the others are counted. What to do next is the ' +
    'cheapest that is honest: answer what they asked, say what came of your ask, meet where both will be, answer what they published, send what ' +
    'you published, meet in the same town, else the usual way.',
  run: runKeepInTouch,
};

async function runKeepInTouch(input: Input): Promise<number> {
  const { evidence, network } = openNetwork(input.positionals[0] as string);
  const from = userOf(network, input.text('person')).id;
  const options = answerOptions(input);
  const answer = keepInTouch(network, { ...options, from, statements: evidence.statements });
  if (input.flag('json')) {
    await printJson('keep-in-touch', { asOf: formatDay(options.asOf), ...answer });
    return 0;
  }
  const { quiet, quietCount, withRhythm, asleep, longAgo, longAgoCount } = answer;
  if (sinking()) {
    await printTable(quiet, [
      { title: 'person', cell: (row) => row.name },
      { title: 'last contact', cell: (row) => row.lastContact },
      { title: 'days ago', cell: (row) => row.days },
      { title: 'usual days', cell: (row) => row.usual },
      { title: 'what to do next', cell: touchWords },
    ]);
    return 0;
  }
  await print(ofHowMany(answer));
  if (answer.recordEnds !== null && quiet.length > 0)
    await print(
      `All contact on record ends on ${answer.recordEnds}: whoever seems quiet since may only be missing from the files.`,
    );
  for (const row of quiet)
    await print(
      `${clean(row.name)}: last in touch ${row.lastContact}, ${counted(row.days, 'day')} ago; on the ${counted(row.contactDays, 'day')} on record usually every ${counted(Math.round(row.usual), 'day')}${row.thin ? ', which may be chance with so few' : ''}.\n  ${clean(touchWords(row))}`,
    );
  if (quietCount > quiet.length)
    await print(
      `${numeral(quietCount - quiet.length)} more of your contacts ${quietCount - quiet.length === 1 ? 'is' : 'are'} quiet for longer than usual; named are those whose tie is cooling (less than half of the contact of a year ago), then the closest.`,
    );
  if (quiet.length === 0 && withRhythm > 0)
    await print('With all of these who are not asleep the time since your last contact is usual.');
  if (longAgoCount > 0)
    await print(
      `Without a rhythm, and last in touch a year ago or more: ${longAgo
        .map((one) => `${clean(one.name)} (${one.lastContact})`)
        .join(
          ', ',
        )}${longAgoCount > longAgo.length ? ` and ${numeral(longAgoCount - longAgo.length)} more` : ''}.`,
    );
  if (asleep > 0)
    await print(
      `${counted(asleep, 'tie')} fell asleep long ago and ${asleep === 1 ? 'is' : 'are'} not listed here; introduce and ask name those worth reviving.`,
    );
  return 0;
}

/** Of how many contacts the answer can say anything. */
function ofHowMany({ contacts, withRhythm }: KeepInTouch): string {
  if (contacts === 0) return 'No contact of yours is recorded.';
  if (withRhythm === 0)
    return `With none of your ${counted(contacts, 'contact')} four days of contact or more are on record, so no rhythm is known. What would help: mail, messages or a calendar.`;
  return withRhythm === contacts
    ? `A rhythm is known with each of your ${counted(contacts, 'contact')} (four days of contact or more).`
    : `A rhythm is known with ${numeral(withRhythm)} of your ${counted(contacts, 'contact')} (four days of contact or more); of the others this cannot be said.`;
}
