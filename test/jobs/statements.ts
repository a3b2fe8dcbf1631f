import { readFileSync } from 'node:fs';
import ts from 'typescript-5.9';

const path = new URL('jobs.ts', import.meta.url);

/** The body of each job: its statements but the one that hands over the result, and the text of them as JavaScript. */
export function bodies(): ReadonlyMap<string, { readonly statements: number; readonly text: string }> {
  const source = ts.createSourceFile('jobs.ts', readFileSync(path, 'utf8'), ts.ScriptTarget.ESNext, true);
  const found = new Map<string, { statements: number; text: string }>();
  for (const node of source.statements) {
    if (!ts.isFunctionDeclaration(node) || node.body === undefined) continue;
    const lines = node.body.statements.filter((statement) => !ts.isReturnStatement(statement));
    const text = lines.map((statement) => statement.getText()).join('\n');
    const { outputText } = ts.transpileModule(text, { compilerOptions: { target: ts.ScriptTarget.ESNext } });
    found.set(node.name!.text, { statements: count(lines), text: outputText });
  }
  return found;
}

/** Statements at any depth: a function that is handed over counts with what it does. */
function count(nodes: readonly ts.Node[]): number {
  let all = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isStatement(node) && !ts.isBlock(node)) all++;
    ts.forEachChild(node, visit);
  };
  nodes.forEach(visit);
  return all;
}
