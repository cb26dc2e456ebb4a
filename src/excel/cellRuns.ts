/** A value for each of some rows of one column. */
export interface CellRun<T> {
  readonly row: number;
  readonly values: readonly T[];
}

/** Groups single cells of a column into runs of adjacent rows, so that each run is one write. */
export function cellRuns<T>(cells: ReadonlyMap<number, T>): CellRun<T>[] {
  const runs: { row: number; values: T[] }[] = [];
  for (const [row, value] of [...cells].sort(([one], [other]) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && last.row + last.values.length === row) last.values.push(value);
    else runs.push({ row, values: [value] });
  }
  return runs;
}
