/** A million rows of LIFETIMEEARNINGS beside a plain loop over them, in processor time. */
import { lifetimeEarnings } from "../src/functions/lifetimeOutcomes";
import { publishedNumber } from "../src/model/register/parameters";
import { median } from "./measure";
import { processorTime } from "./simulation/processorTime";

const ROWS = 1_000_000;
const ROUNDS = 15;

const premium = publishedNumber("attainment.premium");
const closed = publishedNumber("attainment.closed");
const open = publishedNumber("attainment.open");

/** What an analyst would write by hand for these million rows: the same check of the cell, the same sum, the same shape. */
function plainLoop(rates: readonly unknown[][]): unknown[][] {
  const result = new Array<unknown[]>(ROWS);
  for (let row = 0; row < ROWS; row++) {
    const rate = rates[row]?.[0];
    result[row] = [
      typeof rate === "number" && rate >= 0 && rate <= 1 ? premium * (open + rate * (closed - open)) : NaN,
    ];
  }
  return result;
}

/** The same shape with nothing computed: what the cells themselves cost. */
function emptyShape(): unknown[][] {
  const result = new Array<unknown[]>(ROWS);
  for (let row = 0; row < ROWS; row++) result[row] = [row + 0.5];
  return result;
}

/** Nanoseconds a row: the least of many rounds in which all take their turn, and the median of their ratios. */
export function measureLifetimeRows(): { ours: number; loop: number; shape: number; ratio: number } {
  const rates: unknown[][] = Array.from({ length: ROWS }, (_, row) => [(row % 1000) / 1000]);
  const turns = Array.from({ length: ROUNDS + 3 }, () => {
    const timeOf = (run: () => unknown) => {
      globalThis.gc?.();
      return (processorTime(run, 1) * 1e6) / ROWS;
    };
    return {
      ours: timeOf(() => lifetimeEarnings(rates)),
      loop: timeOf(() => plainLoop(rates)),
      shape: timeOf(emptyShape),
    };
  }).slice(3); // The first only warm up.
  return {
    ours: Math.min(...turns.map(({ ours }) => ours)),
    loop: Math.min(...turns.map(({ loop }) => loop)),
    shape: Math.min(...turns.map(({ shape }) => shape)),
    ratio: median(turns.map(({ ours, loop }) => ours / loop)),
  };
}
