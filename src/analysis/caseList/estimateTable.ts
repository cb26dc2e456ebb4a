import type { ParameterEstimate } from "./parameterEstimate";

const HEADER = ["# Parameter", "Value", "Distribution", "a", "b", "c", "Low", "High", "Cases", "Events", "How"];

/**
 * Estimates as CASEESTIMATES spills them: keys, values and uncertainty of a scenario side by side.
 * @param remark The last line, for reading.
 */
export function estimateTable(estimates: readonly ParameterEstimate[], remark: string): (string | number)[][] {
  const withRate = estimates.some(({ key }) => key.endsWith(".reReferralRate"));
  return [
    HEADER,
    ...estimates.map(({ key, value, distribution, interval, cases, events, how }) => [
      ...[key, value, ...[...distribution, "", "", ""].slice(0, 4)],
      ...[interval?.low ?? "", interval?.high ?? "", cases ?? "", events ?? "", how],
    ]),
    ...(withRate
      ? [["reReferral.basis", "closed", ...new Array<string>(8).fill(""), "goes with a rate of closed cases"]]
      : []),
    [`# ${remark}`, ...new Array<string>(HEADER.length - 1).fill("")],
  ];
}
