import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ScenarioColumn } from "../../../excel/index";
import type { Basis, ParameterDefinition } from "../../../model/register/definition";
import { financialYear } from "../../../model/prices/financialYear";
import { formatPublished } from "../../format/formatParameter";
import { GoToCell } from "../ui/GoToCell";
import { ParameterNoteView } from "./ParameterNoteView";
import type { BlockRow } from "./parameterLayout";

const useParameterDetailsStyles = makeStyles({
  entry: { "& + &": { marginBlockStart: tokens.spacingVerticalS } },
  arm: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

/** Where each value of a block comes from, and what to know about it. */
export function ParameterDetails({ rows, column }: { rows: readonly BlockRow[]; column: ScenarioColumn }) {
  const styles = useParameterDetailsStyles();
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

const BASIS: Readonly<Record<Basis, string>> = {
  published: "Published: printed in the report",
  derived: "Derived: follows from printed figures",
  assumed: "Assumed: not in the report",
};

const useParameterFactsStyles = makeStyles({
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

/** What to know about a parameter, and where the register's value comes from. */
export function ParameterFacts({
  parameter,
  address,
}: {
  parameter: ParameterDefinition;
  address: string | undefined;
}) {
  const styles = useParameterFactsStyles();
  return (
    <>
      <div>{parameter.note}</div>
      <dl className={styles.facts}>
        <dt>Value</dt>
        <dd>{formatPublished(parameter)}</dd>
        {parameter.priceYear !== undefined && (
          <>
            <dt>Prices</dt>
            <dd>
              {financialYear(parameter.priceYear.year)}, {parameter.priceYear.source}
            </dd>
          </>
        )}
        <dt>Basis</dt>
        <dd>{BASIS[parameter.basis]}</dd>
        <dt>Source</dt>
        <dd>{parameter.source}</dd>
        <dt>Key</dt>
        <dd className={styles.key}>{parameter.key}</dd>
        {address !== undefined && (
          <>
            <dt>Cell</dt>
            <dd>
              <GoToCell address={address} />
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

const useDetailsBoxStyles = makeStyles({
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
});

/** The frame round the details of a parameter, shown on demand. */
export function DetailsBox({ children }: { children: ReactNode }) {
  return <div className={useDetailsBoxStyles().root}>{children}</div>;
}
