/**
 * How far behind a column's edge the view has to begin so that the wanted column is the first beside the frozen ones. The grid
 * begins at the column that is as many before the wanted one as are frozen, which is right where all are equally wide; beside
 * wide ones, the cell that it goes to then lies behind them.
 * @param first The column that the grid begins at.
 * @param frozen How many are frozen, and which is the first that is not.
 * @param ends Where each column ends, in pixels.
 */
export function offsetBesideFrozen(
  first: number,
  frozen: { readonly count: number; readonly end: number },
  ends: ArrayLike<number>,
): number {
  const edge = (index: number) => ends[index - 1] ?? 0;
  const frozenWidth = edge(frozen.end) - edge(frozen.end - frozen.count);
  return edge(first + frozen.count) - frozenWidth - edge(first);
}
