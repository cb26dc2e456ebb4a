import { Button } from "@fluentui/react-components";
import { parameter } from "../../../model/register/parameters";
import type { Preset } from "../../../model/register/presets";
import type { ScenarioEntry, UnreadableUncertainty } from "../../../excel";
import { cameText } from "../../format/formatParameter";
import { InlineBar } from "../../kit/ui/InlineBar";
import { useSessionState } from "../../session/SessionContext";

/** As many cells as are named one by one. */
const NAMED = 5;

interface UnreadableQuestionProps {
  readonly preset: Preset;
  readonly unreadable: readonly ScenarioEntry[];
  readonly uncertain: readonly UnreadableUncertainty[];
  readonly onReplace: () => void;
  readonly onLeave: () => void;
  readonly onCancel: () => void;
}

/** Whether a preset is to replace what stands in cells and is no value: a text may be all there is of what somebody knows. */
export function UnreadableQuestion({
  preset,
  unreadable,
  uncertain,
  onReplace,
  onLeave,
  onCancel,
}: UnreadableQuestionProps) {
  const isBusy = useSessionState((state) => state.isBusy);
  const all = [
    ...unreadable.map(
      ({ key, address, value }) => `${address} (${parameter(key).label}) holds ${cameText(parameter(key), value)}`,
    ),
    ...uncertain.map(({ key, address, held }) => `${address} (uncertainty of ${parameter(key).label}) holds "${held}"`),
  ];
  const named = all.slice(0, NAMED);
  const more = all.length - named.length;
  const them = all.length === 1 ? "it" : "them";
  return (
    <InlineBar
      label="Cells that hold no value"
      onCancel={onCancel}
      buttons={
        <>
          <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={onLeave}>
            Leave {them}, replace the rest
          </Button>
          <Button size="small" disabledFocusable={isBusy} onClick={onReplace}>
            Replace {them} too
          </Button>
          <Button size="small" appearance="subtle" onClick={onCancel}>
            Cancel
          </Button>
        </>
      }
    >
      {named.join("; ")}
      {more > 0 && `; and ${more} more`}. Put the values of “{preset.name}” over {them}?
    </InlineBar>
  );
}
