import { EXCEL_LIMITS, withinLimit } from "../formulas/excelLimits";
import type { ValidationDescription } from "../sheets/frame/sheetDescription";
import { element, escaped } from "./xml";

/** What may be entered into which cells; for anything else the prompt is the warning. */
export function validationsXml(validations: readonly ValidationDescription[]): string {
  if (validations.length === 0) return "";
  return element("dataValidations", { count: validations.length }, ...validations.map(validationXml));
}

function validationXml({ range, rule, title, prompt }: ValidationDescription): string {
  const shortTitle = withinLimit(title, EXCEL_LIMITS.validationTitle);
  const attributes = {
    type: rule.kind === "decimal" ? "decimal" : "list",
    errorStyle: "warning",
    operator: rule.kind === "decimal" ? "between" : undefined,
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: 1,
    errorTitle: shortTitle,
    error: withinLimit(prompt, EXCEL_LIMITS.validationError),
    promptTitle: shortTitle,
    prompt: withinLimit(prompt, EXCEL_LIMITS.validationPrompt),
    sqref: range,
  };
  return element(
    "dataValidation",
    attributes,
    ...bounds(rule).map((bound, index) => element(`formula${index + 1}`, {}, escaped(bound))),
  );
}

function bounds(rule: ValidationDescription["rule"]): string[] {
  switch (rule.kind) {
    case "decimal":
      return [String(rule.minimum), String(rule.maximum)];
    case "list":
      return [`"${rule.values.join(",").replaceAll('"', '""')}"`];
    case "listFrom":
      return [rule.range];
  }
}
