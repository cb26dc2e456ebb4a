import cluster from "../analysis/caseList/golden/cluster.json";
import { caseEstimates } from "./caseEstimates";
import { incidence } from "./caseOutcomes";
import { simulate } from "./simulation";
import { result } from "./scenarios";
import { provideCustomFunctions, shownBy } from "./testing";

beforeAll(provideCustomFunctions);

const EXTRACT = 45382;
const FIRST = 40000;
const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);
const at = (table: readonly unknown[][], place: number) => table.map((row) => [row[place]]);
const rowOf = (table: unknown[][], key: string) => table.find(([name]) => name === key) ?? [];

/** The 110 children of 60 families in weeks: closed, escalated, or still open on the day of the extract. */
const { weeks, cause, family, group } = cluster.input;
const start = column(weeks.map((length, index) => (cause[index] === 0 ? EXTRACT - 7 * length : FIRST)));
const dates = (which: number) => weeks.map((length, index) => (cause[index] === which ? FIRST + 7 * length : null));
const outcomes = dates(1).map((day, index) => [day, dates(2)[index]]);
const arm = column(group.map((one) => (one === 1 ? "programme" : "Comparator ")));

describe("CASEESTIMATES", () => {
  it("gives R's figures for one arm with families", () => {
    const table = caseEstimates(
      start,
      outcomes,
      [[EXTRACT]],
      [["programme"]],
      [[52]],
      undefined,
      undefined,
      column(family),
    );
    const [, escalated, distribution, mean, error] = rowOf(table, "escalation.programmeRate");
    expect(escalated).toBeCloseTo(cluster.cif.protection[2] ?? NaN, 12);
    expect([distribution, mean]).toEqual(["betaMean", escalated]);
    expect(error).toBeCloseTo(cluster.cif.seRobust[2] ?? NaN, 12);
    const open = rowOf(table, "programme.weeksOpen");
    expect(open[1]).toBeCloseTo(cluster.rmst52.rmean, 10);
    expect(open[4]).toBeCloseTo(cluster.rmst52.seRobustIJ, 10);
    expect(open[2]).toBe("gamma");
    expect(open.at(-1)).toMatch(
      /^mean weeks open up to 52 weeks, standard errors by families; its estimate .* −0\.\d\d/,
    );
    expect(rowOf(table, "sample.programme")[1]).toBe(110);
  });

  it("is a scenario with its uncertainty, which SIMULATE and RESULT take as it stands", () => {
    const back = column(dates(1).map((day) => (day !== null && day % 3 === 0 ? day + 100 : null)));
    const table = caseEstimates(start, outcomes, [[EXTRACT]], arm, [[40]], undefined, undefined, undefined, back);
    expect(table.map(([key]) => key)).toEqual([
      "# Parameter",
      ...[
        "programme.weeksOpen",
        "programme.closureRate",
        "# programme.weeksOpen ~ programme.closureRate",
        "programme.reReferralRate",
        "# closed and still closed, programme",
      ],
      ...["escalation.programmeRate", "sample.programme"],
      ...["comparator.weeksOpen", "comparator.closureRate", "# comparator.weeksOpen ~ comparator.closureRate"],
      "comparator.reReferralRate",
      ...["# closed and still closed, comparator", "escalation.comparatorRate", "sample.comparator"],
      ...["reReferral.basis", "# 0 of 110 rows left out"],
    ]);
    const uncertainty = table.map((row) => row.slice(2, 6));
    const simulated = simulate([["net.exchequer"]], at(table, 0), at(table, 1), uncertainty, [[2048]]);
    const [[, mean] = []] = simulated;
    expect(Number.isFinite(mean)).toBe(true);
    // Costs and rates enter as they are estimated, so that the mean of the draws lies about the result itself.
    const net = Number(result([["net.exchequer"]], at(table, 0), at(table, 1))[0]?.[0]);
    const [, deviation] = simulated.find(([label]) => label === "Standard deviation") ?? [];
    expect(Math.abs(Number(mean) - net)).toBeLessThan(Number(deviation) / 2);
  });

  it("carries the correlation of weeks open and closure rate into a simulation", () => {
    const table = caseEstimates(
      start,
      outcomes,
      [[EXTRACT]],
      [["programme"]],
      [[52]],
      undefined,
      undefined,
      column(family),
    );
    const line = rowOf(table, "# programme.weeksOpen ~ programme.closureRate");
    expect(line.slice(1, 3)).toEqual(["", ""]);
    // The families left out one after the other (the jackknife) say nearly the same.
    const left = [...new Set(family)].map((one) => {
      const without = <Cell>(cells: readonly Cell[]) => cells.filter((_, index) => family[index] !== one);
      const rest = caseEstimates(without(start), without(outcomes), [[EXTRACT]], [["programme"]], [[52]]);
      return ["programme.weeksOpen", "programme.closureRate"].map((key) => Number(rowOf(rest, key)[1]));
    });
    const middle = [0, 1].map((place) => left.reduce((sum, pair) => sum + (pair[place] ?? NaN), 0) / left.length);
    const product = (i: number, j: number) =>
      left.reduce(
        (sum, pair) => sum + ((pair[i] ?? NaN) - (middle[i] ?? NaN)) * ((pair[j] ?? NaN) - (middle[j] ?? NaN)),
        0,
      );
    const correlation = product(0, 1) / Math.sqrt(product(0, 0) * product(1, 1));
    expect(line[3]).toBeCloseTo((6 / Math.PI) * Math.asin(correlation / 2), 2);
    const spread = (rows: unknown[][]) => {
      const uncertainty = rows.map((row) => row.slice(2, 6));
      const simulated = simulate([["net.exchequer"]], at(rows, 0), at(rows, 1), uncertainty, [[1024]]);
      return Number(simulated.find(([label]) => label === "Standard deviation")?.[1]);
    };
    // Fewer weeks cost less and more closures earn more: together they spread the result further.
    expect(spread(table)).toBeGreaterThan(1.03 * spread(table.filter((row) => row !== line)));
  });

  it("takes plain counts where every case was followed to the end", () => {
    const closed = Array.from({ length: 40 }, (_, index) => (index < 30 ? 45000 + 7 * (index + 1) : 0));
    const table = caseEstimates(
      column(new Array<number>(40).fill(45000)),
      column(closed),
      [[EXTRACT]],
      [["comparator"]],
    );
    expect(rowOf(table, "comparator.closureRate").slice(1, 5)).toEqual([expect.closeTo(0.75, 14), "beta", 30, 40]);
    expect(rowOf(table, "comparator.closureRate").at(-1)).toMatch(/the beta's own mean is 0\.738$/);
  });

  it("says of an arm of three cases that they are too few", () => {
    const table = caseEstimates(
      column([45000, 45010, 45020]),
      column([45100, 45120, 0]),
      [[45400]],
      [["programme"]],
      [[20]],
    );
    expect(rowOf(table, "programme.closureRate").at(-1)).toMatch(/too few to rest on$/);
  });

  it("refuses what it cannot read", () => {
    const call = (armCells: unknown[][], names?: unknown[][]) =>
      shownBy(() => caseEstimates([[45000], [45010]], [[45100], [45120]], [[45400]], armCells, [[10]], names));
    expect(call([["programme"], ["J Smith"]])).toBe(
      "#VALUE! arm must be programme or comparator; row 2 holds neither.",
    );
    expect(call([[""], [null]])).toBe("#N/A No case is left: none has an arm.");
    expect(call([["programme"]], [["ended"]])).toMatch(/^#VALUE! names must include closed/);
  });

  it("lets what makes a return impossible compete with it, as INCIDENCE does from closure on", () => {
    const places = Array.from({ length: 60 }, (_, index) => index);
    const closed = places.map((index) => 44000 + 17 * index);
    const back = places.map((index) => (index % 4 === 0 ? (closed[index] ?? 0) + 5 * index + 20 : 0));
    const gone = places.map((index) => (index % 3 === 0 ? (closed[index] ?? 0) + 4 * index : 0));
    const begun = column(closed.map((day) => day - 60));
    const none = undefined;
    const given = [column(back), column(gone)] as const;
    const table = caseEstimates(
      begun,
      column(closed),
      [[EXTRACT]],
      [["programme"]],
      [[10]],
      none,
      none,
      none,
      ...given,
    );
    const names = [["gone", "back"]];
    const both = places.map((index) => [gone[index], back[index]]);
    const rates = incidence(column(closed), both, [[EXTRACT]], [[365 / 7]], names);
    const rate = rates.find(([name]) => name === "back") ?? [];
    expect(rowOf(table, "programme.reReferralRate")[1]).toBeCloseTo(Number(rate[2]), 12);
    expect(Number(rate[2])).toBeGreaterThan(0);
  });

  it("says where few were in view at first, and which families it does not know or has in both arms", () => {
    // Open since before the list begins, but for three; on day 40 one of these is left, and on day 60 the others come into view.
    const began = Array.from({ length: 30 }, (_, index) => EXTRACT - (index < 3 ? 100 : 242));
    const ended = began.map((_, index) =>
      index < 2 ? EXTRACT - 61 - index : index % 2 === 0 ? EXTRACT - 5 * index : "",
    );
    const kin = column(began.map((_, index) => (index === 0 ? "" : `F${Math.floor(index / 3)}`)));
    const arms = column(began.map((_, index) => (index % 2 === 0 ? "programme" : "comparator")));
    const call = (armCells: unknown[][], weeks: number) =>
      caseEstimates(column(began), column(ended), [[EXTRACT]], armCells, [[weeks]], undefined, [[EXTRACT - 181]], kin);
    const table = call([["programme"]], 26);
    expect(rowOf(table, "programme.weeksOpen").at(-1)).toMatch(
      /; on day 40 only 1 at risk, and all that follows rests on them/,
    );
    expect(table.at(-1)?.[0]).toBe(
      "# 0 of 30 rows left out; 1 case without a family identifier, each counted as a family of its own",
    );
    expect(call(arms, 4).at(-1)?.[0]).toMatch(/; \d+ families with cases in both services: the two arms' estimates/);
  });

  it("leaves out who began under protection: no escalation of this case", () => {
    const table = caseEstimates(
      column([45000, 45010, 45020]),
      [
        [45100, ""],
        [45110, 45005],
        ["", 45040],
      ],
      [[45400]],
      [["programme"]],
      [[20]],
    );
    expect(rowOf(table, "escalation.programmeRate")[1]).toBe(0.5);
    expect(table.at(-1)?.[0]).toBe("# 1 of 3 rows left out: 1 with an outcome before their start");
  });

  it("leaves out who has no arm, and says how many", () => {
    const table = caseEstimates(column([45000, 45010]), column([45100, 45120]), [[45400]], column(["programme", ""]), [
      [10],
    ]);
    expect(table.at(-1)?.[0]).toBe("# 1 of 2 rows left out: 1 without a group");
  });
});
