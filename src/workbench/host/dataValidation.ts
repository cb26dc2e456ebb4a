import { EXCEL_LIMITS } from "../../formulas/excelLimits";
import { HostError } from "./errors";
import type { Host } from "./host";
import { hostClass } from "./hostClass";
import { enqueueWrite } from "./hostObject";
import type { RangeTarget } from "./rangeTarget";
import { noRule, type ValidationRule } from "./validationRules";

function property<K extends keyof ValidationRule>(key: K) {
  return {
    read: ({ sheetId, area }: RangeTarget, { validationRules }: Host): ValidationRule[K] =>
      validationRules.at(sheetId, area)[key],
    write({ sheetId, area }: RangeTarget, value: unknown, { validationRules }: Host): void {
      const rule = { ...validationRules.at(sheetId, area), [key]: value };
      mustFit(rule);
      validationRules.put(sheetId, area, rule);
    },
  };
}

/** Excel refuses texts that are too long, and lists: those of choices, not those that stand in cells. */
function mustFit({ rule, prompt, errorAlert }: ValidationRule): void {
  const source: unknown = rule.list?.source;
  const texts: readonly (readonly [string, number])[] = [
    [prompt.title, EXCEL_LIMITS.validationTitle],
    [prompt.message, EXCEL_LIMITS.validationPrompt],
    [errorAlert.title, EXCEL_LIMITS.validationTitle],
    [errorAlert.message, EXCEL_LIMITS.validationError],
    [typeof source === "string" && !source.startsWith("=") ? source : "", EXCEL_LIMITS.validationList],
  ];
  for (const [text, limit] of texts) {
    if (text.length <= limit) continue;
    throw new HostError("InvalidArgument", `"${text}" has ${text.length} characters; Excel takes ${limit}.`);
  }
}

const typeNames: Readonly<Record<string, `${Excel.DataValidationType}`>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const ValidationBase = hostClass<RangeTarget>("DataValidation")({
  rule: property("rule"),
  prompt: property("prompt"),
  errorAlert: property("errorAlert"),
  ignoreBlanks: property("ignoreBlanks"),
  type: {
    read({ sheetId, area }: RangeTarget, { validationRules }: Host): `${Excel.DataValidationType}` {
      const [kind = ""] = Object.keys(validationRules.at(sheetId, area).rule);
      return typeNames[kind] ?? "None";
    },
  },
});

/** `Excel.DataValidation`: what may be typed into a range. See `ValidationRules` for what the grid makes of it. */
export class HostDataValidation extends ValidationBase {
  clear(): void {
    enqueueWrite(this, "clear", ({ sheetId, area }, { validationRules }) => validationRules.put(sheetId, area, noRule));
  }
}
