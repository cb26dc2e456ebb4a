import { makeStyles, mergeClasses, Select } from "@fluentui/react-components";
import type { ScenarioColumn } from "../../../excel";
import { useSession } from "../../session/SessionContext";

const useStyles = makeStyles({
  root: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});

interface ScenarioSelectProps {
  readonly columns: readonly ScenarioColumn[];
  readonly column: ScenarioColumn;
  readonly size?: "small" | "medium";
  readonly className?: string;
}

/** Which scenario is looked at: the same on all pages. */
export function ScenarioSelect({ columns, column, size = "small", className }: ScenarioSelectProps) {
  const session = useSession();
  const select = (id: string) => {
    const chosen = columns.find((candidate) => candidate.id === id);
    if (chosen !== undefined) session.select(chosen);
  };
  return (
    <Select
      className={mergeClasses(useStyles().root, className)}
      size={size}
      aria-label="Scenario"
      title={column.name}
      value={column.id}
      onChange={(_event, { value }) => select(value)}
    >
      {columns.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
