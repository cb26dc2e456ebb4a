import { PUBLISHED_SCENARIO } from "../../../../model/register/presets";
import { DEFAULT_SETTINGS } from "../../../../model/register/scaleUpParameters";
import { linesOf, SCALE_UP_LINES } from "../../../../model/scaleUp/lines";
import { evaluateScaleUp } from "../../../../model/scaleUp/scaleUp";
import { linesCopy, shownYears, yearLabels } from "./shownLines";
import { budgetChart, cumulativeChart } from "./yearCharts";

const resultsOf = (cases: readonly number[], settings = DEFAULT_SETTINGS) =>
  evaluateScaleUp({ scenario: PUBLISHED_SCENARIO, settings, cases });
const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);

test("the year in which the last cases close is shown with its posts, marked as after the plan", () => {
  const results = resultsOf([200]);
  const count = shownYears(results, linesOf("staff", false));
  expect(yearLabels(results, count)).toEqual(["2026/27", "2027/28*"]);
  expect(results.lines.posts[1]).toBeGreaterThan(0);
});

test("no year is left out in which money flows, whatever the view", () => {
  const results = resultsOf([200, 0, 300]);
  for (const view of ["staff", "economic", "cash", "budget"] as const) {
    const count = shownYears(results, linesOf(view, false));
    for (const { key } of linesOf(view, false).filter(({ kind }) => kind === "flow")) {
      expect(sum(results.lines[key].slice(count))).toBe(0);
    }
  }
});

test("the parts of the budget's columns add up to the net budget of each year", () => {
  const results = resultsOf([200, 400], { ...DEFAULT_SETTINGS, "scaleUp.releasedShare": 1 });
  const { series, categories } = budgetChart(results);
  categories.forEach((_, year) => {
    expect(sum(series.map(({ values }) => values[year] ?? 0))).toBeCloseTo(results.lines["budget.net"][year] ?? NaN, 6);
  });
});

test("payback is marked where it is reached, and said not to be where it is not", () => {
  const results = resultsOf([200, 200, 200]);
  const individual = cumulativeChart(results, "individual");
  expect(individual.xReferences).toEqual([{ at: 0, label: "Individual: pays back" }]);
  expect(individual.altText).toMatch(/Local authority, cash: does not pay back by 20\d\d\/\d\d/);
});

test("a copied table has years across, and a total only of what adds up", () => {
  const { header, rows } = linesCopy("Staff", "Posts", linesOf("staff", false), resultsOf([10]));
  expect(header).toEqual(["Posts", "2026/27", "2027/28*", "Total"]);
  const posts = SCALE_UP_LINES.find(({ key }) => key === "posts")?.label;
  expect(rows.find(({ label }) => label === posts)?.amounts.at(-1)).toBe("");
  expect(rows[0]?.amounts.at(-1)).toEqual({ shown: "10", plain: 10 });
});
