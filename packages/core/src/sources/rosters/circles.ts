/**
 * Circles that arrows from each node to others close, each beginning at its smallest node: all of them where every
 * node has one arrow, else at least one wherever there is any. Cost: linear in nodes and arrows.
 */
export function circles(arrows: readonly (readonly number[])[]): number[][] {
  const found: number[][] = [];
  /** Place on the path from 1 on, 0 not yet seen, -1 done. */
  const place = new Int32Array(arrows.length);
  const tried = new Int32Array(arrows.length);
  let room = arrows.length * 2;
  for (let start = 0; start < arrows.length; start++) {
    if (place[start] !== 0) continue;
    const path = [start];
    place[start] = 1;
    while (path.length > 0) {
      const node = path[path.length - 1] as number;
      const to = arrows[node]?.[tried[node]!++];
      if (to === undefined) {
        place[node] = -1;
        path.pop();
      } else if (place[to] === 0) {
        path.push(to);
        place[to] = path.length;
      } else if ((place[to] as number) > 0 && to !== node && room > 0) {
        const circle = path.slice((place[to] as number) - 1);
        found.push(fromSmallest(circle));
        room -= circle.length;
      }
    }
  }
  return found;
}

function fromSmallest(circle: readonly number[]): number[] {
  const at = circle.indexOf(circle.reduce((least, node) => Math.min(least, node)));
  return [...circle.slice(at), ...circle.slice(0, at)];
}
