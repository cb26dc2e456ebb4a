import { PUBLISHED_FIGURES } from "../../model/appendix9/publishedFigures";
import type { FigureName, Rounding } from "../../model/appendix9/publishedFigures";
import type { ScenarioReferences } from "../scenarios/scenarioPlace";

/** Where the printed figures stand on the sheet, for figures that follow from others as printed. */
export type PrintedCells = ReadonlyMap<FigureName, string>;

/** The formula that computes a figure of the report from a scenario; what `liveValue` of the model computes in code. */
export function liveFormula(figure: FigureName, scenario: ScenarioReferences, printed: PrintedCells): string {
  const { result, parameter } = scenario;
  switch (figure) {
    case "weeklyCost.programme":
      return parameter("programme.weeklyCost");
    case "weeklyCost.comparator":
      return parameter("comparator.weeklyCost");
    case "reReferralRate.programme":
      return parameter("programme.reReferralRate");
    case "reReferralRate.comparator":
      return parameter("comparator.reReferralRate");
    // Table 8's saving is the comparator's, hence the sign.
    case "reReferralTotal":
      return `-${result("reReferralSaving")}*(${parameter("sample.programme")}+${parameter("sample.comparator")})`;
    case "reReferralPerCase":
      return `-${result("reReferralSaving")}`;
    case "escalationUnitCost":
      return `${parameter("escalation.protectionCost")}-${parameter("escalation.needCost")}`;
    case "escalationRate.comparator":
      return parameter("escalation.comparatorRate");
    case "escalationRate.programme":
      return parameter("escalation.programmeRate");
    case "escalationTotal":
      return `${result("escalationSaving")}*${parameter("sample.programme")}`;
    case "escalationPerCase":
      return result("escalationSaving");
    case "escalationPrintedRates":
      return printedRatesFormula(scenario, printed);
    default:
      return result(figure);
  }
}

/** The prose computes with the rates as printed, not with the whole cases behind them. */
function printedRatesFormula({ parameter }: ScenarioReferences, printed: PrintedCells): string {
  const rates = (["escalationRate.comparator", "escalationRate.programme"] as const).map(
    (rate) => printed.get(rate) ?? PUBLISHED_FIGURES[rate].value,
  );
  const costs = [parameter("escalation.protectionCost"), parameter("escalation.needCost")];
  return `${__CBA_NAMESPACE__}.ESCALATIONSAVING(${[...rates, ...costs].join(",")})`;
}

export const AGREES = "agrees";
export const DIFFERS = "differs";

/** Whether a live cell gives the printed figure back at its printed precision. A live error is a difference. */
export function agreementFormula(live: string, printed: string, { rule, decimals }: Rounding): string {
  const rounded = `${rule === "round" ? "ROUND" : "TRUNC"}(${live},${decimals})`;
  return `IF(IFERROR(${rounded}=${printed},FALSE),"${AGREES}","${DIFFERS}")`;
}
