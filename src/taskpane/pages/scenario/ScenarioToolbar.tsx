import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CopyRegular, DeleteRegular, RenameRegular } from "@fluentui/react-icons";
import { PARAMETERS } from "../../../model/register/parameters";
import type { ScenarioColumn } from "../../../excel";
import { ScenarioSelect } from "../../kit/analysed/ScenarioSelect";
import { countChanged } from "../../session/scenarioInForce";
import { useSession, useSessionState } from "../../session/SessionContext";
import { LOW_WIDE_PANE } from "../../kit/ui/paneSize";
import { scenarioActions } from "../../kit/scenario/scenarioActions";
import type { Question } from "./ScenarioQuestion";

const KEYS = PARAMETERS.map(({ key }) => key);

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    [LOW_WIDE_PANE]: { flexDirection: "row", gap: tokens.spacingHorizontalM },
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS, flexGrow: 1 },
  select: {
    flexGrow: 1,
    flexBasis: "160px",
    maxWidth: "480px",
    "& select": { fontWeight: tokens.fontWeightSemibold },
  },
  state: {
    flexGrow: 1,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

interface ScenarioToolbarProps {
  readonly columns: readonly ScenarioColumn[];
  readonly column: ScenarioColumn;
  readonly onAsk: (question: Question) => void;
}

/** Which scenario it is, and what can be done with it as a whole. */
export function ScenarioToolbar({ columns, column, onAsk }: ScenarioToolbarProps) {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState((state) => state.isBusy);
  const changed = useSessionState(({ edits }) => countChanged(column, edits, KEYS));

  const duplicate = async () => {
    if (await scenarioActions.duplicate(session, column)) onAsk("rename");
  };
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <ScenarioSelect columns={columns} column={column} size="medium" className={styles.select} />
        <IconButton
          label="Duplicate scenario"
          isDisabled={isBusy}
          icon={<CopyRegular />}
          onClick={() => void duplicate()}
        />
        {!column.isReference && (
          <>
            <IconButton label="Rename scenario" icon={<RenameRegular />} onClick={() => onAsk("rename")} />
            <IconButton label="Delete scenario" icon={<DeleteRegular />} onClick={() => onAsk("delete")} />
          </>
        )}
      </div>
      <div className={styles.line}>
        <span className={styles.state}>
          {changed === 0 ? "Same as published" : `${changed} changed`}
          {changed > 0 && !column.isReference && (
            <Button size="small" appearance="subtle" onClick={() => onAsk("reset")}>
              Reset all
            </Button>
          )}
        </span>
        <Button size="small" onClick={() => onAsk("preset")}>
          Start from a preset…
        </Button>
      </div>
    </div>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly icon: React.JSX.Element;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

function IconButton({ label, icon, isDisabled = false, onClick }: IconButtonProps) {
  return (
    <Button
      appearance="subtle"
      disabledFocusable={isDisabled}
      icon={icon}
      aria-label={label}
      title={label}
      onClick={onClick}
    />
  );
}
