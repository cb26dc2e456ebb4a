import type { LineKey } from "../../model/scaleUp/lines";
import { CAP_ROUNDING } from "../../model/scaleUp/summary";
import type { SingleCell } from "./workingCells";

/** The cells that a ratio may refer to. */
export interface RatioCells {
  /** A line over all years, in present value. */
  readonly today: (key: LineKey) => string;
  /** A line over all years. */
  readonly total: (key: LineKey) => string;
  /** A line's years. */
  readonly along: (key: LineKey) => string;
  readonly single: SingleCell;
}

interface Ratio {
  readonly label: string;
  readonly equation: string;
  readonly format: string;
  readonly formula: (cells: RatioCells) => string;
}

const RATIO = "0.00";
export const MONEY = "£#,##0;-£#,##0";

/** A ratio without a denominator is no mistake, and therefore a word. */
const ratio = (amount: string, by: string) => `IF(${by}=0,"none",(${amount})/${by})`;
const saved = ({ today }: RatioCells) => `${today("net.localAuthority")}+${today("cost.gross")}`;

/** S5a, and S60 to S65. */
export const RATIOS: readonly Ratio[] = [
  {
    label: "Largest caseload of a practitioner",
    equation: "S5a",
    format: "0.0",
    formula: ({ along }) => `MAX(${along("largestCaseload")})`,
  },
  {
    label: "Years in which it is above the most that a practitioner may hold",
    equation: "S5a",
    format: "0",
    formula: ({ along, single }) =>
      `COUNTIF(${along("largestCaseload")},">"&(${single("staff.caseloadCap")}+${CAP_ROUNDING.toFixed(9)}))`,
  },
  {
    label: "Cash saved for each £ of gross cost, local authority",
    equation: "S60",
    format: RATIO,
    formula: ({ today }) => ratio(`${today("net.cash")}+${today("cash.gross")}`, today("cash.gross")),
  },
  {
    label: "Financial benefit–cost ratio without lifetime gains: local authority alone",
    equation: "S61",
    format: RATIO,
    formula: (cells) => ratio(saved(cells), cells.today("cost.gross")),
  },
  {
    label: "Financial benefit–cost ratio with the tax of working lives",
    equation: "S61a",
    format: RATIO,
    formula: (cells) => ratio(`${saved(cells)}+${cells.today("tax")}`, cells.today("cost.gross")),
  },
  {
    label: "Public-value benefit–cost ratio: with the earnings of working lives",
    equation: "S62",
    format: RATIO,
    formula: (cells) => ratio(`${saved(cells)}+${cells.today("earnings")}`, cells.today("cost.gross")),
  },
  {
    label: "Gross cost per case that the programme closes",
    equation: "S63",
    format: MONEY,
    formula: ({ total, single }) =>
      ratio(total("cost.gross"), `(${total("cases")}*${single("programme.closureRate")})`),
  },
  {
    label: "Peak cash need: the most out of pocket at the end of a year, money of the time",
    equation: "S64",
    format: MONEY,
    formula: ({ along }) => `MAX(0,MAX(${along("budget.cumulative")}))`,
  },
  {
    label: "Cases a year before the first social worker's post can go",
    equation: "S65",
    format: "#,##0",
    formula: ({ single }) => {
      const freed = `(${single("scaleUp.releasedShare")}*${single("comparator.weeksOpen")}/${single("weeksPerYear")})`;
      return `IF(${freed}=0,"never",ROUNDUP(ROUND(${single("casesPerPost")}/${freed},9),0))`;
    },
  },
];
