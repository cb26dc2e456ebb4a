import type { MeasureUnit } from "../../model/appendix9/measures";
import type { Unit } from "../../model/register/parameters";
import type { ScaleUpUnit } from "../../model/scaleUp/scaleUpParameters";
import type { PublishedFigure } from "../../model/appendix9/publishedFigures";

const SHARE = "0.00%";
const MONEY = "£#,##0.00";

/** Choices in words are texts, which no format changes. */
const UNIT_FORMATS: Readonly<Record<Unit | ScaleUpUnit, string>> = {
  "£ per case per week": MONEY,
  "£ per case": MONEY,
  "£ net present value per child": "£#,##0",
  weeks: "0.00",
  years: "0.0",
  cases: "#,##0",
  "children per case": "0.00",
  "percentage points": "0.0",
  "share of weekly cost": SHARE,
  "share of cases": SHARE,
  "share of children": SHARE,
  "share of effect": SHARE,
  "share of earnings": SHARE,
  "closed / all": "General",
  "Green Book, or a rate a year": SHARE,
  "share a year": SHARE,
  "share of caseload": SHARE,
  "share of savings": SHARE,
  "share of salary": SHARE,
  "share of salary and on-cost": SHARE,
  "share of posts": SHARE,
  "share of cost": SHARE,
  "share of effect a year": SHARE,
  year: "0",
  "cases per post": "0.0",
  "cases in need per protection case": "0.0",
  "practitioners per pod": "0",
  "part / whole": "General",
  "posts / average": "General",
  "£ a year per post": "£#,##0",
  "£ per new post": "£#,##0",
  "£": "£#,##0",
  grade: "0",
};

/** How a result is shown, by its unit. */
export const MEASURE_FORMATS: Readonly<Record<MeasureUnit, string>> = {
  "£ per case": MONEY,
  "£ per closed case": MONEY,
  "share of children": SHARE,
  "percentage points": "0.00",
};

/** How a parameter's number is shown. */
export function unitFormat(unit: Unit | ScaleUpUnit): string {
  return UNIT_FORMATS[unit];
}

/** Shows a figure as the report prints it. */
export function printedFormat({ printed }: PublishedFigure): string {
  return figureFormat(printed, decimalsOf(printed));
}

/** Shows what the model computes for a figure with more digits than printed, so that its rounding can be seen. */
export function liveFormat({ printed }: PublishedFigure): string {
  return figureFormat(printed, printed.endsWith("%") ? 2 : decimalsOf(printed) + 2);
}

function decimalsOf(printed: string): number {
  return /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
}

function figureFormat(printed: string, decimals: number): string {
  const fraction = decimals === 0 ? "" : `.${"0".repeat(decimals)}`;
  if (printed.endsWith("%")) return `0${fraction}%`;
  return printed.startsWith("£") ? `£#,##0${fraction}` : `0${fraction}`;
}
