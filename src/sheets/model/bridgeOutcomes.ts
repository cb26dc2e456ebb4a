import { columnLetters, onSheet } from "../../formulas/address";
import { MONEY } from "../frame/numberFormats";
import { layout } from "../frame/layout";
import { band, formula, text } from "../frame/sheetDescription";
import type { RowDescription } from "../frame/sheetDescription";
import { BRIDGE_MEASURE_CELL } from "./bridgeLayout";
import type { ModelContext, OutcomeRows } from "./modelSheets";
import { yearsFormula } from "./outcomeWorkings";
import type { OutcomeWorkings } from "./outcomeWorkings";
import { columnsFor, FIRST_COLUMN, gridRange } from "./scenarioGrid";

/**
 * What each of the council's own outcomes adds to the bridge, a row an outcome. It takes nothing from the groups of the register but
 * the rate by which it is discounted, so that its Shapley value is that of two players: the outcome, and the rate.
 */

/** The columns, from that of the first coalition on. */
const COLUMNS = {
  countsThen: { title: "Counts in the first", format: "0" },
  countsNow: { title: "Counts in the other", format: "0" },
  yearsNow: { title: "Years of the first at the other's rate", format: "0.0000" },
  yearsThen: { title: "Years of the other at the first's rate", format: "0.0000" },
  oldThen: { title: "As in the first, at its rate", format: MONEY },
  oldNow: { title: "As in the first, at the other's rate", format: MONEY },
  newThen: { title: "As in the other, at the first's rate", format: MONEY },
  newNow: { title: "As in the other, at its rate", format: MONEY },
  added: { title: "What it adds", format: MONEY },
  timing: { title: "What the rate adds by it", format: MONEY },
} as const;
type Column = keyof typeof COLUMNS;

const lettersOf = (column: Column) => columnLetters(FIRST_COLUMN + Object.keys(COLUMNS).indexOf(column));

const placesOf = (outcomes: readonly OutcomeRows[], above: number) =>
  layout({ outcomesTitle: "row", outcomesHeader: "row", outcomes }, above);

/** The cell of what an outcome adds. */
export function outcomeContribution(
  bridgeWorkings: string,
  outcomes: readonly OutcomeRows[],
  above: number,
  outcome: OutcomeRows,
): string {
  return onSheet(bridgeWorkings, `$${lettersOf("added")}$${placesOf(outcomes, above).row("outcomes", outcome)}`);
}

/** The sum of a column over all outcomes. */
export function outcomeTotal(
  bridgeWorkings: string,
  outcomes: readonly OutcomeRows[],
  above: number,
  column: "oldThen" | "timing",
): string {
  return `SUM(${onSheet(bridgeWorkings, placesOf(outcomes, above).range(`$${lettersOf(column)}$`, "outcomes"))})`;
}

interface BridgePlaces {
  /** The last row above. */
  readonly above: number;
  readonly width: number;
  /** The row of the discount rate, on the workings too. */
  readonly rateRow: number;
  /** The cells of the two scenarios' columns. */
  readonly ends: readonly [from: string, to: string];
  /** The cell of what brings amounts of the first to the prices of the other. */
  readonly factor: string;
}

export function bridgeOutcomeRows(
  { names, place, outcomes }: ModelContext,
  workings: OutcomeWorkings,
  { above, width, rateRow, ends: [from, to], factor }: BridgePlaces,
): RowDescription[] {
  const at = (row: number, end: string) =>
    `INDEX(${onSheet(names.Workings, gridRange(columnsFor(place.count), row))},1,${end})`;
  const measure = onSheet(names.Bridge, BRIDGE_MEASURE_CELL);
  const titles = ["Outcome", "", "", "", ...Object.values(COLUMNS).map(({ title }) => title)];
  return placesOf(outcomes, above).rows({
    outcomesTitle: band(text("The council's own outcomes, in the prices of the other scenario", "groupHeading"), width),
    outcomesHeader: titles.map((title, column) => text(title, column === 0 ? "tableHeader" : "tableHeaderNumber")),
    outcomes: ({ name }, row) => {
      const cell = (column: Column) => `$${lettersOf(column)}${row}`;
      const input = (field: Parameters<OutcomeWorkings["input"]>[1], end: string) =>
        at(workings.input(name, field), end);
      const worth = (end: string) => at(workings.step(name, "worth"), end);
      const years = (end: string) => at(workings.step(name, "years"), end);
      // The rate of the other end; without the outcome there are no years.
      const yearsAt = (end: string, other: string) => {
        const cells = {
          startYear: input("startYear", end),
          years: input("years", end),
          dropOff: input("dropOff", end),
          rate: at(rateRow, other),
        };
        return `IF(LEN(${input("gainer", end)})=0,0,${yearsFormula(cells)})`;
      };
      const rated = (value: string, end: string, yearsCell: string) =>
        `IF(${years(end)}=0,0,${value}*${yearsCell}/${years(end)})`;
      const formulas: Readonly<Record<Column, string>> = {
        countsThen: counts(measure, input("gainer", from), input("kind", from)),
        countsNow: counts(measure, input("gainer", to), input("kind", to)),
        yearsNow: yearsAt(from, to),
        yearsThen: yearsAt(to, from),
        oldThen: `${cell("countsThen")}*${worth(from)}*${factor}`,
        oldNow: rated(cell("oldThen"), from, cell("yearsNow")),
        newThen: rated(cell("newNow"), to, cell("yearsThen")),
        newNow: `${cell("countsNow")}*${worth(to)}`,
        added: `(${cell("newThen")}-${cell("oldThen")}+${cell("newNow")}-${cell("oldNow")})/2`,
        timing: `(${cell("oldNow")}-${cell("oldThen")}+${cell("newNow")}-${cell("newThen")})/2`,
      };
      return [
        text(`Outcome ${name}`, "rowLabel"),
        null,
        text("£ per case", "unit"),
        null,
        ...Object.entries(COLUMNS).map(
          ([column, { format }]) => formula(formulas[column as Column], "calculation", format), // Object.entries widens the names to string.
        ),
      ];
    },
  });
}

/** 1 where a measure counts an outcome with this gainer and kind, else 0. */
function counts(measure: string, gainer: string, kind: string): string {
  const isFiscal = `IF(${kind}="fiscal",IF(${measure}="net.exchequer",1,IF(AND(${measure}="net.localAuthority",${gainer}="local authority"),1,0)),0)`;
  return `IF(${measure}="net.society",1,IF(${measure}="net.individual",IF(${gainer}="individual",1,0),${isFiscal}))`;
}
