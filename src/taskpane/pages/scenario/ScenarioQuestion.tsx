import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { AS_PUBLISHED } from "../../../model/register/presets";
import type { Preset } from "../../../model/register/presets";
import type { ScenarioColumn } from "../../../excel";
import { useSession, useSessionState } from "../../session/SessionContext";
import { InlineBar } from "../../kit/ui/InlineBar";
import { PresetQuestion } from "./PresetQuestion";
import { RenameField } from "./RenameField";
import { scenarioActions } from "../../kit/scenario/scenarioActions";

/** What the pane asks before it does something to the whole scenario. */
export type Question = "rename" | "delete" | "reset" | "preset";

interface ScenarioQuestionProps {
  readonly question: Question;
  readonly column: ScenarioColumn;
  readonly onClose: () => void;
}

export function ScenarioQuestion({ question, column, onClose }: ScenarioQuestionProps) {
  const session = useSession();
  const closeIfDone = async (done: Promise<boolean>) => {
    if (await done) onClose();
  };
  const replaceBy = (preset: Preset) => void closeIfDone(scenarioActions.replace(session, column, preset));
  const { name } = column;

  switch (question) {
    case "rename":
      return (
        <RenameField
          name={name}
          onRename={(next) => void closeIfDone(scenarioActions.rename(session, column, next))}
          onCancel={onClose}
        />
      );
    case "delete":
      return (
        <Ask
          label="Delete scenario"
          action="Delete"
          onAction={() => void closeIfDone(scenarioActions.delete(session, column))}
          onCancel={onClose}
        >
          Delete “{name}”? Its cells in the table are cleared; nothing else moves.
        </Ask>
      );
    case "reset":
      return (
        <Ask label="Reset scenario" action="Reset all" onAction={() => replaceBy(AS_PUBLISHED)} onCancel={onClose}>
          Put the published value into every parameter of “{name}”? Formulas of your own in its column are replaced.
        </Ask>
      );
    case "preset":
      return (
        <PresetQuestion
          column={column}
          onReplace={replaceBy}
          onAdd={(preset) => void closeIfDone(scenarioActions.add(session, preset))}
          onCancel={onClose}
        />
      );
  }
}

interface AskProps {
  readonly label: string;
  readonly action: string;
  readonly children: ReactNode;
  readonly onAction: () => void;
  readonly onCancel: () => void;
}

function Ask({ label, action, children, onAction, onCancel }: AskProps) {
  const isBusy = useSessionState((state) => state.isBusy);
  return (
    <InlineBar
      label={label}
      onCancel={onCancel}
      buttons={
        <>
          <Button size="small" onClick={onCancel}>
            Cancel
          </Button>
          <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={onAction}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </InlineBar>
  );
}
