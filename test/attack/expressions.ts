import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript-5.9';
import { composed } from './composed.ts';

const root = join(import.meta.dirname, '../../packages');

export interface Expression {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression that the code of the packages writes down or puts together, once each, with its first place. */
export function expressions(): Expression[] {
  const found = new Map<string, Expression>();
  for (const name of readdirSync(root))
    for (const entry of readdirSync(join(root, name, 'src'), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || /\.test\.tsx?$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
      const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, kind);
      const visit = (node: ts.Node): void => {
        const expression = expressionIn(node, file);
        if (expression !== undefined) {
          const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
          const key = `/${expression.source}/${expression.flags}`;
          if (!found.has(key)) found.set(key, { place: `${relative(root, path)}:${line}`, ...expression });
        }
        ts.forEachChild(node, visit);
      };
      visit(file);
    }
  return [...found.values()];
}

function expressionIn(node: ts.Node, file: ts.SourceFile): Omit<Expression, 'place'> | undefined {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/');
    return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
  }
  if (!ts.isNewExpression(node) || node.expression.getText(file) !== 'RegExp') return undefined;
  const [source, flags] = node.arguments ?? [];
  return { source: composed(source, file), flags: composed(flags, file) };
}

/** What is repeated in a text that is to mislead an expression: its own letters, and what stands between words. */
export function pumps({ source }: Expression): string[] {
  const letters = [
    ...new Set(source.replace(/\\[pPuxc][{\w]*\}?|\\[a-zA-Z]|[\\^$.*+?()[\]{}|]/g, ' ')),
  ].filter((c) => c !== ' ');
  const words = [...source.matchAll(/[\p{L}\d]{2,}/gu)].map(([word]) => word).slice(0, 12);
  const always = [
    'a',
    '0',
    ' ',
    '\n',
    '\t',
    '\r',
    '.',
    '-',
    ',',
    '/',
    ':',
    '@',
    '"',
    '<',
    '(',
    '[',
    '%',
    '=',
    '\\',
    'é',
    'a ',
    'a.',
    '0/',
    'a@',
    ' \n',
    'ii',
    '(a) ',
    '% ',
  ];
  return [...new Set([...always, ...letters.slice(0, 20), ...words])];
}

/** What may have to stand before a pump so that the expression gets as far as its repetition. */
export function heads({ source }: Expression): string[] {
  const literal = /^\^?((?:[^\\^$.*+?()[\]{}|]|\\[^a-zA-Z])+)/.exec(source)?.[1]?.replaceAll('\\', '') ?? '';
  return [...new Set(['', 'a', '1', literal])];
}
