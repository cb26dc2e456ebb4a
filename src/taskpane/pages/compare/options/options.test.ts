import { compareCosts } from "../../../../analysis/options/costedOptions";
import type { Decision } from "../../../../analysis/options/decision";
import { DEFAULT_DRAWS } from "../../../../analysis/simulation/drawPlan";
import { PUBLISHED_SCENARIO } from "../../../../model/register/presets";
import { FakeWorkbook } from "../../../session/fakeWorkbook";
import { markOf } from "../candidates";
import { columnsOf } from "../testing";
import { optionsAmong } from "./optionsAmong";
import { costsTable, frontierChart, informationTable, optionsInWords, optionsTable } from "./optionsShown";
import { planeChart, planeTable } from "./planeShown";

it("takes scenarios with one comparator as options, and says why the others are none", async () => {
  const fake = new FakeWorkbook(["As published", "Volunteers", "Twin", "Elsewhere"]);
  fake.type("Volunteers", "programme.closureRate", 0.78);
  fake.type("Elsewhere", "comparator.closureRate", 0.6);
  const columns = await columnsOf(fake);
  const picked = columns.map((column) => ({ mark: markOf(column, columns), name: column.name }));
  const { options, leftOut } = optionsAmong(picked, columns, new Map());
  expect(options.map(({ name, analysed }) => [name, analysed.scenario["programme.closureRate"]])).toEqual([
    ["As published", 0.72],
    ["Volunteers", 0.78],
  ]);
  expect(leftOut).toEqual([
    "“Twin” is the same as “As published”, uncertainty included.",
    "“Elsewhere” has another comparator than “As published”: Closure rate, comparator. Options of one decision have one.",
  ]);
});

const option = (mean: number, probabilityBest: number, expectedLoss: number) => ({
  ...{ mean, low: mean - 100, high: mean + 100 },
  ...{ probabilityBest, expectedLoss },
});
const decision = (best: number): Decision => ({
  request: { measure: "net.exchequer", worth: 5000, worths: [0, 5000], settings: DEFAULT_DRAWS },
  choice: { options: [option(0, 0.2, 90), option(50, 0.6, 40)], best, perfectInformation: 40 },
  frontier: [
    { worth: 0, probabilities: [0.7, 0.3], best: 0, perfectInformation: 10 },
    { worth: 5000, probabilities: [0.2, 0.8], best: 1, perfectInformation: 40 },
  ],
  clouds: [
    {
      ...{ extraCosts: [900, -100, 700], extraClosures: [0.1, 0.3, -0.1], meanCost: 500, meanClosure: 0.1 },
      ...{ dearerClosesMore: 0.5, dearerClosesFewer: 0.2, cheaperClosesMore: 0.3, cheaperClosesFewer: 0 },
      worthItsCost: 0.4,
    },
  ],
  information: {
    ...{ everything: 40, outcomes: new Map(), groups: new Map() },
    parameters: new Map([["programme.closureRate", 25]]),
  },
});

it("says the choice in words, the comparator's too", () => {
  expect(optionsInWords(decision(1), ["Volunteers"])).toEqual([
    "“Volunteers” has the best mean: £50 a case over the comparator (95% interval −£50 to £150). That it is the best of the 2: about 3 in 5 (60%).",
    "Choosing it loses £40 a case on average against whichever is best in each draw. So much it would be worth to know all beforehand (expected value of perfect information).",
  ]);
  expect(optionsInWords(decision(0), ["Volunteers"])[0]).toMatch(
    /^The comparator has the best mean: no option is better than it on average\./,
  );
});

it("has a row and a line for each, the comparator first", () => {
  const { notes, rows } = optionsTable(decision(1), ["Volunteers"]);
  expect(rows.map(({ label, figures }) => [label, ...figures.map(({ shown }) => shown)])).toEqual([
    ["Comparator", "£0", "−£100 to £100", "20%", "£90", ""],
    ["Volunteers", "£50", "−£50 to £150", "60%", "£40", "yes"],
  ]);
  expect(notes[0]).toBe("£ per case over the comparator, with £5,000 placed on one more case closed.");
  const { series, altText } = frontierChart(decision(1), ["Volunteers"]);
  expect(series.map(({ name, points }) => [name, points.map(({ y }) => y)])).toEqual([
    ["Comparator", [0.7, 0.2]],
    ["Volunteers", [0.3, 0.8]],
  ]);
  const plane = planeChart(decision(1), ["Volunteers"]);
  // Every draw is in the picture, and the line of £5,000 ends where the draws do.
  expect(plane.clouds?.map(({ points }) => points)).toEqual([
    [
      { x: 0.1, y: 900 },
      { x: 0.3, y: -100 },
      { x: -0.1, y: 700 },
    ],
  ]);
  expect(plane.series.at(-1)?.points).toEqual([
    { x: -0.02, y: -100 },
    { x: 0.18, y: 900 },
  ]);
  expect(planeTable(decision(1), ["Volunteers"]).rows[0]?.figures.map(({ shown }) => shown)).toEqual([
    ...["£500", "10.0", "50%", "20%", "30%", "under 0.5%", "40%"],
  ]);
  expect(informationTable(decision(1)).rows.map(({ figures }) => figures[0]?.plain)).toEqual([40, 25]);
  expect(altText).toBe("A line an option. Best by mean: Comparator at £0, Volunteers at £5,000.");
});

it("says what each step costs by the published cost of an extra closure, and what is dominated", () => {
  const at = (closureRate: number, otherCost: number) => ({
    ...PUBLISHED_SCENARIO,
    ...{ "programme.closureRate": closureRate, "programme.otherCost": otherCost },
  });
  const compared = compareCosts([at(0.72, 0), at(0.7, 10), at(0.6, -800)], ["Trial", "Dear", "Thin"]);
  expect(costsTable(compared).rows.map(({ label, figures }) => [label, ...figures.map(({ shown }) => shown)])).toEqual([
    ["Thin", "£1,650", "60%", "", "", "", "cheaper, closes fewer"],
    ["Comparator", "£1,795", "64%", "£145", "4.0", "£3,625", ""],
    ["Trial", "£2,450", "72%", "£655", "8.0", "£8,188", "dearer, closes more"],
    ["Dear", "£2,460", "70%", "", "", "dominated", "dearer, closes more"],
  ]);
});
