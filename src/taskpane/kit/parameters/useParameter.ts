import type { ScenarioColumn, ScenarioEntry } from "../../../excel/index";
import type { ParameterDefinition } from "../../../model/register/definition";
import type { Parameter } from "../../../model/register/parameters";
import { registerQuantity } from "../../../model/register/registerPrices";
import { quantityValue } from "../../../model/register/quantity";
import { useSession, useSessionState } from "../../session/SessionContext";
import { editId } from "../../session/parameterEdits";
import { isChanged, priceYearInForce, readingInForce } from "../../session/scenarioInForce";

/** A parameter as the pane shows it, and what the person may do with it. */
export interface ParameterView {
  readonly parameter: ParameterDefinition;
  /** Its cell; undefined where no sheet holds it. */
  readonly entry: Pick<ScenarioEntry, "address" | "value" | "reading" | "isLinked"> | undefined;
  /** What that means for the person; null where it means nothing. */
  readonly absence: string | null;
  /** The value in force; null where the cell holds none that the parameter may have. */
  readonly value: number | string | null;
  /** In which year's prices the scenario is. */
  readonly priceYear: string;
  /** The register's value, an amount in that year's prices. */
  readonly published: number | string;
  readonly isChanged: boolean;
  readonly isReadOnly: boolean;
  /** The cell's formula, until a value takes its place. */
  readonly formula: string | null;
  /** Shows a value at once; the sheet waits for `settle` or `settleSoon`. */
  readonly move: (value: number | string) => void;
  readonly settle: () => void;
  readonly settleSoon: () => void;
  /** Shows a value and sends it to the sheet. */
  readonly set: (value: number | string) => void;
  /** Puts the register's value into the cell as its source states it: =5/83, not its decimals. */
  readonly reset: () => void;
}

/** A parameter of the selected scenario. */
export function useParameter(column: ScenarioColumn, parameter: Parameter): ParameterView {
  const session = useSession();
  const { key } = parameter;
  const edit = useSessionState(({ edits }) => edits.get(editId(column, key)));
  const priceYear = useSessionState(({ edits }) => priceYearInForce(column, edits));
  const registered = registerQuantity(parameter, priceYear, column.deflator);
  const entry = column.entries.get(key);
  const reading = readingInForce(entry, edit) ?? { ok: true, value: quantityValue(registered) };
  const value = reading.ok ? reading.value : null;
  const cell = { column, key };

  return {
    parameter,
    entry,
    absence: entry === undefined ? "Not in the sheet, so the published value counts." : null,
    value,
    priceYear,
    published: quantityValue(registered),
    isChanged: value === null || isChanged(parameter, value, priceYear, column.deflator),
    isReadOnly: column.isReference || entry === undefined || entry.isLinked,
    formula: edit === undefined ? (entry?.formula ?? null) : null,
    move: (next) => session.edits.move(cell, next),
    settle: () => session.edits.settle(cell),
    settleSoon: () => session.edits.settleSoon(cell),
    set: (next) => {
      session.edits.move(cell, next);
      session.edits.settle(cell);
    },
    reset: () =>
      void session.perform(async () => {
        await session.workbook.writeScenario(column, new Map([[key, registered]]));
        return { status: `Reset ${entry?.address ?? key} to the published value` };
      }),
  };
}
