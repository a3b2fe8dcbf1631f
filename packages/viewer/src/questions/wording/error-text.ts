import { type Cure, TertiusError } from '@tertius/core';

/** What is wrong and what to do about it, in the words of the page. */
export function withCure(problem: string, cure: Cure | undefined): string {
  const cured = cure === undefined ? undefined : onThePage(cure);
  return cured === undefined ? problem : `${problem}; ${cured}`;
}

/** The text of any error as the page shows it. */
export function errorText(error: unknown): string {
  if (error instanceof TertiusError) return withCure(error.problem, error.cure);
  return error instanceof Error ? error.message : String(error);
}

function onThePage(cure: Cure): string {
  if ('action' in cure)
    switch (cure.action) {
      case 'import':
        return 'import the files that it was made from';
      case 'open':
        return 'open it by itself, without other files';
      case 'memory':
        return 'split the file';
      case 'undo':
        return 'take that import back with the command line (tertius undo)';
    }
  switch (cure.option) {
    case 'scale':
      return 'divide the strengths in the file by the largest of them, and import it again';
    case 'encoding':
      return 'save the file as UTF-8 and import it again';
    case 'own':
      return `name it under “Own organisation”${cure.choices.length === 0 ? '' : `; the largest here: ${cure.choices.join(', ')}`}`;
    case 'map':
      return cure.likely.length === 0
        ? 'name the columns in the first row, such as name and email, or for ties source and target'
        : `name the columns in the first row; likely ${cure.likely.map(([column, field]) => `${JSON.stringify(column)} is ${field}`).join(', ')}`;
  }
}
