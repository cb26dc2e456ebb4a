import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { contradiction } from "../../../../analysis/uncertainty/correlationMatrix";
import { isSamePair } from "../../../../analysis/uncertainty/rankCorrelation";
import type { RankCorrelation } from "../../../../analysis/uncertainty/rankCorrelation";
import { PARAMETERS } from "../../../../model/register/parameters";
import type { NumberKey } from "../../../../model/register/parameters";
import { parseTypedNumber } from "../../../kit/parameters/parseTypedValue";
import { InlineBar } from "../../../kit/ui/InlineBar";
import { useSessionState } from "../../../session/SessionContext";

const CORRELATION = { minimum: -1, maximum: 1 };

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
  error: { margin: 0, color: tokens.colorPaletteRedForeground1, ":empty": { display: "none" } },
});

interface PairEditorProps {
  /** What is stated now. */
  readonly stated: readonly RankCorrelation[];
  /** The inputs that vary: others cannot go together. */
  readonly distributions: ReadonlyMap<NumberKey, unknown>;
  readonly onSave: (correlation: RankCorrelation) => Promise<void>;
  readonly onCancel: () => void;
}

/** Says of two inputs that they go together, and how far. */
export function PairEditor({ stated, distributions, onSave, onCancel }: PairEditorProps) {
  const styles = useStyles();
  const isBusy = useSessionState((state) => state.isBusy);
  const offered = PARAMETERS.flatMap((entry) =>
    "uncertainty" in entry && distributions.has(entry.key) ? [{ key: entry.key, label: entry.label }] : [],
  );
  const [one, setOne] = useState<NumberKey | undefined>(offered[0]?.key);
  const [other, setOther] = useState<NumberKey | undefined>(offered[1]?.key);
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);

  const save = () => {
    const reading = parseTypedNumber("plain", CORRELATION, typed);
    const wrong = reading.ok ? problemOf(one, other, reading.value, stated) : reading.message;
    setProblem(wrong);
    if (wrong === null && reading.ok && one !== undefined && other !== undefined) {
      void onSave({ pair: [one, other], rank: reading.value });
    }
  };
  const choice = (label: string, chosen: NumberKey | undefined, choose: (key: NumberKey | undefined) => void) => (
    <Field label={label} size="small">
      <Select
        size="small"
        value={chosen ?? ""}
        onChange={(_event, data) => {
          choose(offered.find(({ key }) => key === data.value)?.key);
          setProblem(null);
        }}
      >
        {offered.map(({ key, label: name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <InlineBar
      label="Which inputs go together"
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
        {choice("One input", one, setOne)}
        {choice("The other", other, setOther)}
        <Field label="Rank correlation, −1 to 1" size="small">
          <Input
            size="small"
            value={typed}
            onChange={(_event, data) => {
              setTyped(data.value);
              setProblem(null);
            }}
          />
        </Field>
        <p role="alert" className={styles.error}>
          {problem}
        </p>
      </div>
    </InlineBar>
  );
}

function problemOf(
  one: NumberKey | undefined,
  other: NumberKey | undefined,
  rank: number,
  stated: readonly RankCorrelation[],
): string | null {
  if (one === undefined || other === undefined || one === other) return "Choose two inputs that are not the same.";
  const pair = [one, other] as const;
  return contradiction([...stated.filter((before) => !isSamePair(before.pair, pair)), { pair, rank }]);
}
