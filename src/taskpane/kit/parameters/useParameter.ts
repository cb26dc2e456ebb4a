import type { Parameter } from "../../../model/register/parameters";
import { quantityValue } from "../../../model/register/quantity";
import type { ScenarioColumn } from "../../../excel";
import { editId } from "../../session/parameterEdits";
import { isChanged, readingInForce } from "../../session/scenarioInForce";
import { useSession, useSessionState } from "../../session/SessionContext";
import type { ParameterView } from "./parameterView";

/** A parameter of the selected scenario. */
export function useParameter(column: ScenarioColumn, parameter: Parameter): ParameterView {
  const session = useSession();
  const { key, published } = parameter;
  const edit = useSessionState(({ edits }) => edits.get(editId(column, key)));
  const entry = column.entries.get(key);
  const reading = readingInForce(entry, edit) ?? { ok: true, value: quantityValue(published) };
  const value = reading.ok ? reading.value : null;
  const cell = { column, key };

  return {
    parameter,
    entry,
    absence: entry === undefined ? "Not in the sheet, so the published value counts." : null,
    value,
    isChanged: value === null || isChanged(parameter, value),
    isReadOnly: column.isReference || entry === undefined || entry.hasReferences,
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
        await session.workbook.writeScenario(column, new Map([[key, published]]));
        return { status: `Reset ${entry?.address ?? key} to the published value` };
      }),
  };
}
