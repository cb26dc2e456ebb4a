import { PUBLISHED_SCENARIO } from "../../../../model/register/presets";
import { evaluateScaleUp } from "../../../../model/scaleUp/scaleUp";
import { DEFAULT_SETTINGS } from "../../../../model/register/scaleUpParameters";
import type { ScaleUpSettings } from "../../../../model/register/scaleUpParameters";
import { keyFigures } from "./figureBlocks";

function figuresOf(cases: readonly number[], changes: Partial<ScaleUpSettings> = {}) {
  const plan = { scenario: PUBLISHED_SCENARIO, settings: { ...DEFAULT_SETTINGS, ...changes }, cases };
  const figures = keyFigures(evaluateScaleUp(plan)).flatMap((block) => block.figures);
  return (label: string) => {
    const found = figures.find((figure) => figure.label === label);
    if (found === undefined) throw new Error(`No figure ${label}`);
    return found;
  };
}

test("one case takes one practitioner and one consultant", () => {
  const figure = figuresOf([1]);
  expect(figure("Posts in the peak year")).toMatchObject({
    value: "2",
    remark: "2026/27: 1 practitioner, 1 consultant.",
  });
});

test("nothing is divided by nothing", () => {
  const figure = figuresOf([0, 0], { "scaleUp.setUpCost": 0 });
  expect(figure("Posts in the peak year")).toMatchObject({ value: "0", remark: "No cases, no posts." });
  expect(figure("Cost per closed case")).toMatchObject({ value: "–", remark: "No case closes." });
  expect(figure("Financial")).toMatchObject({ value: "–", remark: "There is no cost to compare with." });
});

test("as the report found, all is refilled: no cash is released and no post ever goes", () => {
  const figure = figuresOf([600, 600, 600]);
  expect(figure("Cases a year before a first post can go")).toMatchObject({ value: "–" });
  expect(figure("Local authority, cash").value).toMatch(/^not by 20/);
});

test("cases before a first post: 19.5 cases at once, each open for 32.56 of 52 weeks, half of them kept free", () => {
  const figure = figuresOf([600], { "scaleUp.releasedShare": 0.5 });
  expect(figure("Cases a year before a first post can go").value).toBe(
    String(Math.ceil(19.5 / (0.5 * (1795 / 55.13 / 52)))),
  );
});

test("posts for the year's average break the cap of 12 as cases build up, and the figure says when", () => {
  const largest = "Largest caseload of a practitioner";
  const average = { "staff.staffedFor": "average" } as const;
  expect(figuresOf([200], average)(largest)).toMatchObject({
    value: "27.7",
    remark: "Above the cap of 12 in 2 years, 2026/27 to 2027/28.",
  });
  expect(figuresOf([200])(largest)).toMatchObject({ value: "10.7", remark: "Within the cap of 12." });
});
