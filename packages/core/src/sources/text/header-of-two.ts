/** What stands under a question that is answered in a cell of its own, not chosen. */
const FREE =
  /^(open-?ended response|response|antwort|offene antwort|offen beantwortete frage|réponse|réponse ouverte|respuesta|respuesta abierta|risposta|risposta aperta|antwoord|open antwoord|odpowiedź|odpowiedź otwarta|svar|öppet svar|resposta|回答|自由回答|自由回答形式)$/i;

/**
 * The header that two rows make together: a question in the upper row stands over all columns of what may be chosen, which
 * the lower row names, as in `Whom do you ask? [Anna Berg]`. Undefined where they are no such two.
 */
export function headerOfTwo(upper: readonly string[], lower: readonly string[]): string[] | undefined {
  const [above, below] = [upper, lower].map((cells) => cells.map((cell) => cell.trim())) as [
    string[],
    string[],
  ];
  if (below[0] !== '' || above[0] === '' || above.length !== below.length) return undefined;
  let question = '';
  let chosen = 0;
  const names = below.map((choice, column) => {
    const asked = above[column] as string;
    if (asked !== '') question = asked;
    if (choice === '' || FREE.test(choice)) return asked;
    if (asked === '') chosen++;
    return question === '' ? choice : `${question} [${choice}]`;
  });
  return chosen === 0 ? undefined : names;
}
