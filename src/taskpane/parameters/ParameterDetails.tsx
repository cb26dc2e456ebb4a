import { makeStyles, tokens } from "@fluentui/react-components";
import type { Basis } from "../../model/parameters";
import { formatPublished } from "../formatParameter";
import { GoToCell } from "../ui/GoToCell";
import { ParameterNoteView } from "./ParameterNoteView";
import type { BlockRow } from "./parameterLayout";
import type { ScenarioColumn } from "../../workbook";

const BASIS: Readonly<Record<Basis, string>> = {
  published: "Published: printed in the report",
  derived: "Derived: follows from printed figures",
  assumed: "Assumed: not in the report",
};

const useStyles = makeStyles({
  root: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  entry: { "& + &": { marginBlockStart: tokens.spacingVerticalS } },
  arm: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    "& dd": { margin: 0 },
    "& dt": { color: tokens.colorNeutralForeground3 },
  },
  key: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100 },
});

/** Where each value of a block comes from, and what to know about it. */
export function ParameterDetails({ rows, column }: { rows: readonly BlockRow[]; column: ScenarioColumn }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {rows.map(({ parameter, arm }) => {
        const entry = column.entries.get(parameter.key);
        return (
          <div key={parameter.key} className={styles.entry}>
            {arm !== null && <div className={styles.arm}>{arm}</div>}
            <div>{parameter.note}</div>
            <dl className={styles.facts}>
              <dt>Value</dt>
              <dd>{formatPublished(parameter)}</dd>
              <dt>Basis</dt>
              <dd>{BASIS[parameter.basis]}</dd>
              <dt>Source</dt>
              <dd>{parameter.source}</dd>
              <dt>Key</dt>
              <dd className={styles.key}>{parameter.key}</dd>
              {entry !== undefined && (
                <>
                  <dt>Cell</dt>
                  <dd>
                    <GoToCell address={entry.address} />
                  </dd>
                </>
              )}
            </dl>
            {entry !== undefined && <ParameterNoteView parameter={parameter} entry={entry} column={column} />}
          </div>
        );
      })}
    </div>
  );
}
