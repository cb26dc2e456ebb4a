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
      validationRules.put(sheetId, area, { ...validationRules.at(sheetId, area), [key]: value });
    },
  };
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
