import { Button } from "@fluentui/react-components";
import type { ScenarioColumn } from "../../../excel";
import { useSession } from "../../session/SessionContext";
import { Notice } from "../ui/Notice";
import { scenarioActions } from "./scenarioActions";

/** Says why the published scenario cannot be changed here, and what to do instead. */
export function ReferenceNotice({ column }: { column: ScenarioColumn }) {
  const session = useSession();
  return (
    <Notice
      intent="info"
      actions={
        <Button size="small" onClick={() => void scenarioActions.duplicate(session, column)}>
          Duplicate to change
        </Button>
      }
    >
      “{column.name}” is what the others are compared with, so it is shown for reading only.
    </Notice>
  );
}
