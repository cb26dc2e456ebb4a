import { decideInSteps } from "../analysis/options/decision";
import { DEFAULT_DRAWS } from "../analysis/simulation/drawPlan";
import { finish } from "../analysis/simulation/steps";
import { readUncertainOptions } from "./optionArguments";
import { frontier, incremental, options } from "./options";
import { simulate } from "./simulation";
import { acceptability } from "./valueOfInformation";
import { provideCustomFunctions, shown, shownBy } from "./testing";

beforeAll(provideCustomFunctions);

const KEYS = [["programme.closureRate"], ["programme.otherCost"]];
const VALUES = [
  [0.72, 0.78],
  [0, 300],
];
const NAMES = [["As trialled", "With a volunteer"]];
const column = (place: number) => VALUES.map((line) => [line[place]]);
const cell = (value: unknown) => [[value]];

describe("OPTIONS", () => {
  it("agrees with SIMULATE on each option, to the bit", () => {
    const [, , ...rows] = options(KEYS, VALUES, NAMES);
    rows.forEach((row, place) => {
      const simulated = new Map(simulate(undefined, KEYS, column(place)) as [string, number][]);
      expect(row.slice(1, 4)).toEqual(["Mean", "2.5%", "97.5%"].map((label) => simulated.get(label)));
    });
  });

  it.each([0, 0.5])("agrees with SIMULATE and ACCEPTABILITY on two options, to the bit, correlation %d", (rank) => {
    const net = cell("net.localAuthority");
    const others = [undefined, undefined, undefined, cell(rank)] as const;
    const simulated = new Map(simulate(net, KEYS, column(0), ...others) as [string, number][]);
    for (const worth of [0, 5000, 12_345]) {
      const [, point = []] = acceptability(cell(worth), KEYS, column(0), ...others) as number[][];
      const [, comparator = [], option = []] = options(
        ...([KEYS, column(0), undefined, undefined, cell(worth), net, undefined, undefined, cell(rank)] as const),
      ) as number[][];
      // Probability and mean; what it is worth to know all, the curve adds up by worths and not draw by draw.
      expect([option[4], option[1]]).toEqual([point[1], point[2]]);
      expect((comparator[4] ?? NaN) + (option[4] ?? NaN)).toBe(1);
      const least = Math.min(comparator[5] ?? NaN, option[5] ?? NaN);
      expect(least).toBeCloseTo(point[3] ?? NaN, 8);
      const [, along = []] = frontier(KEYS, column(0), cell(worth), undefined, ...others) as number[][];
      expect([along[3], along[4]]).toEqual([point[1], least]);
      if (worth > 0) continue;
      const labels = ["Mean", "2.5%", "97.5%", "Probability above 0"];
      expect(option.slice(1, 5)).toEqual(labels.map((label) => simulated.get(label)));
      expect(least).toBe(simulated.get("Expected loss"));
    }
  });

  it("and FRONTIER are what the pane decides by, in steps", () => {
    const named = readUncertainOptions(KEYS, VALUES, NAMES, undefined, undefined);
    const request = { measure: "net.localAuthority", worth: 9000, worths: [0, 9000], settings: DEFAULT_DRAWS } as const;
    const { choice, frontier: along } = finish(decideInSteps(named.options, request));
    const [, ...rows] = options(KEYS, VALUES, NAMES, undefined, cell(9000), cell("net.localAuthority"));
    expect(choice.options.map((one) => [one.mean, one.low, one.high, one.probabilityBest, one.expectedLoss])).toEqual(
      rows.map((row) => row.slice(1, 6)),
    );
    const [, ...worths] = frontier(KEYS, VALUES, [[0], [9000]], NAMES);
    expect(
      along.map((one) => [one.worth, named.names[one.best], ...one.probabilities, one.perfectInformation]),
    ).toEqual(worths);
  });

  it("says which is best, what each may lose, and names the comparator first", () => {
    const [header, ...rows] = options(KEYS, VALUES, NAMES) as [
      string[],
      ...[string, number, number, number, number, number, string][],
    ];
    expect(header).toEqual(["Option", "Mean", "2.5%", "97.5%", "Probability best", "Expected loss", "On the frontier"]);
    expect(rows.map(([name]) => name)).toEqual(["Comparator", "As trialled", "With a volunteer"]);
    const means = rows.map((row) => row[1]);
    const best = means.indexOf(Math.max(...means));
    expect(rows.map((row) => row[6])).toEqual(rows.map((_, place) => (place === best ? "yes" : "no")));
    expect(rows.reduce((sum, row) => sum + row[4], 0)).toBeCloseTo(1, 12);
    // The expected loss of one option against another is the difference of their means.
    const [first, second] = rows;
    expect((first?.[5] ?? NaN) - (second?.[5] ?? NaN)).toBeCloseTo((second?.[1] ?? NaN) - (first?.[1] ?? NaN), 9);
    expect(rows[best]?.[5]).toBe(Math.min(...rows.map((row) => row[5])));
  });

  it("draws what options share together: one that only costs more is never better", () => {
    const [, , cheap = [], dear = []] = options([["programme.otherCost"]], [[0, 1]]) as number[][];
    expect(dear[4]).toBe(0);
    // A pound more costs that of the cases that come back, too.
    expect((cheap[1] ?? NaN) - (dear[1] ?? NaN)).toBeCloseTo(1 + (6 / 85) * (60.76 / 85), 3);
  });

  it("takes a distribution for all options, or one for each", () => {
    const keys = [["programme.closureRate"]];
    const values = [[0.72, 0.8]];
    const each = options(keys, values, undefined, [["beta", 60, 83, null, "beta", 66, 83, null]]);
    expect(each[2]).toEqual(
      options(keys, [[0.72]], undefined, [["beta", 60, 83, null]])[2]?.map((one, place) =>
        place < 4 ? one : each[2]?.[place],
      ),
    );
    const all = options(keys, values, undefined, [["beta", 60, 83, null]]) as number[][];
    expect(all[2]?.[1]).toBe(all[3]?.[1]);
  });

  it("takes options in rows where the keys are one", () => {
    const turned = (cells: unknown[][]) => cells[0]?.map((_, place) => cells.map((line) => line[place])) ?? [];
    expect(options(turned(KEYS), turned(VALUES), NAMES)).toEqual(options(KEYS, VALUES, NAMES));
  });

  it("refuses options with different comparators", () => {
    expect(shownBy(() => options([["comparator.closureRate"]], [[0.64, 0.6]], NAMES))).toBe(
      "#VALUE! With a volunteer has another comparator than As trialled: comparator.closureRate is 0.6 and not 0.64. Options of one decision have one comparator.",
    );
  });

  it("refuses options that are otherwise sure of the comparator, which would not be the same in a draw", () => {
    const keys = [["comparator.closureRate"], ["# programme.closureRate ~ comparator.closureRate"]];
    const values = [
      [0.64, 0.64],
      ["", ""],
    ];
    const shownWith = (one: unknown[], other: unknown[]) =>
      shownBy(() =>
        options(keys, values, NAMES, [
          [...one, ...one],
          ["", other[0], "", "", "", other[1], "", ""],
        ]),
      );
    const beta = ["beta", 64, 100, ""];
    expect(shownWith(beta, [0.5, 0.5])).toHaveLength(4);
    expect(shownWith(beta, [0.5, 0.2])).toMatch(
      /^#VALUE! With a volunteer is otherwise sure of the comparator than As trialled: comparator.closureRate /,
    );
    expect(
      shownBy(() => options([["comparator.closureRate"]], [[0.64, 0.64]], NAMES, [[...beta, "", "", "", ""]])),
    ).toMatch(/^#VALUE! With a volunteer is otherwise sure/);
  });
});

describe("FRONTIER", () => {
  it("follows the best mean, whose EVPI is the least expected loss", () => {
    const worths = [[0], [20_000], [80_000]];
    const [header, ...rows] = frontier(KEYS, VALUES, worths, NAMES);
    expect(header).toEqual([
      ...["Worth of one more closed case", "Best by mean", "Comparator", "As trialled", "With a volunteer", "EVPI"],
    ]);
    rows.forEach((row, place) => {
      const [, ...table] = options(
        KEYS,
        VALUES,
        NAMES,
        undefined,
        cell(worths[place]?.[0]),
        cell("net.localAuthority"),
      ) as [unknown[], ...[string, number, number, number, number, number, string][]];
      expect(row[1]).toBe(table.find((option) => option[6] === "yes")?.[0]);
      expect(row.slice(2, 5)).toEqual(table.map((option) => option[4]));
      expect(row[5]).toBe(Math.min(...table.map((option) => option[5])));
    });
    expect(rows[0]?.[1]).toBe("Comparator");
    expect(rows[2]?.[1]).toBe("With a volunteer");
  });
});

describe("INCREMENTAL", () => {
  it("has the published cost of an extra closure as the step from the comparator", () => {
    const [, comparator, option] = shown(incremental([["programme.closureRate"]], [[0.72]])) as unknown[][];
    expect(comparator).toEqual(["Comparator", 1795, 0.64, "", "", "", "on the frontier", ""]);
    expect(option?.slice(0, 3)).toEqual(["Scenario 1", 2450, 0.72]);
    expect(option?.[5]).toBeCloseTo(8187.5, 6);
    expect(option?.slice(6)).toEqual(["on the frontier", "dearer, closes more"]);
  });

  it("leaves the steps of dominated options out", () => {
    const rows = incremental(KEYS, [
      [0.72, 0.7, 0.6],
      [0, 10, 0],
    ]);
    expect(rows.find(([name]) => name === "Scenario 2")?.slice(3, 7)).toEqual(["", "", "", "dominated"]);
    expect(rows.find(([name]) => name === "Scenario 3")?.at(-1)).toBe("dearer, closes fewer");
  });
});
