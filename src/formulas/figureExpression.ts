import type { FigureName } from "../model/appendix9/publishedFigures";
import { add, multiply, subtract } from "./expression";
import type { Expression } from "./expression";
import { measureExpression } from "./measureExpressions";
import type { ScenarioValues } from "./scenarioValues";

/** A figure of the report as a native expression: what `liveValue` of the model computes in code. */
export function figureExpression(figure: FigureName, value: ScenarioValues): Expression {
  switch (figure) {
    case "weeklyCost.programme":
      return value("programme.weeklyCost");
    case "weeklyCost.comparator":
      return value("comparator.weeklyCost");
    case "reReferralRate.programme":
      return value("programme.reReferralRate");
    case "reReferralRate.comparator":
      return value("comparator.reReferralRate");
    // Table 8's saving is the comparator's: what re-referral costs more under the programme.
    case "reReferralTotal":
      return multiply(
        measureExpression("reReferralCost.difference", value),
        add(value("sample.programme"), value("sample.comparator")),
      );
    case "reReferralPerCase":
      return measureExpression("reReferralCost.difference", value);
    case "escalationUnitCost":
      return subtract(value("escalation.protectionCost"), value("escalation.needCost"));
    case "escalationRate.comparator":
      return value("escalation.comparatorRate");
    case "escalationRate.programme":
      return value("escalation.programmeRate");
    case "escalationTotal":
      return multiply(measureExpression("escalationSaving", value), value("sample.programme"));
    case "escalationPerCase":
    case "escalationPrintedRates":
      return measureExpression("escalationSaving", value);
    default:
      return measureExpression(figure, value);
  }
}
