/** An interaction as one line of an edge's attribute `interactions`: `2026-03-01T09:00:00Z mail back: topic`. */
export function interactionLine(
  row: { readonly timestamp: string; readonly channel: string; readonly topic: string },
  back: boolean,
): string {
  const topic = row.topic === '' ? '' : `: ${row.topic.replace(/\s+/g, ' ')}`;
  return `${row.timestamp || 'undated'} ${row.channel}${back ? ' back' : ''}${topic}`;
}
