import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DistributionName, StatedUncertainty } from "../../../../model/register/uncertainty";
import { formatIn } from "../../../format/formatParameter";
import { useSessionState } from "../../../session/SessionContext";
import { InlineBar } from "../../../kit/ui/InlineBar";
import { fieldsOf, labelOfDistribution, offeredFor, readTypedEntry, startingNumbers } from "./distributionEntry";
import type { UncertainInput } from "./uncertainInput";

const DEFAULT = "default";

const useStyles = makeStyles({
  // Fields and their controls as narrow as the pane.
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0 },
    "& .fui-Input, & input": { width: "100%", minWidth: 0 },
    "& select": { minWidth: 0, textOverflow: "ellipsis" },
  },
  numbers: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 84px), 1fr))",
    // A field beside one with an error stays as it is.
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
  },
  error: { margin: 0, color: tokens.colorPaletteRedForeground1, ":empty": { display: "none" } },
});

interface DistributionEditorProps {
  readonly input: UncertainInput;
  /** What is stated now; null where the default holds. */
  readonly stated: StatedUncertainty | null;
  /** Null: back to the default. */
  readonly onSave: (entry: StatedUncertainty | null) => void;
  readonly onCancel: () => void;
}

/** States how far an input may be off. What was typed stays until it is saved or given up. */
export function DistributionEditor(props: DistributionEditorProps) {
  const { input, stated, onSave, onCancel } = props;
  const styles = useStyles();
  const isBusy = useSessionState((state) => state.isBusy);
  const [name, setName] = useState<DistributionName | null>(stated?.distribution ?? null);
  const [texts, setTexts] = useState(stated === null ? [] : textsOf(stated.distribution, input, stated.numbers));
  const [isAsked, setAsked] = useState(false);
  const reading = name === null ? null : readTypedEntry(name, input, texts);
  const wrong = isAsked && reading?.ok === false ? reading : null;

  const choose = (chosen: string) => {
    const found = offeredFor(input).find((offered) => offered === chosen) ?? null;
    setName(found);
    setTexts(found === null ? [] : textsOf(found, input, startingNumbers(found, input)));
    setAsked(false);
  };
  const save = () => {
    setAsked(true);
    if (reading === null) onSave(null);
    else if (reading.ok) onSave(reading.entry);
  };
  return (
    <InlineBar
      label={`How sure we are of ${input.label}`}
      onCancel={onCancel}
      buttons={
        <>
          <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={save}>
            Save
          </Button>
          <Button size="small" onClick={onCancel}>
            Cancel
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <Field label="Distribution" size="small">
          <Select size="small" value={name ?? DEFAULT} onChange={(_event, data) => choose(data.value)}>
            <option value={DEFAULT}>Default: {input.byDefault}</option>
            {offeredFor(input).map((offered) => (
              <option key={offered} value={offered}>
                {labelOfDistribution(offered)}
              </option>
            ))}
          </Select>
        </Field>
        {name !== null && (
          <div className={styles.numbers}>
            {fieldsOf(name, input).map(({ label }, index) => (
              <Field key={label} label={label} size="small" validationMessage={wrong?.fields[index] ?? null}>
                <Input
                  size="small"
                  value={texts[index] ?? ""}
                  onChange={(_event, data) => setTexts(texts.with(index, data.value))}
                />
              </Field>
            ))}
          </div>
        )}
        <p role="alert" className={styles.error}>
          {wrong?.whole}
        </p>
      </div>
    </InlineBar>
  );
}

function textsOf(name: DistributionName, input: UncertainInput, numbers: readonly number[]): string[] {
  return fieldsOf(name, input).map(({ notation }, index) => formatIn(notation, numbers[index] ?? NaN));
}
