/** A fault that was found by recomputing or by attack, and the tests that failed before it was mended. */
export interface Fault {
  /** Where it stands in the list: `numbers`, or the number under `attack` with a letter where a number has several. */
  readonly number: string;
  readonly fault: string;
  /** File, and the beginning of the title of the test there. */
  readonly tests: readonly (readonly [file: string, title: string])[];
}

const CORE = 'packages/core/src';
const NUMBERS = 'test/faults/numbers.test.ts';
const COMMAND = 'test/faults/command.test.ts';
const READERS = 'test/faults/readers.test.ts';
const BUDGETS = 'test/attack/budgets.test.ts';
const EXPRESSIONS = 'test/attack/expressions.test.ts';
const STOP = 'test/attack/stop.test.ts';
const VIEW = 'test/cli/view.test.ts';

export const FAULTS: readonly Fault[] = [
  {
    number: 'numbers a',
    fault: 'a member of any roster made all organisations of that person count as rostered',
    tests: [[NUMBERS, 'a roster of one organisation says nothing of the size of another']],
  },
  {
    number: 'numbers b',
    fault: 'strengths of the undirected view depended on --directed',
    tests: [
      [NUMBERS, 'measures of the undirected view are the same whether the arcs are asked for too'],
      [`${CORE}/answers/ground/numbers.test.ts`, 'counts a declared undirected tie in both directions'],
    ],
  },
  {
    number: 'numbers c',
    fault: 'neglog took a strength of 1 for no distance, and refused reciprocated ties',
    tests: [
      [`${CORE}/measures/metrics-sync.test.ts`, 'distance by logarithm refuses a strength of 1'],
      [`${CORE}/measures/metrics-sync.test.ts`, 'distance by logarithm takes the mean of two arcs'],
    ],
  },
  {
    number: 'numbers d',
    fault: 'what-if erased meetings that the leaver had organised among those who stay',
    tests: [[`${CORE}/answers/ground/numbers.test.ts`, 'whoever organised the meeting']],
  },
  {
    number: 'numbers e',
    fault: 'hub and authority took a minute; the eigenvector of a path was null, that of no ties a number',
    tests: [
      [NUMBERS, 'hubs of a thousand people take dozens of rounds'],
      [`${CORE}/kernels/walks/walks.test.ts`, 'a path of 200 has the eigenvector of its closed form'],
      [NUMBERS, 'without ties eigenvector, hub and authority are undefined, with a reason'],
    ],
  },
  {
    number: 'numbers f',
    fault: 'a tie of stated trust 0 was not known; a meeting of 51 was read in two ways',
    tests: [
      [`${CORE}/answers/ground/numbers.test.ts`, 'is known, and carries nothing'],
      [`${CORE}/model/strength/history.test.ts`, 'adds nothing for a meeting of more than 50'],
    ],
  },
  {
    number: 'numbers g',
    fault: 'the pages did not say what the tolerance of equal paths can misjudge, nor where peers differ',
    tests: [[NUMBERS, 'the pages say where equal paths can be misjudged and where peers differ']],
  },
  {
    number: '1',
    fault: 'small files hung the command',
    tests: [
      [BUDGETS, '%s is read or refused in no time'],
      [BUDGETS, '6,600 daily series without an end'],
      [EXPRESSIONS, 'none takes longer than its text is long'],
      [READERS, 'a group that names one member a thousand times'],
    ],
  },
  {
    number: '2',
    fault: 'Ctrl-C did not stop an import, and left a lock',
    tests: [[STOP, 'an interrupted import stops at once with nothing changed, no lock and a word']],
  },
  {
    number: '3',
    fault: 'any local user could read everything through view',
    tests: [
      [VIEW, 'the network is given and taken only with the token of the page'],
      [VIEW, 'nobody but this machine can connect'],
      [VIEW, 'a foreign host is told off with 421'],
    ],
  },
  {
    number: '4',
    fault: 'monthly exports of one list piled up in the network file',
    tests: [
      ['test/laws/re-exports.test.ts', 'make a network file at most twice that of one export'],
      ['test/laws/re-exports.test.ts', 'answer as the newest does of those whom it lists'],
    ],
  },
  {
    number: '4',
    fault: 're-exports piled up in the network file',
    tests: [[READERS, 'twelve monthly exports with one new contact each']],
  },
  {
    number: '5',
    fault: 'stack traces, and findings held without bound',
    tests: [
      [BUDGETS, '%s is read or refused in no time'],
      [`${CORE}/sources/reading/ledger.test.ts`, 'of each kind the first thousand warnings are kept'],
      [COMMAND, 'a crafted network and a list of rejected rows end without a stack trace'],
    ],
  },
  {
    number: '6',
    fault:
      'a lock was taken over during long work; one dated ahead or a plain file of that name made all wait',
    tests: [
      [COMMAND, 'a lock that nobody holds is removed, whatever its day'],
      [COMMAND, 'what is no lock is named at once'],
      [COMMAND, 'a lock whose process is alive is kept, however old it is'],
    ],
  },
  {
    number: '7',
    fault: 'the way back was missing for a file of zeros, an empty one or one flipped in its head',
    tests: [[COMMAND, 'a network file that is lost names the version before']],
  },
  {
    number: '8',
    fault: 'zip members were believed without their CRC',
    tests: [
      [
        `${CORE}/sources/archive/crc32.test.ts`,
        'a member of a zip whose bytes are not those of its checksum',
      ],
    ],
  },
  {
    number: '9 a',
    fault: '--rejects overwrote the network',
    tests: [
      [COMMAND, 'the list of rejected rows never takes the place of the network or of a file that is read'],
    ],
  },
  {
    number: '9 b',
    fault: 'a device was read without end',
    tests: [[COMMAND, 'a device is no file, and is refused before it is read']],
  },
  {
    number: '9 c',
    fault: 'a save of n2 removed the unfinished file of n2.json',
    tests: [[COMMAND, 'a save clears its own unfinished files and nobody else’s']],
  },
  {
    number: '9 d',
    fault: 'a read-only network was replaced; hard links were split without a word',
    tests: [
      [COMMAND, 'a read-only network file stays'],
      [COMMAND, 'a file with a second name on the disk is saved under its own'],
    ],
  },
  {
    number: '9 e',
    fault: 'after a failed flush of the folder it was said that nothing was changed',
    tests: [
      [
        'packages/tertius/src/files/save.test.ts',
        'where the disk does not confirm, the new version is in place and that is said',
      ],
    ],
  },
  {
    number: '10',
    fault: 'formulas, controls and directions left the program unguarded, or came in without a word',
    tests: [
      [COMMAND, 'tables through a pipe and lists of rejected rows hold no formula'],
      [COMMAND, 'a network on standard output holds no character that steers a terminal'],
      [READERS, 'a control character in a name is pointed out at its place'],
      [READERS, 'an offset beyond 14 hours is no offset'],
    ],
  },
  {
    number: '11',
    fault: 'refusals carried no line and column, rejects column 0',
    tests: [['test/attack/located.test.ts', 'every reader says where and what is wrong']],
  },
  {
    number: '13',
    fault: 'time and memory grew faster than files',
    tests: [[READERS, 'twice the contacts take about twice the time']],
  },
  {
    number: '12',
    fault: 'out of memory ended in a native abort',
    tests: [
      [COMMAND, 'more people than fit into the memory are refused'],
      [`${CORE}/sources/text/table-parser.test.ts`, 'lose one line to a quote that never closes'],
    ],
  },
];
