import cluster from "../analysis/caseList/golden/cluster.json";
import published from "../analysis/caseList/golden/km-published.json";
import logrank from "../analysis/caseList/golden/logrank.json";
import { compareGroups } from "./caseGroups";
import { caseMonths } from "./caseLists";
import { provideCustomFunctions, shown, shownBy } from "./testing";

beforeAll(provideCustomFunctions);

const EXTRACT = 45382;
const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);
const rowOf = (table: unknown[][], label: string) => table.find(([name]) => String(name).startsWith(label)) ?? [];

/** Cases of so many days, closed or still open on the day of the extract. */
const list = (days: readonly number[], closed: readonly number[]) => ({
  start: column(days.map((length) => EXTRACT - length)),
  end: column(days.map((_, index) => (closed[index] === 1 ? EXTRACT : null))),
});

describe("COMPAREGROUPS", () => {
  it("gives R's log-rank test of aml, and each group's mean", () => {
    const arms = published.cases.slice(0, 2);
    const { start, end } = list(
      arms.flatMap(({ input }) => input.time),
      arms.flatMap(({ input }) => input.event),
    );
    const group = arms.flatMap(({ name, input }) => input.time.map(() => name));
    const table = compareGroups(column(group), start, end, [[EXTRACT]], [[24 / 7]]);
    expect(table[0]).toEqual([
      "Measure",
      ...arms.map(({ name }) => name),
      "Difference",
      "Low",
      "High",
      "Standardised difference",
    ]);
    expect(rowOf(table, "Log-rank χ²")[1]).toBeCloseTo(logrank.aml.chisq, 11);
    expect(rowOf(table, "Log-rank p")[1]).toBeCloseTo(logrank.aml.p, 12);
    const mean = rowOf(table, "Mean weeks open");
    arms.forEach(({ km }, index) => expect(Number(mean[index + 1]) * 7).toBeCloseTo(km.rmst[0]?.rmean ?? NaN, 10));
    const [one = NaN, other = NaN] = arms.map(({ km }) => km.rmst[0]?.se);
    expect((Number(mean[5]) - Number(mean[4])) * 7).toBeCloseTo(2 * 1.959963984540054 * Math.hypot(one, other), 9);
    expect(table.at(-1)?.[0]).toBe("Not randomised: a difference between groups, not the effect of the programme.");
  });

  it("takes families into account: R's robust score test", () => {
    const { weeks, closed, group, family } = cluster.input;
    const { start, end } = list(weeks, closed);
    const labels = column(group.map((one) => (one === 1 ? "A" : "B")));
    const table = compareGroups(labels, start, end, [[EXTRACT]], [[2]], undefined, undefined, column(family));
    expect(rowOf(table, "Robust score χ²")[1]).toBeCloseTo(cluster.coxRobust.robustScoreTest[0] ?? NaN, 12);
    expect(rowOf(table, "Robust score p")[1]).toBeCloseTo(cluster.coxRobust.robustScoreTest[2] ?? NaN, 12);
  });

  it("allows for families in both groups, as R's residuals of the mean summed by family do", () => {
    const { weeks, closed, family } = cluster.input;
    const { start, end } = list(weeks, closed);
    const labels = column(weeks.map((_, index) => (index % 2 === 0 ? "A" : "B")));
    const table = compareGroups(labels, start, end, [[EXTRACT]], [[26 / 7]], undefined, undefined, column(family));
    const [, , , difference, low, high] = rowOf(table, "Mean weeks open");
    expect(Number(difference) * 7).toBeCloseTo(-0.23636363636363455, 12);
    // Added in squares, as if no family were in both, it would be 1.726.
    expect(((Number(high) - Number(low)) * 7) / (2 * 1.959963984540054)).toBeCloseTo(1.6110089126225886, 12);
    expect(table.at(-2)?.[0]).toMatch(/; \d+ families with cases in both services: the intervals allow for it$/);
  });

  it("shows how alike the groups are, and refuses names as covariates", () => {
    const { start, end } = list(new Array<number>(24).fill(70), new Array<number>(24).fill(1));
    const group = column(Array.from({ length: 24 }, (_, index) => (index < 12 ? "A" : "B")));
    const plans = Array.from({ length: 24 }, (_, index) => [
      index < 12 ? index % 2 : 1 + (index % 2),
      index < 6 ? "N1" : "N2",
    ]);
    const compare = (covariates: unknown[][], names: unknown[][]) =>
      compareGroups(group, start, end, [[EXTRACT]], [[5]], undefined, undefined, undefined, covariates, names);
    const table = compare(plans, [["Earlier plans", "Need"]]);
    // Means ½ and 1½, each with variance 12 × ¼ ÷ 11.
    expect(rowOf(table, "Earlier plans").slice(1, 4)).toEqual([0.5, 1.5, -1]);
    expect(rowOf(table, "Earlier plans")[6]).toBeCloseTo(-1 / Math.sqrt(3 / 11), 12);
    expect(rowOf(table, "Need: N1").slice(1, 4)).toEqual([0.5, 0, 0.5]);
    const people = column(Array.from({ length: 24 }, (_, index) => `Child ${index}`));
    expect(shownBy(() => compare(people, [["Who"]]))).toBe(
      "#VALUE! covariates: Who holds more than 10 different words.",
    );
  });

  it("wants two groups", () => {
    const { start, end } = list([70, 70], [1, 1]);
    expect(shownBy(() => compareGroups([["A"], ["A"]], start, end, [[EXTRACT]]))).toBe(
      "#VALUE! group names 1 group; it must name two.",
    );
  });
});

describe("CASEMONTHS", () => {
  /** Two cases: 20 January to 10 March 2023, and 1 March to 16 April. */
  const start = [["20/01/2023"], ["01/03/2023"], ["05/02/2023"]];
  const end = [["10/03/2023"], ["16/04/2023"], ["05/02/2023"]];

  it("counts starts, closures and days open", () => {
    const table = caseMonths(start, end, [["20/05/2023"]]);
    expect(shown(table)).toEqual([
      ["Month", "Started", "Closed", "Open at the end", "Average open", "Implied weeks open"],
      ["Mar 2023", 1, 1, 1, (9 + 31) / 31, 40 / 7],
      ["Apr 2023", 0, 1, 0, 15 / 30, "#DIV/0!"],
      ["0 of 3 rows left out", "", "", "", "", ""],
    ]);
    expect(caseMonths(start, end, [["20/05/2023"]], [["28/02/2023"]])[1]).toEqual(["Feb 2023", 1, 1, 1, 1, 4]);
  });

  it("refuses months that the list does not reach", () => {
    const from = (day: string) => shownBy(() => caseMonths(start, end, [["20/05/2023"]], [[day]]));
    expect(from("31/01/2023")).toBe(
      "#VALUE! from is in Jan 2023, but the list's first closure is in Feb 2023: cases that closed before it would be missing.",
    );
    const to = shownBy(() => caseMonths(start, end, [["20/05/2023"]], undefined, [["01/05/2023"]]));
    expect(to).toBe("#VALUE! to is in May 2023, but the last whole month before the extract is Apr 2023.");
    expect(shownBy(() => caseMonths([[45000]], [[0]], [[EXTRACT]]))).toMatch(/^#VALUE! No case in the list is closed/);
  });
});
