import { makeStyles, tokens } from "@fluentui/react-components";
import type { ParameterDefinition } from "../../../model/register/definition";
import type { Basis } from "../../../model/register/definition";
import { formatPublished } from "../../format/formatParameter";
import { GoToCell } from "../ui/GoToCell";

const BASIS: Readonly<Record<Basis, string>> = {
  published: "Published: printed in the report",
  derived: "Derived: follows from printed figures",
  assumed: "Assumed: not in the report",
};

const useStyles = makeStyles({
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
  const styles = useStyles();
  return (
    <>
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
