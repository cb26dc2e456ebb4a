import { allowedValues, wordsOf } from "../../model/register/parameterValue";
import type { ParameterDefinition } from "../../model/register/definition";
import { numberRule } from "../frame/numberRule";
import type { ValidationDescription } from "../frame/sheetDescription";

/** More words than these are not listed in a prompt: the list itself is at hand. */
const MOST_LISTED = 4;

/**
 * What may be entered for a parameter: the numbers that the model takes, or one of its choices. The discount rate is either words or
 * a rate, which no rule of Excel's can say without a formula; the functions refuse what it cannot be.
 *
 * @param listed The cells that list the choices, where they follow something in the workbook.
 */
export function scenarioValidations(
  parameter: ParameterDefinition,
  range: string,
  listed?: string,
): ValidationDescription[] {
  const { label } = parameter;
  if ("choices" in parameter) {
    if ("slider" in parameter) return [];
    const words = wordsOf(parameter);
    const rule =
      listed === undefined
        ? ({ kind: "list", values: words } as const)
        : ({ kind: "listFrom", range: listed } as const);
    const which = words.length > MOST_LISTED ? allowedValues(parameter) : words.join(" or ");
    return [{ range, rule, title: label, prompt: `${which}. ${parameter.note}` }];
  }
  return [{ range, ...numberRule(parameter) }];
}
