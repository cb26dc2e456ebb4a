import { Label, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId, useRef } from "react";
import type { Choice } from "../../../model/register/definition";
import { ResetButton } from "./ResetButton";
import type { ParameterView } from "./parameterView";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 24px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  options: { marginInlineStart: "-8px" },
  explanation: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface ChoiceRowProps {
  readonly view: ParameterView;
  readonly choices: readonly Choice[];
  /** The choice in force; null where the cell holds none of them. */
  readonly chosen: string | null;
  readonly onChoose: (value: string) => void;
}

/** A parameter with few possible values, each explained. */
export function ChoiceRow({ view, choices, chosen, onChoose }: ChoiceRowProps) {
  const styles = useStyles();
  const label = useId();
  const root = useRef<HTMLDivElement>(null);
  return (
    <div ref={root} className={styles.root}>
      <Label id={label} hidden>
        {view.parameter.label}
      </Label>
      <RadioGroup
        className={styles.options}
        aria-labelledby={label}
        disabled={view.isReadOnly}
        value={chosen ?? ""}
        onChange={(_event, { value }) => onChoose(value)}
      >
        {choices.map(({ value, label: name, explanation }) => (
          <Radio
            key={value}
            value={value}
            label={
              <>
                {name}
                <span className={styles.explanation}>{explanation}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
      <ResetButton view={view} onReset={() => root.current?.querySelector("input")?.focus()} />
    </div>
  );
}
