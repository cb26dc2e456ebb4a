import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { casesByYear } from "../../../../model/scaleUp/demand";
import { FINANCIAL_MONTHS, financialYear, monthsLeft } from "../../../../model/prices/financialYear";
import { MOST_YEARS } from "../../../../model/scaleUp/plan";
import { scaleUpParameter } from "../../../../model/register/scaleUpParameters";
import { count } from "../../../format/count";
import { parseTypedValue } from "../../../kit/parameters/parseTypedValue";
import { Disclosure } from "../../../kit/ui/Disclosure";
import { PageSection } from "../../../kit/ui/PageSection";
import { FILL_PARAMETERS, RE_REFERRED_CASES, START_MONTH, START_YEAR } from "../inputs/InputGroups";
import { ScaleUpInput } from "../inputs/ScaleUpInput";
import { usePlanSession } from "../plan/PlanContext";
import { whyGrowthIsUnused } from "../plan/planInForce";
import type { PlanInForce } from "../plan/planInForce";
import { CasesGrid } from "./CasesGrid";
import { HorizonOffer } from "./HorizonOffer";

const useStyles = makeStyles({
  fill: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  months: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  unused: { margin: `${tokens.spacingVerticalXS} 0` },
  button: { alignSelf: "flex-start", marginBlockStart: tokens.spacingVerticalXS },
});

/** A number of cases is typed as the first year's is. */
const CASES = scaleUpParameter("scaleUp.casesFirstYear");

/** How many cases the council expects, from when on. */
export function DemandSection({ inputs: { settings, years } }: { inputs: PlanInForce }) {
  const styles = useStyles();
  const plan = usePlanSession();
  const setCases = (changes: ReadonlyMap<number, number | null>) => {
    for (const [year, cases] of changes) plan.set({ input: "cases", year }, cases);
  };
  /** The years as growth makes them, but for those that a formula takes from elsewhere. */
  const fill = () => {
    const grown = casesByYear(settings);
    const wanted = years.map(({ cases }, year) => [year, grown[year] ?? null, cases] as const);
    setCases(
      new Map(
        wanted
          .filter(([year, next, now]) => years[year]?.isLinked === false && (next !== now || years[year].unreadable))
          .map(([year, next]) => [year, next]),
      ),
    );
  };
  const months = monthsLeft(settings[START_MONTH]);
  const unused = whyGrowthIsUnused(years);
  const names = Array.from({ length: MOST_YEARS }, (_, year) => financialYear(settings[START_YEAR] + year));
  return (
    <PageSection title="Demand" text="Cases that start in each financial year, spread evenly over it.">
      <CasesGrid years={years} names={names} parse={(text) => parseTypedValue(CASES, text)} onChange={setCases} />
      <ScaleUpInput parameter={scaleUpParameter(START_YEAR)} />
      <ScaleUpInput parameter={scaleUpParameter(START_MONTH)} />
      {months < FINANCIAL_MONTHS.length && (
        <p className={styles.months} role="status">
          {names[0]} has {count(months, "month")}, from {settings[START_MONTH]} to March: its cases are those that start
          in {months === 1 ? "it" : "them"}.
        </p>
      )}
      <ScaleUpInput parameter={scaleUpParameter(RE_REFERRED_CASES)} />
      <Disclosure className={styles.fill} summary="Fill the years from growth">
        {unused !== null && <p className={styles.unused}>{unused}</p>}
        {FILL_PARAMETERS.map((parameter) => (
          <ScaleUpInput key={parameter.key} parameter={parameter} />
        ))}
        <HorizonOffer years={settings["scaleUp.years"]} />
        <Button size="small" className={styles.button} onClick={fill}>
          Fill the years
        </Button>
      </Disclosure>
    </PageSection>
  );
}
