import { sampleSize } from "./evidence";
import { studySize, studyValue } from "./studies";
import { informationValue } from "./valueOfInformation";
import { provideCustomFunctions, shown, shownBy } from "./testing";

beforeAll(provideCustomFunctions);

const row = (...cells: unknown[]) => [cells];
const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const draws = row(4096);

describe("STUDYVALUE", () => {
  it("has a row for each size, with what the study is worth, costs and leaves", () => {
    const [header, small, large] = studyValue(
      column(50, 200),
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ) as number[][];
    expect(header).toEqual(["Families", "EVSI a case", "EVSI", "Cost", "ENBS", "Assurance"]);
    expect(small?.[0]).toBe(50);
    for (const [, perCase = NaN, value = NaN, cost = NaN, net, assurance = NaN] of [small ?? [], large ?? []]) {
      expect(perCase).toBeGreaterThan(0);
      expect(net).toBe(value - cost);
      expect(assurance).toBeGreaterThan(0);
      expect(assurance).toBeLessThan(1);
    }
    expect(large?.[1]).toBeGreaterThan(small?.[1] ?? NaN);
    expect(large?.[5]).toBeGreaterThan(small?.[5] ?? NaN);
  });

  it("is worth at most what INFORMATIONVALUE gives for everything", () => {
    const [, [, perCase = NaN] = []] = studyValue(row(1e6)) as number[][];
    const [, [, , , everything = NaN] = []] = informationValue() as number[][];
    expect(perCase).toBeLessThan(everything);
  });

  it("takes settings by name in any order, in two columns or two rows, and skips remarks", () => {
    const down = [
      ["ICC", 0.36],
      ["# a remark", "of any kind"],
      ["", ""],
      [" ratio ", 2],
    ];
    const across = [0, 1].map((place) => down.map((line) => line[place]));
    const value = (study: unknown[][]) =>
      studyValue(row(100), undefined, undefined, undefined, undefined, study, undefined, undefined, draws);
    expect(value(across)).toEqual(value(down));
    expect(value(down)).not.toEqual(value([["icc", 0.36]]));
  });

  it("has no assurance where closures are not counted", () => {
    const [, found] = shown(
      studyValue(row(100), undefined, undefined, undefined, undefined, [["closure", 0]], undefined, undefined, draws),
    ) as unknown[][];
    expect(found?.[5]).toBe("#N/A The study counts no closures: study, closure is 0.");
  });

  it("spoils the row of a bad size only", () => {
    const [, bad, good] = shown(studyValue(column("many", 100))) as unknown[][];
    const error = '#VALUE! families holds the text "many"; allowed: a number from 1 to 1,000,000.';
    expect(bad).toEqual([error, error, error, error, error, error]);
    expect(good?.[0]).toBe(100);
  });

  it.each([
    [[["icc", 2]], "#VALUE! study, icc holds 2; allowed: a share from 0 to 1 (64% is 0.64)."],
    [[["closures", 1]], '#N/A study holds the text "closures", which it does not have. Did you mean closure?'],
    [
      [
        ["icc", 1],
        ["ICC", 0],
      ],
      "#VALUE! study has icc twice.",
    ],
    [[["closure", 0.5]], "#VALUE! study, closure holds 0.5; allowed: 0 or 1."],
    [[["icc"], ["ratio"], ["closure"]], "#VALUE! study is 3 × 1; it must be two columns, names and numbers."],
  ])("says what is wrong with %j", (study, message) => {
    expect(shownBy(() => studyValue(row(100), undefined, undefined, undefined, undefined, study))).toBe(message);
  });

  it("refuses more sizes than a curve has, and a measure by which nobody decides", () => {
    const sizes = Array.from({ length: 1001 }, () => [100]);
    expect(shownBy(() => studyValue(sizes))).toBe("#VALUE! families holds 1,001 cells; allowed: up to 1,000.");
    expect(shownBy(() => studyValue(row(100), row("escalationSaving")))).toMatch(/^#VALUE! escalationSaving is no net/);
  });
});

describe("STUDYSIZE", () => {
  it("is where STUDYVALUE is highest, and above 0 between its ends alone", () => {
    const found = studySize(undefined, undefined, undefined, undefined, undefined, undefined, undefined, draws) as [
      string,
      number,
    ][];
    expect(found.map(([label]) => label)).toEqual(["Best size", "ENBS", "Smallest size", "Largest size"]);
    const [best = NaN, net = NaN, smallest = NaN, largest = NaN] = found.map(([, value]) => value);
    const sizes = column(best, smallest - 1, smallest, largest, largest + 1);
    const nets = (
      studyValue(
        sizes,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        draws,
      ) as number[][]
    )
      .slice(1)
      .map((cells) => cells[4] ?? NaN);
    expect(nets[0]).toBe(net);
    expect(nets.slice(1).map((one) => one > 0)).toEqual([false, true, true, false]);
    expect(Math.max(...nets)).toBe(net);
  });

  it("says that no study is worth its cost where none is", () => {
    const found = studySize(row("net.localAuthority"));
    const none = "#N/A No study is worth its cost, whatever its size.";
    expect(shown(found)).toEqual([
      ["Best size", 0],
      ["ENBS", 0],
      ["Smallest size", none],
      ["Largest size", none],
    ]);
  });
});

test("a study that is worth most may be too small to be likely to find the effect", () => {
  const [, best] = studySize()[0] as [string, number];
  const [[needed = NaN] = []] = sampleSize(row(0.64), row(0.72)) as number[][];
  expect(best).toBeLessThan(needed);
});
