import { Select } from "@fluentui/react-components";
import { useState } from "react";
import type { RankCorrelation } from "../../../analysis/uncertainty/rankCorrelation";
import type { ScenarioColumn } from "../../../excel";
import { count } from "../../format/count";
import { useFigureStyles } from "../../kit/figures/figureStyles";
import { TaskButton } from "../../kit/task/TaskButton";
import { useSession, useSessionState } from "../../session/SessionContext";
import { changeOf } from "./estimateRows";
import type { EstimateRow } from "./estimateRows";

interface ApplyEstimatesProps {
  readonly column: ScenarioColumn;
  readonly rows: readonly EstimateRow[];
  /** How far estimates of the list go together. */
  readonly pairs: readonly RankCorrelation[];
  readonly source: string;
}

const NEW_NAME = "From the case list";

/** Puts the ticked estimates into a new scenario or the selected one, at once, and one step of undo takes them back. */
export function ApplyEstimates({ column, rows, pairs, source }: ApplyEstimatesProps) {
  const figure = useFigureStyles();
  const session = useSession();
  const isBusy = useSessionState((state) => state.isBusy);
  const [isNew, setNew] = useState(true);
  const [done, setDone] = useState("");
  const intoNew = isNew || column.isReference;
  const apply = async () => {
    const change = changeOf(rows, pairs, source);
    const into = intoNew ? `a new scenario, a copy of “${column.name}”` : `“${column.name}”`;
    const isDone = await session.perform(async () => {
      const id = await session.workbook.applyEstimates({ column, newName: intoNew ? NEW_NAME : null }, change);
      return { status: "Estimates written", select: { id, name: intoNew ? null : column.name } };
    });
    const values = count(change.quantities.size, "value");
    setDone(
      isDone ? `Put ${values} into ${into}, with uncertainty and source. Ctrl+Z in the sheet takes them back.` : "",
    );
  };
  return (
    <>
      <Select
        size="small"
        aria-label="Into which scenario"
        value={intoNew ? "new" : "selected"}
        onChange={(_event, { value }) => setNew(value === "new")}
      >
        <option value="new">A new scenario, a copy of “{column.name}”</option>
        {!column.isReference && <option value="selected">“{column.name}”</option>}
      </Select>
      {rows.length === 0 ? (
        <p className={figure.text}>Nothing is ticked yet.</p>
      ) : (
        <TaskButton
          label={`Use ${count(rows.length, "estimate")}`}
          busyLabel="Writing…"
          appearance="primary"
          isBusy={isBusy}
          onClick={() => void apply()}
        />
      )}
      <p role="status" className={figure.text}>
        {done}
      </p>
    </>
  );
}
