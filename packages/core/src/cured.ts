import { type Cure, type ErrorCode, type ErrorDetails, TertiusError } from './errors.ts';

/** An error with what to do about it, which the message of the library words as code. */
export function cured(code: ErrorCode, problem: string, details: ErrorDetails): TertiusError {
  const { cure } = details;
  return new TertiusError(
    code,
    problem,
    cure === undefined ? details : { ...details, inCode: cureInCode(cure) },
  );
}

/** A cure in the words of somebody who calls the library. */
function cureInCode(cure: Cure): string {
  if ('action' in cure)
    switch (cure.action) {
      case 'import':
        return 'make one with importFiles() and serialise()';
      case 'open':
        return 'read it with open() or parseNetworkFile()';
      case 'memory':
        return 'give it more memory or split the file';
      case 'undo':
        return `take it back with withoutImport(evidence, '${cure.key.slice(0, 8)}')`;
    }
  switch (cure.option) {
    case 'scale':
      return `divide the strengths by the largest when they are read: { scale: '${cure.value}' }`;
    case 'encoding':
      return "name the encoding when the file is read: { encoding: 'windows-1252' }";
    case 'own':
      return `say it with { own: 'NAME' }${cure.choices.length === 0 ? '' : `; the largest here: ${cure.choices.join(', ')}`}`;
    case 'map': {
      const columns = cure.likely.length === 0 ? [['COLUMN', 'name'] as const] : cure.likely;
      const pairs = columns.map(([column, field]) => `[${JSON.stringify(column)}, '${field}']`);
      return `say what the columns are with { map: new Map([${pairs.join(', ')}]) }`;
    }
  }
}
