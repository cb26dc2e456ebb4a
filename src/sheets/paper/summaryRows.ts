import { heading } from "../analysis/analysisSheet";
import { formula } from "../frame/sheetDescription";
import type { CellDescription, RowDescription } from "../frame/sheetDescription";
import { result, simulated } from "./calls";
import type { PaperContext, PaperOption } from "./paperContext";
import { COLUMN_WIDTHS } from "./paperLayout";
import type { SummaryRow } from "./paperLayout";
import { tableHeader } from "./resultRows";
import { yours } from "./questionRows";
import { chance, pounds, shown, worded } from "./words";

const MONEY = "£#,##0";
const RATIO = "0.00";

/**
 * The appraisal summary table of the Green Book 2026 (table 12), two rows an option. Costs are the extra cost of a case and
 * what families lose; savings count as gains. No ratio is set against a mark: the Green Book has none (6.98).
 */
export function summaryRows(context: PaperContext) {
  return {
    summaryTitle: heading(
      "Appraisal summary, Green Book 2026: £ a case, programme against comparator",
      COLUMN_WIDTHS.length,
    ),
    summaryHeader: [
      ...["Option", "Distribution and uncertainty", "Net present social value", "Benefit–cost ratio"],
      ...["Return on public cost", "Public finance"],
    ].map(tableHeader),
    summarySecondHeader: ["", "Not in money: yours to say", "95% from", "to", "Chance above 0", "Extra cost"].map(
      tableHeader,
    ),
    summary: ({ option, part }: SummaryRow, row: number): RowDescription =>
      part === "figures" ? figures(option, row) : notInMoney(context, option),
  };
}

function figures(option: PaperOption, row: number): RowDescription {
  const [society, extraCost] = [`$C${row}`, `$F${row + 1}`];
  const lost = `MAX(0,-${result(option, "net.individual")})`;
  const ratio = (gain: string, cost: string) => `IF(${cost}>0,(${gain})/(${cost}),"none")`;
  return [
    name(option),
    worded(
      "wrapped",
      ...["Local authority ", pounds(`(${result(option, "net.localAuthority")})`), ", individual "],
      ...[pounds(`(${result(option, "net.individual")})`), ". Society’s net lies from ", pounds(`$C${row + 1}`)],
      ...[" to ", pounds(`$D${row + 1}`), "; above 0: ", chance(`$E${row + 1}`), "."],
    ),
    formula(result(option, "net.society"), "live", MONEY),
    formula(ratio(`${society}+${extraCost}+${lost}`, `${extraCost}+${lost}`), "calculation", RATIO),
    formula(ratio(`${society}+${extraCost}`, extraCost), "calculation", RATIO),
    formula(result(option, "net.exchequer"), "calculation", MONEY),
  ];
}

function notInMoney(context: PaperContext, option: PaperOption): RowDescription {
  const label = `${option.name}: not in money`;
  return [
    { ...formula(`${option.scenario.name}&": not in money"`, "wrapped"), longest: label },
    yours(context, label, ""),
    formula(simulated(option, "net.society", "low"), "calculation", MONEY),
    formula(simulated(option, "net.society", "high"), "calculation", MONEY),
    formula(simulated(option, "net.society", "chance"), "calculation", "0%"),
    formula(result(option, "costPerCase.difference"), "calculation", MONEY),
  ];
}

const name = (option: PaperOption): CellDescription => {
  const { of, longest } = shown(`${option.scenario.name}&""`, option.name);
  return { ...formula(of, "linkLabel"), longest };
};
