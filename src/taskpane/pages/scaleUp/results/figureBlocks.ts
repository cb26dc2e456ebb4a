import type { ScaleUpResults } from "../../../../model/scaleUp/scaleUp";
import { formatMoney, formatMoneyShort, formatNumber } from "../../../format/formatNumbers";
import { count } from "../../../format/count";

/** A result at a glance, and what to know with it. */
export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  readonly remark?: string;
}

export interface KeyFigureBlock {
  readonly title: string;
  readonly figures: readonly KeyFigure[];
}

const NOTHING = "–";

/** What a finance officer asks first. */
export function keyFigures(results: ScaleUpResults): readonly KeyFigureBlock[] {
  const { summary, hasOutcomes } = results;
  const withOwn = (remark: string, whose: string) =>
    hasOutcomes ? `${remark}, and own outcomes of ${whose}.` : `${remark}.`;
  return [
    {
      title: "Staff and cost",
      figures: [posts(results), largestCaseload(results), cost(results), perClosedCase(results)],
    },
    { title: "Cash", figures: [released(results), peakNeed(results), firstRelease(results)] },
    { title: "Pays back", figures: paybacks(results) },
    {
      title: "Benefit–cost ratios, present values",
      figures: [
        ratio(
          "Without lifetime gains",
          summary.councilRatio,
          hasOutcomes
            ? "Costs avoided, savings and own outcomes of the local authority, for each pound of cost."
            : "Costs avoided and savings, for each pound of cost.",
        ),
        ratio("Financial", summary.financialRatio, withOwn("With the tax of working lives", "public bodies")),
        ratio(
          "Public value",
          summary.publicValueRatio,
          withOwn("With the earnings of working lives instead of their tax", "all who gain"),
        ),
        ratio("Cash", summary.cashRatio, "What the local authority saves in cash, for each pound of cost."),
      ],
    },
  ];
}

function posts({ years, lines }: ScaleUpResults): KeyFigure {
  const most = Math.max(...lines.posts);
  const peak = lines.posts.indexOf(most);
  const [practitioners = 0, consultants = 0] = [lines.practitioners[peak], lines.consultants[peak]];
  return {
    label: "Posts in the peak year",
    value: formatNumber(most),
    remark:
      most === 0
        ? "No cases, no posts."
        : `${years[peak]?.label ?? ""}: ${count(practitioners, "practitioner")}, ${count(consultants, "consultant")}.`,
  };
}

function largestCaseload({ years, summary: { largestCaseload: largest } }: ScaleUpResults): KeyFigure {
  const { cases, cap, yearsAbove } = largest;
  const [first, last] = [yearsAbove[0], yearsAbove.at(-1)].map((year) => years[year ?? -1]?.label ?? "");
  const when = yearsAbove.length === 1 ? `in ${first}` : `in ${yearsAbove.length} years, ${first} to ${last}`;
  return {
    label: "Largest caseload of a practitioner",
    value: formatNumber(Math.round(cases * 10) / 10),
    remark: yearsAbove.length === 0 ? `Within the cap of ${cap}.` : `Above the cap of ${cap} ${when}.`,
  };
}

function cost({ years, prices, summary: { totals } }: ScaleUpResults): KeyFigure {
  const gross = totals.get("cost.gross");
  const budget = totals.get("budget.gross");
  const planned = years.filter(({ isPlanned }) => isPlanned).length;
  return {
    label: "Total cost",
    value: formatMoneyShort(gross?.total ?? 0),
    remark: `${count(planned, "year")}, prices of ${prices}; ${formatMoneyShort(budget?.total ?? 0)} in the budget’s money. Of it after the planned years: ${formatMoneyShort(gross?.later ?? 0)}.`,
  };
}

function perClosedCase({ summary: { costPerClosedCase } }: ScaleUpResults): KeyFigure {
  return costPerClosedCase === null
    ? { label: "Cost per closed case", value: NOTHING, remark: "No case closes." }
    : { label: "Cost per closed case", value: formatMoney(costPerClosedCase) };
}

function released({ summary: { totals } }: ScaleUpResults): KeyFigure {
  const cash = (totals.get("net.cash")?.total ?? 0) + (totals.get("cash.gross")?.total ?? 0);
  const notCash = totals.get("notCash")?.total ?? 0;
  return {
    label: "Cash released",
    value: formatMoneyShort(cash),
    remark: `${formatMoneyShort(notCash)} of the local authority’s economic net is not cash.`,
  };
}

const MOST_OUT_OF_POCKET = "The most that is out of pocket at the end of a year, in the money of the time";

function peakNeed({ summary: { peakCashNeed, totals } }: ScaleUpResults): KeyFigure {
  const setAside = (totals.get("budget.cautious")?.total ?? 0) - (totals.get("budget.net")?.total ?? 0);
  return {
    label: "Peak cash need",
    value: formatMoneyShort(peakCashNeed),
    remark:
      setAside === 0
        ? `${MOST_OUT_OF_POCKET}.`
        : `${MOST_OUT_OF_POCKET}; besides, ${formatMoneyShort(setAside)} to set aside for optimism and re-referral.`,
  };
}

function firstRelease({ summary: { casesForFirstRelease } }: ScaleUpResults): KeyFigure {
  return {
    label: "Cases a year before a first post can go",
    value: casesForFirstRelease === null ? NOTHING : formatNumber(casesForFirstRelease),
    remark:
      casesForFirstRelease === null
        ? "Never: what is freed is refilled by waiting demand, or nothing is freed."
        : "Steadily, in the present service.",
  };
}

function paybacks({ years, summary: { perspectives } }: ScaleUpResults): KeyFigure[] {
  const last = years.at(-1)?.label ?? "";
  const payback = (label: string, year: number | null, remark?: string): KeyFigure => ({
    label,
    value: year === null ? `not by ${last}` : (years[year]?.label ?? NOTHING),
    ...(remark === undefined ? {} : { remark }),
  });
  return [
    payback("Local authority, cash", perspectives.cash.paybackYear),
    payback("Local authority, economic", perspectives.localAuthority.paybackYear, "Without any lifetime gain."),
    payback("Exchequer", perspectives.exchequer.paybackYear, "With tax in the years in which it is earned."),
    payback("Society", perspectives.society.paybackYear, "With earnings in the years in which they come."),
  ];
}

function ratio(label: string, value: number | null, remark: string): KeyFigure {
  return value === null
    ? { label, value: NOTHING, remark: "There is no cost to compare with." }
    : { label, value: formatNumber(Math.round(value * 100) / 100), remark };
}
