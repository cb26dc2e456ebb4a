import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useId, useMemo, useState } from "react";
import { estimatesAt, longestHorizon } from "../../../analysis/caseList/study/estimatesAt";
import type { ArmCurve } from "../../../analysis/caseList/study/estimatesAt";
import type { StudiedList } from "../../../analysis/caseList/study/studyList";
import { ENDED_WITHIN, RE_REFERRALS } from "../../../analysis/caseList/nationalFigures";
import { Chart, ChartTable } from "../../../charts";
import type { ScenarioColumn } from "../../../excel";
import { formatPublished, unitCaption } from "../../format/formatParameter";
import { count, sentence } from "../../format/count";
import { formatNumber, toDigits } from "../../format/formatNumbers";
import { CopyBar } from "../../kit/figures/CopyBar";
import { useFigureStyles } from "../../kit/figures/figureStyles";
import { ParameterSlider } from "../../kit/parameters/ParameterSlider";
import { Disclosure } from "../../kit/ui/Disclosure";
import { InTurn } from "../../kit/ui/InTurn";
import { LongList } from "../../kit/ui/LongList";
import { Notice } from "../../kit/ui/Notice";
import { PageSection } from "../../kit/ui/PageSection";
import { ScrollRegion } from "../../kit/ui/ScrollRegion";
import { ApplyEstimates } from "./ApplyEstimates";
import type { ReadList } from "./caseList";
import { ARM_LABELS, atRiskTable, curveChart } from "./curveChart";
import { estimateRows, parameterText, remarkText } from "./estimateRows";
import type { EstimateRow } from "./estimateRows";
import { isSmall, sharedCurve, sharedSheet, sharedTable } from "./sharing";
import { IntervalLine } from "./IntervalLine";
import { PutEstimates } from "./PutEstimates";
import { sharedSourceOf, sourceOf } from "./sourceOf";

const useStyles = makeStyles({
  naive: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  slider: { width: "100%" },
  tick: {
    "& label": { whiteSpace: "normal", paddingBlock: "2px" },
    "& .fui-Checkbox__indicator": { marginBlock: "4px" },
  },
  figures: { margin: 0, paddingInlineStart: "34px", fontVariantNumeric: "tabular-nums" },
  how: {
    margin: 0,
    paddingInlineStart: "34px",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A year: one horizon for weeks open and closure of both arms. */
const FIRST_WEEKS = 52;
const SHARED_CURVE = "Points a quarter of a year apart, each with at least ten cases at risk.";

const percent = (share: number) => `${formatNumber(toDigits(100 * share, 3))}%`;
/** DfE's figures are of other cases, which is said with them. */
const NATIONAL = `DfE, England, year to March 2024: of episodes that ended, ${ENDED_WITHIN.map(({ months, share }) => `${percent(share)} within ${months} months`).join(", ")}; open ones are not in these. Of referrals, ${percent(RE_REFERRALS)} followed another within 12 months; that is not the share of closed cases that come back.`;

interface EstimatesProps {
  readonly list: ReadList;
  readonly studied: StudiedList;
  readonly column: ScenarioColumn;
}

/** The curve, the parameters that it gives up to a horizon, and which of them a scenario is to take. */
export function Estimates({ list, studied, column }: EstimatesProps) {
  const { study, curves } = studied;
  const styles = useStyles();
  const figure = useFigureStyles();
  const label = useId();
  const longest = longestHorizon(curves);
  const [wanted, setWanted] = useState(FIRST_WEEKS);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const weeks = Math.max(1, Math.min(wanted, longest));
  const settled = useDeferredValue(weeks);
  const results = useMemo(() => estimatesAt(study, settled), [study, settled]);
  const { rows, remarks, pairs } = useMemo(() => estimateRows(results), [results]);
  const chart = useMemo(() => curveChart(curves, settled, longest), [curves, settled, longest]);

  if (curves.length === 0) {
    return (
      <PageSection title="What the list says">
        <p className={figure.text}>No case is left: say which team or service is which, or leave fewer out.</p>
      </PageSection>
    );
  }
  if (longest < 1) {
    return (
      <PageSection title="What the list says">
        <p className={figure.text}>Fewer than ten cases were followed for a week: too few to say anything of.</p>
      </PageSection>
    );
  }
  const source = sourceOf(list, study, settled);
  const sharedSource = sharedSourceOf(list, study, settled);
  const chosen = rows.filter(({ key }) => ticked.has(key));
  const tick = (key: string, isTicked: boolean) => {
    const next = new Set(ticked);
    if (isTicked) next.add(key);
    else next.delete(key);
    setTicked(next);
  };
  return (
    <InTurn>
      <PageSection
        title="What the list says"
        text="The share of cases still open, week by week, from all cases, open ones too. The horizon is the same for weeks open and closure of both services: another period would be another cost and another benefit."
      >
        <span className={figure.text} id={label}>
          Horizon: {weeks} weeks{longest < FIRST_WEEKS ? ` (the longest with ten cases at risk is ${longest})` : ""}
        </span>
        <ParameterSlider
          className={styles.slider}
          label="Horizon in weeks"
          slider={{ minimum: 1, maximum: longest, step: 1 }}
          value={weeks}
          valueText={`${weeks} weeks`}
          published={null}
          describedBy={label}
          isDisabled={false}
          onMove={setWanted}
          onRest={() => undefined}
          onRestSoon={() => undefined}
        />
        <div className={figure.chart}>
          <Chart model={chart} />
        </div>
        <CopyBar
          of={chart.title}
          chart={{ model: sharedCurve(curves, settled, longest), notes: [sharedSource, SHARED_CURVE] }}
        />
        <Disclosure className={figure.summary} summary="The chart’s numbers">
          <ScrollRegion label="The chart’s numbers">
            <ChartTable model={chart} className={figure.table} />
          </ScrollRegion>
        </Disclosure>
        <AtRisk curves={curves} longest={longest} />
        {curves.map(({ arm, median, naiveWeeks }) => (
          <div key={arm}>
            <p className={figure.text}>
              {ARM_LABELS[arm]}: median {median.day === null ? "not reached" : weeksText(median.day / 7)}
              {median.low === null
                ? ""
                : `, 95% interval ${weeksText(median.low / 7)} to ${median.high === null ? "not reached" : weeksText(median.high / 7)}`}
              .
            </p>
            {naiveWeeks !== null && (
              <p className={styles.naive}>
                Mean of the closed cases alone: {weeksText(naiveWeeks)}. It leaves out every case that is still open, so
                it is not how long cases take.
              </p>
            )}
          </div>
        ))}
        <p className={styles.naive}>{NATIONAL}</p>
        {results.map(
          (result) =>
            "problem" in result && (
              <Notice key={result.arm} intent="warning">
                {ARM_LABELS[result.arm]}: {result.problem}
              </Notice>
            ),
        )}
        {curves.map(({ arm, thin }) =>
          thin === null || thin.day > settled * 7 ? null : (
            <Notice key={arm} intent="warning">
              {ARM_LABELS[arm]}: only {count(thin.atRisk, "case")} in view had been open for {weeksText(thin.day / 7)},
              and all that follows rests on them.
            </Notice>
          ),
        )}
        {curves.map(({ arm, emptyDay }) =>
          emptyDay === null || emptyDay > settled * 7 ? null : (
            <Notice key={arm} intent="warning">
              {ARM_LABELS[arm]}: nobody in view had been open for {weeksText(emptyDay / 7)}. Choose a later day since
              which the list holds whoever was open.
            </Notice>
          ),
        )}
      </PageSection>
      <PageSection
        title="Use it in a scenario"
        text="Tick what to use; nothing is ticked for you. Each value comes with its uncertainty and its source. The dot is the estimate, the line its 95% interval, the upright mark what is published; all shares stand on one axis, all weeks on another."
      >
        <LongList
          label="Estimates from the list"
          items={rows}
          keyOf={({ key }) => key}
          render={(row) => (
            <>
              <Checkbox
                className={styles.tick}
                checked={ticked.has(row.key)}
                label={row.parameter.label}
                onChange={(_event, { checked }) => tick(row.key, checked === true)}
              />
              <p className={styles.figures}>
                <strong>{parameterText(row.parameter, row.value)}</strong>
                {row.interval === null
                  ? ""
                  : ` (95% interval ${parameterText(row.parameter, row.interval.low)} to ${parameterText(row.parameter, row.interval.high)})`}
                {unitOf(row)}, published {formatPublished(row.parameter)}
              </p>
              <IntervalLine row={row} rows={rows} />
              <p className={styles.how}>{sentence(row.how)}.</p>
            </>
          )}
        />
        {isSmall(Math.min(...chosen.map(({ events }) => events ?? Infinity))) && (
          <Notice intent="warning">
            A ticked rate rests on 1 to 5 events, and value times cases gives their number away: keep the scenario
            inside the service.
          </Notice>
        )}
        {remarks.map((remark) => (
          <p key={remark.key} className={figure.text}>
            {remarkText(remark)}
          </p>
        ))}
        <ApplyEstimates column={column} rows={chosen} pairs={pairs} source={source} />
        <CopyBar of="these estimates, small counts left out" table={() => sharedTable(rows, sharedSource)} />
        <PutEstimates
          {...{ list, studied, longest, results, source }}
          weeks={settled}
          toShare={() => sharedSheet(rows, curves, longest, studied.months, sharedSource)}
        />
      </PageSection>
    </InTurn>
  );
}

/** Per cent says what it is by itself. */
function unitOf({ parameter }: EstimateRow): string {
  const caption = "notation" in parameter && parameter.notation === "percent" ? "" : unitCaption(parameter);
  return caption === "" ? "" : ` ${caption}`;
}

function AtRisk({ curves, longest }: { readonly curves: readonly ArmCurve[]; readonly longest: number }) {
  const figure = useFigureStyles();
  const rows = atRiskTable(curves, longest);
  return (
    <ScrollRegion label="Cases still followed">
      <table className={figure.table}>
        <caption>Cases still followed, by weeks since the start</caption>
        <thead>
          <tr>
            <th scope="col">Weeks</th>
            {rows.map(({ week }) => (
              <th key={week} scope="col">
                {week}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {curves.map(({ arm }, place) => (
            <tr key={arm}>
              <th scope="row">{ARM_LABELS[arm]}</th>
              {rows.map(({ week, atRisk }) => (
                <td key={week}>{atRisk[place]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function weeksText(weeks: number): string {
  return `${formatNumber(toDigits(weeks, 3))} weeks`;
}
