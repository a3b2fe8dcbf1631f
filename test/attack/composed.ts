import ts from 'typescript-5.9';

/** What stands for a part that is known only when the program runs, such as a name from a file. */
const ANY_PART = 'ab';

/**
 * The text that an expression of the code amounts to where it is made of literals, templates, joined lists, constants of the same file
 * and sources of other regular expressions; anything else counts as a short word.
 */
export function composed(node: ts.Node | undefined, file: ts.SourceFile): string {
  if (node === undefined) return '';
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isRegularExpressionLiteral(node)) return node.text.slice(1, node.text.lastIndexOf('/'));
  if (ts.isNumericLiteral(node)) return node.text;
  if (ts.isIdentifier(node)) return composed(constant(node.text, file), file) || ANY_PART;
  if (ts.isParenthesizedExpression(node)) return composed(node.expression, file);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return composed(node.left, file) + composed(node.right, file);
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (text, span) => text + composed(span.expression, file) + span.literal.text,
      node.head.text,
    );
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'source')
    return composed(node.expression, file);
  if (ts.isNewExpression(node)) return composed(node.arguments?.[0], file);
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression: on } = node.expression;
    const list = ts.isIdentifier(on) ? constant(on.text, file) : on;
    if (name.text === 'join' && list !== undefined && ts.isArrayLiteralExpression(list))
      return list.elements.map((element) => composed(element, file)).join(composed(node.arguments[0], file));
    if (name.text === 'fromCharCode')
      return String.fromCharCode(...node.arguments.map((code) => Number(code.getText(file))));
  }
  return ANY_PART;
}

/** What a constant of the file stands for; undefined where the file gives it no value. */
function constant(name: string, file: ts.SourceFile): ts.Expression | undefined {
  for (const statement of file.statements)
    if (ts.isVariableStatement(statement))
      for (const { name: declared, initializer } of statement.declarationList.declarations)
        if (ts.isIdentifier(declared) && declared.text === name) return initializer;
  return undefined;
}
