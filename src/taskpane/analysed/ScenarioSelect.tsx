import { makeStyles, Select } from "@fluentui/react-components";
import type { ScenarioColumn } from "../../workbook";
import { useSession } from "../session/SessionContext";

const useStyles = makeStyles({
  root: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});

interface ScenarioSelectProps {
  readonly columns: readonly ScenarioColumn[];
  readonly column: ScenarioColumn;
}

/** Which scenario is looked at: the one of the page Scenario, for all pages. */
export function ScenarioSelect({ columns, column }: ScenarioSelectProps) {
  const session = useSession();
  const select = (id: string) => {
    const chosen = columns.find((candidate) => candidate.id === id);
    if (chosen !== undefined) session.select(chosen);
  };
  return (
    <Select
      className={useStyles().root}
      size="small"
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
