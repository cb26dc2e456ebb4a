import { makeStyles, tokens } from "@fluentui/react-components";
import type { ScenarioColumn } from "../../../excel";
import { DetailsBox } from "./DetailsBox";
import { ParameterFacts } from "./ParameterFacts";
import type { BlockRow } from "./parameterLayout";
import { ParameterNoteView } from "./ParameterNoteView";

const useStyles = makeStyles({
  entry: { "& + &": { marginBlockStart: tokens.spacingVerticalS } },
  arm: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

/** Where each value of a block comes from, and what to know about it. */
export function ParameterDetails({ rows, column }: { rows: readonly BlockRow[]; column: ScenarioColumn }) {
  const styles = useStyles();
  return (
    <DetailsBox>
      {rows.map(({ parameter, arm }) => {
        const entry = column.entries.get(parameter.key);
        return (
          <div key={parameter.key} className={styles.entry}>
            {arm !== null && <div className={styles.arm}>{arm}</div>}
            <ParameterFacts parameter={parameter} address={entry?.address} />
            {entry !== undefined && <ParameterNoteView parameter={parameter} entry={entry} column={column} />}
          </div>
        );
      })}
    </DetailsBox>
  );
}
