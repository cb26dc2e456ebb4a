import type { ValidationDescription } from "../../sheets/frame/sheetDescription";
import type { LeftOut } from "./leftOut";
import { child, childrenOf, within } from "./xmlTree";
import type { XmlElement } from "./xmlTree";

/** What may be entered into which cells: numbers between two others, and lists. Other rules are left out. */
export function readValidations(sheet: XmlElement, sheetName: string, leftOut: LeftOut): ValidationDescription[] {
  // Rules whose lists stand on other sheets are kept by newer versions of Excel among the sheet's extensions.
  const stored = [
    ...childrenOf(child(sheet, "dataValidations"), "dataValidation"),
    ...within(child(sheet, "extLst"), "dataValidation"),
  ];
  return stored.flatMap((validation) => {
    const rule = ruleOf(validation);
    const ranges = (validation.attributes.sqref ?? child(validation, "sqref")?.text ?? "").split(" ").filter(Boolean);
    if (rule === null) {
      leftOut.add(`${sheetName}: rules for what may be entered, other than lists and numbers between two others (#)`);
      return [];
    }
    const { promptTitle = "", prompt = "" } = validation.attributes;
    return ranges.map((range) => ({ range, rule, title: promptTitle, prompt }));
  });
}

function ruleOf(validation: XmlElement): ValidationDescription["rule"] | null {
  const [first = "", second = ""] = ["formula1", "formula2"].map((name) => {
    const formula = child(validation, name);
    return child(formula, "f")?.text ?? formula?.text ?? "";
  });
  const { type, operator = "between" } = validation.attributes;
  if (type === "list") {
    const quoted = /^"(.*)"$/.exec(first)?.[1];
    if (quoted !== undefined) return { kind: "list", values: quoted.replaceAll('""', '"').split(",") };
    return first === "" ? null : { kind: "listFrom", range: first };
  }
  const [minimum, maximum] = [Number(first), Number(second)];
  const isBetweenNumbers = first !== "" && second !== "" && Number.isFinite(minimum) && Number.isFinite(maximum);
  return type === "decimal" && operator === "between" && isBetweenNumbers
    ? { kind: "decimal", minimum, maximum }
    : null;
}
