import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import { parameter } from "../../../model/register/parameters";
import { isUnreadable } from "../../../model/register/parameterValue";
import { AS_PUBLISHED } from "../../../model/register/presets";
import type { Preset } from "../../../model/register/presets";
import type { ScenarioColumn, ScenarioEntry, UnreadableUncertainty } from "../../../excel";
import { useSession, useSessionState } from "../../session/SessionContext";
import { InlineBar } from "../../kit/ui/InlineBar";
import { PresetQuestion } from "./PresetQuestion";
import { RenameField } from "./RenameField";
import { UnreadableQuestion } from "./UnreadableQuestion";
import { scenarioActions } from "../../kit/scenario/scenarioActions";

/** What the pane asks before it does something to the whole scenario. */
export type Question = "rename" | "delete" | "reset" | "preset";

/** Cells that a preset leaves as they stand: values, and what is stated of their uncertainty. */
type Left = [values: readonly ScenarioEntry[], uncertain?: readonly UnreadableUncertainty[]];

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
  const [asked, setAsked] = useState<Preset | null>(null);
  const { name } = column;
  const entries = [...column.entries.values()];
  const linked = entries.filter(({ isLinked }) => isLinked);
  const unreadable = entries.filter((entry) => !entry.isLinked && isUnreadable(parameter(entry.key), entry.value));
  const uncertain = column.uncertainty?.unreadable ?? [];
  const replaceBy = (preset: Preset, ...left: Left) =>
    void closeIfDone(scenarioActions.replace(session, column, preset, ...left));
  const askOrReplace = (preset: Preset) => {
    if (unreadable.length + uncertain.length === 0) replaceBy(preset, linked);
    else setAsked(preset);
  };

  if (asked !== null) {
    return (
      <UnreadableQuestion
        preset={asked}
        unreadable={unreadable}
        uncertain={uncertain}
        onReplace={() => replaceBy(asked, linked)}
        onLeave={() => replaceBy(asked, [...linked, ...unreadable], uncertain)}
        onCancel={onClose}
      />
    );
  }
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
        <Ask label="Reset scenario" action="Reset all" onAction={() => askOrReplace(AS_PUBLISHED)} onCancel={onClose}>
          Put the published value into every parameter of “{name}”? Cells that take their value from elsewhere by a
          formula stay as they are.
        </Ask>
      );
    case "preset":
      return (
        <PresetQuestion
          column={column}
          onReplace={askOrReplace}
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
