import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { AS_PUBLISHED, PRESETS } from "../../../model/register/presets";
import type { Preset } from "../../../model/register/presets";
import type { ScenarioColumn } from "../../../excel";
import { useSessionState } from "../../session/SessionContext";
import { InlineBar } from "../../kit/ui/InlineBar";

const useStyles = makeStyles({
  presets: { marginInlineStart: "-8px", "& label": { paddingBlock: tokens.spacingVerticalXS } },
  description: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface PresetQuestionProps {
  readonly column: ScenarioColumn;
  readonly onReplace: (preset: Preset) => void;
  readonly onAdd: (preset: Preset) => void;
  readonly onCancel: () => void;
}

/** From which preset to start, and whether in this scenario or in a new one. */
export function PresetQuestion({ column, onReplace, onAdd, onCancel }: PresetQuestionProps) {
  const styles = useStyles();
  const isBusy = useSessionState((state) => state.isBusy);
  const [chosen, setChosen] = useState<Preset>(AS_PUBLISHED);
  return (
    <InlineBar
      label="Start from a preset"
      onCancel={onCancel}
      buttons={
        <>
          <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={() => onAdd(chosen)}>
            Add as new
          </Button>
          {!column.isReference && (
            <Button size="small" disabledFocusable={isBusy} onClick={() => onReplace(chosen)}>
              Replace values
            </Button>
          )}
          <Button size="small" appearance="subtle" onClick={onCancel}>
            Cancel
          </Button>
        </>
      }
    >
      <RadioGroup
        className={styles.presets}
        aria-label="Preset"
        value={chosen.name}
        onChange={(_event, { value }) => setChosen(PRESETS.find(({ name }) => name === value) ?? AS_PUBLISHED)}
      >
        {PRESETS.map(({ name, description }) => (
          <Radio
            key={name}
            value={name}
            label={
              <>
                {name}
                <span className={styles.description}>{description}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </InlineBar>
  );
}
