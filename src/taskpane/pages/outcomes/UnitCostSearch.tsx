import { Button, Field, Input, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { financialYear } from "../../../model/prices/financialYear";
import { CARE_IS_DEARER } from "../../../model/register/carePrices";
import { findUnitCosts, gainerOf, isCare, withEdition } from "../../../model/register/outcomes/findUnitCosts";
import { UNIT_COST_CREDIT, UNIT_COSTS } from "../../../model/register/outcomes/unitCosts";
import type { UnitCost } from "../../../model/register/outcomes/unitCosts";
import { formatMoney } from "../../format/formatNumbers";
import { Disclosure } from "../../kit/ui/Disclosure";

const MOST_SHOWN = 12;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: {
    display: "block",
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface UnitCostSearchProps {
  readonly label: string;
  /** Of a newer edition that somebody has pasted. */
  readonly pasted: readonly UnitCost[];
  readonly onPick: (cost: UnitCost) => void;
}

/** Unit costs by their words, each as it was printed; picking one fills in value, price year, who gains and source. */
export function UnitCostSearch({ label, pasted, onPick }: UnitCostSearchProps) {
  const styles = useStyles();
  const [wanted, setWanted] = useState("");
  const library = useMemo(() => withEdition(UNIT_COSTS, pasted), [pasted]);
  const found = findUnitCosts(library, wanted);
  const { edition, credit, licence, address } = UNIT_COST_CREDIT;
  return (
    <Disclosure summary={label}>
      <Field label="Search unit costs" hint="Such as truancy, A&E, foster, CR2.0">
        <Input size="small" autoComplete="off" value={wanted} onChange={(_event, { value }) => setWanted(value)} />
      </Field>
      <p role="status" className={styles.quiet}>
        {wanted.trim() !== "" && (found.length === 0 ? "None found." : `${found.length} found.`)}
      </p>
      <ul className={styles.list}>
        {found.slice(0, MOST_SHOWN).map((cost) => (
          <li key={cost.code} className={styles.item}>
            <span className={styles.words}>
              {cost.label}
              <span className={styles.quiet}>
                {cost.code}: {formatMoney(cost.fiscal)} {cost.unit}, {financialYear(cost.priceYear)} prices, borne by{" "}
                {cost.payer}
                {gainerOf(cost) === null && ": choose who gains, or take its parts"}
              </span>
              {isCare(cost) && <span className={styles.quiet}>{CARE_IS_DEARER}</span>}
            </span>
            <Button size="small" aria-label={`Use ${cost.code}, ${cost.label}`} onClick={() => onPick(cost)}>
              Use
            </Button>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        {edition}. © {credit},{" "}
        <Link inline href={address} target="_blank" rel="noreferrer">
          {licence}
        </Link>
        . A newer edition: paste its rows on a sheet called “Unit costs” (code, detail, unit, two columns of agency,
        cost, price year); rows of the same code take the place of these.
      </p>
    </Disclosure>
  );
}
