import { optimismBias } from "../../../model/appendix9/optimismBias";
import type { Parameter } from "../../../model/register/parameters";
import { cellAddress, onSheet } from "../../../formulas/address";
import { findMark } from "../../sheets/ownMark";
import { isSameName } from "../../../sheets/scenarios/scenarioHeaders";
import type { ScenarioColumn } from "../../../sheets/scenarios/scenarioSheet";
import { cellText } from "../../../sheets/frame/sheetCells";
import { SCENARIO_LABEL } from "../../../sheets/scaleUp/inputCells";
import type { ScaleUpSheet } from "../../../sheets/scaleUp/scaleUpSheets";
import { valueAt } from "../../snapshot/workbookSnapshot";
import type { SheetSnapshot } from "../../snapshot/workbookSnapshot";
import type { CheckedWorkbook } from "../checkedWorkbook";
import type { Finding } from "../finding";

const INPUTS: ScaleUpSheet = "Scale-up inputs";

/**
 * Caution counted twice: a distribution says already how far a value may fall short or run over, and an optimism bias takes
 * the same risk off the benefits, or puts it on the costs, once more. A causal share below 1 is no such haircut: where it
 * has a distribution, that takes its place.
 */
export function doubledCaution({ sheets, tables }: CheckedWorkbook): Finding[] {
  const scenarios = tables.flatMap((table) => table.scenarios);
  return sheets.filter(isScaleUpInputs).flatMap((sheet) => {
    const name = cellBeside(sheet, SCENARIO_LABEL)?.value;
    const scenario = scenarios.find((one) => typeof name === "string" && isSameName(one.name, name));
    return scenario === undefined
      ? []
      : [...doubled(sheet, scenario, "costs"), ...doubled(sheet, scenario, "benefits")];
  });
}

type Side = "costs" | "benefits";

const EFFECTS = { costs: "put on the costs", benefits: "taken off the benefits" } as const;

function doubled(sheet: SheetSnapshot, scenario: ScenarioColumn, side: Side): Finding[] {
  const own = cellBeside(sheet, `scaleUp.${side}Haircut`);
  const isOwn = typeof own?.value === "number";
  const cell = isOwn ? own : cellBeside(sheet, `scaleUp.${side}Grade`);
  if (typeof cell?.value !== "number") return [];
  const share = isOwn ? cell.value : optimismBias({ costs: cell.value, benefits: cell.value })[side];
  const [first, ...others] = share > 0 ? uncertainInputs(scenario, side) : [];
  if (first === undefined) return [];
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  const message = `"${scenario.name}" states a distribution (${first.distribution}) for ${first.label}${more}, and ${cell.address} has ${Math.round(100 * share)}% ${EFFECTS[side]}${isOwn ? "" : " for the grade of the evidence"}. Both allow for the same risk, so it counts twice. Keep one: ${isOwn ? "0%" : "grade 1"} there, or fixed here.`;
  return [{ kind: "warning", title: "Both a haircut and a distribution", message, address: first.address }];
}

/** The inputs behind the costs, or the benefits, of which the sheet states that they vary. */
function uncertainInputs({ uncertainty }: ScenarioColumn, side: Side) {
  if (uncertainty === null) return [];
  return uncertainty.keys.flatMap((parameter, index) => {
    const distribution = cellText(uncertainty.rows[index]?.[0]);
    if (parameter === null || distribution === "" || distribution.toLowerCase() === "fixed") return [];
    const address = uncertainty.addressOf.get(parameter.key);
    return address === undefined || sideOf(parameter) !== side
      ? []
      : [{ label: parameter.label, distribution, address }];
  });
}

/** What the programme costs is a cost; what the comparator would have cost, and all effects, are benefits. */
function sideOf({ arm, group }: Parameter): Side {
  return group === "Staff cost" && arm === "programme" ? "costs" : "benefits";
}

function isScaleUpInputs(sheet: SheetSnapshot): boolean {
  return findMark(sheet)?.kind === INPUTS;
}

/** The cell right of the first that reads so. */
function cellBeside(sheet: SheetSnapshot, label: string): { readonly value: unknown; readonly address: string } | null {
  for (const [r, values] of sheet.values.entries()) {
    const c = values.indexOf(label);
    if (c === -1) continue;
    const [row, column] = [sheet.top + r, sheet.left + c + 1];
    return { value: valueAt(sheet, row, column), address: onSheet(sheet.sheetName, cellAddress(row, column)) };
  }
  return null;
}
