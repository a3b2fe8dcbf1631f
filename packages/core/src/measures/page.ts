import type { MeasureDescription } from './measure.ts';
import { PARAMETERS, parameterWords } from './measure-parameters.ts';

/** A measure's description as a page of Markdown, in the order of every docstring of the field. */
export function measurePage(measure: MeasureDescription): string {
  const lines = [
    ['Asked for as', `\`${measure.id}\`${measure.onRequest ? '; not among `all`' : ''}`],
    ['Level', measure.levels.join(', ')],
    ['Reads', measure.reads],
    ['Direction', measure.direction],
    ['Parallel', measure.parallel],
    ['Loops', measure.loops],
    ['Undefined', measure.undefined],
    ['Disconnected', measure.disconnected],
    ['Range', measure.range],
    ['Cost', measure.cost],
    [
      'Parameters',
      measure.parameters.map((name) => `\`${name}\`, ${parameterWords(PARAMETERS[name])}`).join('. ') ||
        'None.',
    ],
    ['Three mutually tied actors', exampleOf(measure.example)],
    ...(measure.elsewhere === undefined ? [] : [['In other programs', measure.elsewhere]]),
    ['Source', measure.source],
  ];
  return [
    `# ${measure.title}`,
    measure.meaning,
    `**Definition.** ${measure.definition}`,
    lines.map(([name, text]) => `- **${name}.** ${text}`).join('\n'),
    '',
  ].join('\n\n');
}

/** The list of all measures by the question they answer, with links to their pages. */
export function measureIndex(catalogue: readonly MeasureDescription[]): string {
  const questions = ['brokerage', 'triangulation', 'cohesion', 'worlds'] as const;
  const sections = questions.map((question) => {
    const rows = catalogue
      .filter((measure) => measure.question === question)
      .map(({ id, levels, meaning }) => `| [${id}](${id}.md) | ${levels.join(', ')} | ${meaning} |`);
    const title = question[0]!.toUpperCase() + question.slice(1);
    return `## ${title}\n\n| measure | level | what it says |\n|---|---|---|\n${rows.join('\n')}`;
  });
  return `# Measures\n\nUndefined values are \`null\` in JSON and \`NaN\` in the library, never 0. A self-tie is never counted.\n\n${sections.join('\n\n')}\n`;
}

function exampleOf(example: MeasureDescription['example']): string {
  if (example === null) return 'undefined';
  return typeof example === 'boolean' ? (example ? 'yes' : 'no') : String(example);
}
