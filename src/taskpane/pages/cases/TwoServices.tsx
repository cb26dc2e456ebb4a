import { DAYS_A_WEEK } from "../../../analysis/caseList/calendar";
import { useMemo, useState } from "react";
import { compareGroups } from "../../../analysis/caseList/groupComparison";
import type { ComparedMeasure } from "../../../analysis/caseList/groupComparison";
import { longestHorizon } from "../../../analysis/caseList/study/estimatesAt";
import type { ArmCurve } from "../../../analysis/caseList/study/estimatesAt";
import type { StudiedList } from "../../../analysis/caseList/study/studyList";
import { formatNumber, toDigits } from "../../format/formatNumbers";
import { useFigureStyles } from "../../kit/figures/figureStyles";
import { NumberInput } from "../../kit/ui/NumberInput";
import { PageSection } from "../../kit/ui/PageSection";
import { ScrollRegion } from "../../kit/ui/ScrollRegion";

interface TwoServicesProps {
  readonly comparison: NonNullable<StudiedList["comparison"]>;
  readonly curves: readonly ArmCurve[];
}

const YEAR = 52;

/** Two services of one list side by side: first how alike their cases were at the start, then what became of them. */
export function TwoServices({ comparison, curves }: TwoServicesProps) {
  const figure = useFigureStyles();
  const longest = longestHorizon(curves);
  const [wanted, setWanted] = useState(YEAR);
  const weeks = Math.max(1, Math.min(wanted, longest));
  const { groups, balance } = comparison;
  const compared = useMemo(() => compareGroups(groups, weeks * DAYS_A_WEEK), [groups, weeks]);
  return (
    <PageSection
      title="The two services side by side"
      text="Not randomised: a difference between groups, not the effect of the programme."
    >
      {balance.length > 0 && (
        <MeasureTable
          caption="How alike the cases were when they began"
          last="Standardised difference"
          rows={balance.map(({ label, values, standardised }) => [label, ...values, standardised])}
        />
      )}
      <div className={figure.fields}>
        <NumberInput
          label="Up to, weeks"
          notation="plain"
          domain={{ minimum: 1, maximum: Math.max(1, longest), whole: true }}
          value={weeks}
          onCommit={setWanted}
        />
      </div>
      {"problem" in compared ? (
        <p className={figure.text}>{compared.problem}</p>
      ) : (
        <MeasureTable
          caption="What became of them"
          last="Difference (95% interval)"
          rows={compared.measures.map(line)}
        />
      )}
    </PageSection>
  );
}

type Line = readonly (string | number | null)[];

function line({ label, values, difference }: ComparedMeasure): Line {
  const interval =
    difference === null ? null : `${shown(difference.value)} (${shown(difference.low)} to ${shown(difference.high)})`;
  return [label, ...values, interval];
}

interface MeasureTableProps {
  readonly caption: string;
  readonly last: string;
  readonly rows: readonly Line[];
}

function MeasureTable({ caption, last, rows }: MeasureTableProps) {
  const figure = useFigureStyles();
  return (
    <ScrollRegion label={caption}>
      <table className={figure.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Programme</th>
            <th scope="col">Comparator</th>
            <th scope="col">{last}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, ...cells]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map((cell, place) => (
                <td key={`${label} ${place}`}>{typeof cell === "number" ? shown(cell) : cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function shown(value: number): string {
  return formatNumber(toDigits(value, 3));
}
