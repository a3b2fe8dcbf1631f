import type { Evidence } from '@tertius/core';
import { withoutImport } from '@tertius/core/network';
import { counted } from '@tertius/core/words';
import { previousGeneration, updateNetwork } from '../../files/network.ts';
import { print, printJson, say } from '../../render/output.ts';
import { type Command, type Input, JSON_OPTION } from '../command.ts';

export const undo: Command = {
  name: 'undo',
  usage: 'undo NET [IMPORT]',
  summary: 'take back one import (a file name or its key in inspect), or the last change',
  positionals: [1, 2],
  options: { json: JSON_OPTION },
  more: () =>
    'Without IMPORT the version before the last change comes back; undo again brings the later one back.',
  run: runUndo,
};

/** Which of two versions one has, in a few words. */
const contentWords = ({ imports, statements }: Evidence): string =>
  `${counted(imports.length, 'file')} and ${counted(statements.length, 'statement of yours', 'statements of yours')}`;

async function runUndo(input: Input): Promise<number> {
  const [path, named] = input.positionals as [string, string | undefined];
  let was = '';
  const { saved, evidence } = await updateNetwork(path, (current) => {
    was = contentWords(current);
    return { evidence: named === undefined ? previousGeneration(path) : withoutImport(current, named) };
  });
  const undone = named ?? 'the last change';
  const again =
    named === undefined
      ? ` It holds ${contentWords(evidence)} now; before this undo it held ${was}. tertius undo ${path} again brings that back.`
      : '';
  if (input.flag('json')) await printJson('undo', { undone, changed: saved });
  else
    await print(
      saved ? `Taken back: ${undone}.${again}` : 'Nothing to take back: both versions are the same.',
    );
  if (saved && named !== undefined)
    say(
      `Its rows still stand in ${path}.bak until the next change, and importing its file again brings it back.`,
    );
  return 0;
}
