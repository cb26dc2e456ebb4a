import { Checkbox, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { Disclosure } from "../../kit/ui/Disclosure";
import type { ComparedScenario } from "./candidates";
import type { CompareChoices } from "./choices";
import { MOST_COMPARED } from "./choices";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  summary: { fontWeight: tokens.fontWeightSemibold, minHeight: "32px" },
  count: {
    marginInlineStart: "auto",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  list: {
    display: "flex",
    flexDirection: "column",
    maxHeight: "36cqh",
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
    overflowY: "auto",
    overflowWrap: "anywhere",
  },
  tick: { minHeight: "28px", "& .fui-Checkbox__indicator": { marginBlock: "6px" }, "& label": { paddingBlock: "4px" } },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  base: { flexGrow: 1, flexBasis: "140px", minWidth: 0, "& select": { textOverflow: "ellipsis" } },
  full: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface ScenarioPickerProps {
  readonly computed: readonly ComparedScenario[];
  readonly picked: readonly ComparedScenario[];
  readonly bases: readonly ComparedScenario[];
  readonly base: ComparedScenario;
  readonly choices: CompareChoices;
  readonly choose: (change: Partial<CompareChoices>) => void;
}

/** Which scenarios are compared, and with which one. */
export function ScenarioPicker({ computed, picked, bases, base, choices, choose }: ScenarioPickerProps) {
  const styles = useStyles();
  const label = useId();
  const isFull = picked.length >= MOST_COMPARED;
  const pickedMarks = new Set(picked.map(({ mark }) => mark));
  return (
    <div className={styles.root}>
      <Disclosure
        className={styles.summary}
        summary={
          <>
            Scenarios
            <span className={styles.count}>
              {picked.length === computed.length ? `all ${computed.length}` : `${picked.length} of ${computed.length}`}
            </span>
          </>
        }
      >
        <fieldset className={styles.list} aria-label="Scenarios to compare">
          {computed.map(({ mark, name }) => (
            <Checkbox
              key={mark}
              className={styles.tick}
              label={name}
              checked={pickedMarks.has(mark)}
              disabled={isFull && !pickedMarks.has(mark)}
              onChange={(_event, { checked }) => choose({ ticks: new Map(choices.ticks).set(mark, checked === true) })}
            />
          ))}
        </fieldset>
        {isFull && <p className={styles.full}>{MOST_COMPARED} at most. Untick one to make room for another.</p>}
      </Disclosure>
      <div className={styles.line}>
        <label id={label} htmlFor={`${label}-base`}>
          Base
        </label>
        <Select
          id={`${label}-base`}
          className={styles.base}
          size="small"
          title={base.name}
          value={base.mark}
          onChange={(_event, { value }) => choose({ base: value })}
        >
          {bases.map(({ mark, name }) => (
            <option key={mark} value={mark}>
              {name}
            </option>
          ))}
        </Select>
        <Checkbox
          className={styles.tick}
          label="Differences"
          checked={choices.hasDifferences}
          onChange={(_event, { checked }) => choose({ hasDifferences: checked === true })}
        />
      </div>
    </div>
  );
}
