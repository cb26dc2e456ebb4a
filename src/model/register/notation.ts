/** How numbers are shown and typed: as pounds, per cent, a year (without a comma), a count or a plain number, or in words. */
export type Notation = "pounds" | "percent" | "count" | "plain" | "year" | "words";

/** What a format of cells, and the pane's texts, follow from. */
export interface Shown {
  readonly notation: Notation;
  /** After the point, where the whole column has as many. */
  readonly decimals: number;
}

export const PENCE: Shown = { notation: "pounds", decimals: 2 };
export const POUNDS: Shown = { notation: "pounds", decimals: 0 };
export const percent = (decimals: number): Shown => ({ notation: "percent", decimals });
const SHARE = percent(2);
const COUNT: Shown = { notation: "count", decimals: 0 };
const YEAR: Shown = { notation: "year", decimals: 0 };
const WORDS: Shown = { notation: "words", decimals: 0 };
/** A number as it stands. */
export const plain = (decimals: number): Shown => ({ notation: "plain", decimals });

/** The units of parameters, and how a value of each is shown. */
export const UNITS = {
  "£ per case per week": PENCE,
  "£ per case": PENCE,
  "£ net present value per child": POUNDS,
  "£ a year per post": POUNDS,
  "£ per new post": POUNDS,
  "£ per post that goes": POUNDS,
  "£ a year": POUNDS,
  "£": POUNDS,
  weeks: plain(2),
  years: plain(1),
  year: YEAR,
  cases: COUNT,
  "cases per post": plain(1),
  "cases in need per protection case": plain(1),
  "children per case": plain(2),
  "practitioners per pod": plain(0),
  "percentage points": plain(1),
  "share of weekly cost": SHARE,
  "share of cases": SHARE,
  "share of children": SHARE,
  "share of effect": SHARE,
  "share of earnings": SHARE,
  "share a year": SHARE,
  "share of caseload": SHARE,
  "share of savings": SHARE,
  "share of salary": SHARE,
  "share of salary and on-cost": SHARE,
  "share of posts": SHARE,
  "share of cost": SHARE,
  "share of effect a year": SHARE,
  "a schedule, or a rate a year": SHARE,
  "by grade, or a share": SHARE,
  "by parts, or a share of salary": SHARE,
  grade: plain(0),
  "financial year": WORDS,
  month: WORDS,
  "by the deflator, or a factor": plain(4),
  elasticity: plain(2),
  "off / on": WORDS,
  "closed / all": WORDS,
  "part / whole": WORDS,
  "average / posts": WORDS,
  "beginning / middle": WORDS,
  "left out / among them": WORDS,
  "average / year end / peak": WORDS,
} as const satisfies Record<string, Shown>;

export type Unit = keyof typeof UNITS;
