import type { Measure } from "../../model/appendix9/measures";
import { liveFigure, PUBLISHED_FIGURES } from "../../model/appendix9/publishedFigures";
import type { FigureName, Rounding } from "../../model/appendix9/publishedFigures";
import type { NumberKey } from "../../model/register/parameters";
import { call, number, print, reference } from "../../formulas/expression";
import type { Expression } from "../../formulas/expression";
import { NATIVE } from "../../formulas/nativeEquations";
import type { ScenarioReferences } from "../scenarios/scenarioPlace";

/** Where the printed figures stand on the sheet, for figures that follow from others as printed. */
export type PrintedCells = ReadonlyMap<FigureName, string>;

/** The formula that computes a figure of the report from a scenario. */
export function liveFormula(figure: FigureName, scenario: ScenarioReferences, printed: PrintedCells): string {
  const parameter = (key: NumberKey) => reference(scenario.parameter(key));
  const result = (measure: Measure) => reference(scenario.result(measure));
  if (figure === "escalationPrintedRates") return print(printedRatesFormula(parameter, printed));
  return print(liveFigure(NATIVE, figure, { parameter, result }));
}

/** The prose computes with the rates as printed, not with the whole cases behind them. */
function printedRatesFormula(parameter: (key: NumberKey) => Expression, printed: PrintedCells): Expression {
  const rate = (figure: FigureName) => {
    const cell = printed.get(figure);
    return cell === undefined ? number(PUBLISHED_FIGURES[figure].value) : reference(cell);
  };
  return call(
    `${__CBA_NAMESPACE__}.ESCALATIONSAVING`,
    rate("escalationRate.comparator"),
    rate("escalationRate.programme"),
    parameter("escalation.protectionCost"),
    parameter("escalation.needCost"),
  );
}

export const AGREES = "agrees";
export const DIFFERS = "differs";
/** What is said where there is no number to compare: an error, or nothing. */
export const NOT_COMPUTED = "not computed";

/** Whether a live cell gives the printed figure back at its printed precision. */
export function agreementFormula(live: string, printed: string, { rule, decimals }: Rounding): string {
  const rounded = `${rule === "round" ? "ROUND" : "TRUNC"}(${live},${decimals})`;
  return `IF(ISNUMBER(${live}),IF(${rounded}=${printed},"${AGREES}","${DIFFERS}"),"${NOT_COMPUTED}")`;
}
