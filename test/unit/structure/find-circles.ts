/**
 * Finds circles in a graph: each as the nodes on one way round, back to the
 * first.
 *
 * @param next what each node points to
 */
export const findCircles = (
  next: ReadonlyMap<string, readonly string[]>,
): string[][] => {
  const circles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];

  const visit = (node: string): void => {
    const at = path.indexOf(node);
    if (at >= 0) circles.push([...path.slice(at), node]);
    if (at >= 0 || done.has(node)) return;
    path.push(node);
    next.get(node)?.forEach(visit);
    path.pop();
    done.add(node);
  };

  for (const node of next.keys()) visit(node);
  return circles;
};
