/** A point on a grid: columns from left to right, rows upwards, the first cell's middle at (0, 0). */
export interface GridPoint {
  readonly x: number;
  readonly y: number;
}

interface Corner extends GridPoint {
  /** Above or below the level. */
  readonly height: number;
}

type Values = readonly (readonly (number | null)[])[];

/**
 * The line on which a grid of values has a level, as pieces from the edge of one square of neighbours to another, by
 * straight interpolation between them (marching squares), and straight on from the outermost middles to the grid's edge.
 */
export function contour(values: Values, level: number): [GridPoint, GridPoint][] {
  const columns = stops(values[0]?.length ?? 0);
  const rows = stops(values.length);
  const grid = transposed(transposed(values.map(toTheEdges)).map(toTheEdges));
  const at = (c: number, r: number): Corner => {
    const value = grid[r]?.[c] ?? null;
    return { x: columns[c] ?? 0, y: rows[r] ?? 0, height: value === null ? Number.NaN : value - level };
  };
  return rows
    .slice(1)
    .flatMap((_, r) =>
      columns.slice(1).flatMap((__, c) => piecesIn([at(c, r), at(c + 1, r), at(c + 1, r + 1), at(c, r + 1)])),
    );
}

/** The edges of the grid and the middles of its cells. */
const stops = (count: number): number[] => [-0.5, ...Array.from({ length: count }, (_, index) => index), count - 0.5];

/** With a value half a step before the first and one half a step after the last. */
function toTheEdges(row: readonly (number | null)[]): (number | null)[] {
  const beyond = (last: number | null = null, before: number | null = null): number | null =>
    last === null || before === null ? last : last + (last - before) / 2;
  return [beyond(row[0], row[1]), ...row, beyond(row.at(-1), row.at(-2))];
}

const transposed = (values: Values): (number | null)[][] =>
  (values[0] ?? []).map((_, column) => values.map((row) => row[column] ?? null));

/** Corners in order round the square. Two crossings make a piece, four make two; a corner without value makes none. */
function piecesIn(corners: readonly [Corner, Corner, Corner, Corner]): [GridPoint, GridPoint][] {
  if (corners.some(({ height }) => Number.isNaN(height))) return [];
  const crossings = corners.flatMap((from, index) => crossing(from, corners[(index + 1) % 4] ?? from));
  const [a, b, c, d] = crossings;
  if (a && b && c && d) {
    // A saddle: the middle of the square decides which corners belong together.
    const middle = corners.reduce((sum, { height }) => sum + height, 0);
    const first = corners[0].height;
    return middle >= 0 === first >= 0
      ? [
          [a, b],
          [c, d],
        ]
      : [
          [d, a],
          [b, c],
        ];
  }
  return a && b ? [[a, b]] : [];
}

function crossing(from: Corner, to: Corner): GridPoint[] {
  if (from.height >= 0 === to.height >= 0) return [];
  const share = from.height / (from.height - to.height);
  return [{ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }];
}
