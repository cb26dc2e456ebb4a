import { readPair } from "../../../analysis/uncertainty/parseCorrelations";
import type { RankCorrelation } from "../../../analysis/uncertainty/rankCorrelation";
import type { ArmName } from "../../../analysis/caseList/armEstimates";
import type { ParameterEstimate } from "../../../analysis/caseList/parameterEstimate";
import type { ArmResult } from "../../../analysis/caseList/study/estimatesAt";
import type { DistributionName, StatedUncertainty } from "../../../model/register/uncertainty";
import { findParameter } from "../../../model/register/parameters";
import type { NumberKey, ParameterKey } from "../../../model/register/parameters";
import { sentence } from "../../format/count";
import { formatNumber, toDigits } from "../../format/formatNumbers";
import { formatValue } from "../../format/formatParameter";
import type { Quantity } from "../../../model/register/quantity";

/** An estimate that a scenario can take. */
export interface EstimateRow extends ParameterEstimate {
  readonly arm: ArmName;
  readonly parameter: NonNullable<ReturnType<typeof findParameter>>;
  readonly value: number;
}

/** The estimates that are parameters of the model, and those for reading only. */
export function estimateRows(results: readonly ArmResult[]): {
  readonly rows: readonly EstimateRow[];
  readonly remarks: readonly ParameterEstimate[];
  readonly pairs: readonly RankCorrelation[];
} {
  const all = results.flatMap((result) => estimatesOf(result).map((estimate) => ({ arm: result.arm, ...estimate })));
  const rows = all.flatMap((estimate): EstimateRow[] => {
    const parameter = findParameter(estimate.key);
    return parameter === undefined || typeof estimate.value !== "number"
      ? []
      : [{ ...estimate, value: estimate.value, parameter }];
  });
  return { rows, remarks: all.filter(({ key }) => key.startsWith("#")), pairs: all.flatMap(pairOf) };
}

/** The estimates of an arm that has any. */
export function estimatesOf(result: ArmResult): readonly ParameterEstimate[] {
  return "estimates" in result ? result.estimates : [];
}

/** How far two estimates go together, where the line says that. */
function pairOf({ key, distribution: [, rank] }: ParameterEstimate): RankCorrelation[] {
  const reading = readPair(key);
  return reading === null || "problem" in reading || rank === undefined ? [] : [{ pair: reading.pair, rank }];
}

/** What is for reading only: a share in per cent, how far two estimates go together, or why there is no figure. */
export function remarkText(remark: ParameterEstimate): string {
  const { key, value, how } = remark;
  const [together] = pairOf(remark);
  if (together !== undefined) {
    const labels = together.pair.map((one) => findParameter(one)?.label ?? one).join(" and ");
    const rank = formatNumber(toDigits(together.rank, 2));
    return `${labels}: their estimates go together with a rank correlation of ${rank}, which a scenario takes where both are ticked.`;
  }
  const figure = typeof value === "number" ? `: ${formatNumber(toDigits(100 * value, ESTIMATE_DIGITS))}%` : "";
  return `${sentence(key.replace(/^# /, ""))}${figure}; ${how}.`;
}

/** As many digits as a list of some hundred cases bears. */
export const ESTIMATE_DIGITS = 3;

/** An estimate in its parameter's notation. */
export function parameterText(parameter: EstimateRow["parameter"], value: number): string {
  return formatValue(parameter, toDigits(value, ESTIMATE_DIGITS));
}

/**
 * What a scenario takes from the estimates that are ticked, each with its method and source: rate and basis of re-referral belong together, and where both of a pair
 * are ticked, how far they go together.
 */
export function changeOf(
  rows: readonly EstimateRow[],
  pairs: readonly RankCorrelation[],
  source: string,
): {
  readonly quantities: ReadonlyMap<ParameterKey, Quantity>;
  readonly uncertainty: ReadonlyMap<NumberKey, StatedUncertainty>;
  readonly correlations: readonly RankCorrelation[];
  readonly sources: ReadonlyMap<ParameterKey, string>;
} {
  const sources = new Map<ParameterKey, string>(
    rows.map(({ parameter, how }) => [parameter.key, `${sentence(how)}. ${source}`]),
  );
  const quantities = new Map<ParameterKey, Quantity>(rows.map(({ parameter, value }) => [parameter.key, value]));
  if (rows.some(({ parameter }) => parameter.key.endsWith(".reReferralRate"))) {
    quantities.set("reReferral.basis", "closed");
    sources.set("reReferral.basis", `Goes with a re-referral rate of closed cases. ${source}`);
  }
  const uncertainty = new Map<NumberKey, StatedUncertainty>();
  for (const { parameter, distribution } of rows) {
    const [name, ...numbers] = distribution;
    // The engine names none but distributions of the register, and numbers have an uncertainty where their definition says so.
    if ("uncertainty" in parameter) uncertainty.set(parameter.key, { distribution: name as DistributionName, numbers });
  }
  // To two digits: the estimate is no surer than that, and a person reads it on the sheet.
  const correlations = pairs
    .filter(({ pair }) => pair.every((key) => uncertainty.has(key)))
    .map(({ pair, rank }) => ({ pair, rank: Number(rank.toFixed(2)) }));
  return { quantities, uncertainty, correlations, sources };
}
