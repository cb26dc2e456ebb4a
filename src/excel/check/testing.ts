import { PARAMETERS } from "../../model/register/parameters";
import type { ParameterKey } from "../../model/register/parameters";
import { quantityValue } from "../../model/register/quantity";
import { snapshotOf } from "../snapshot/testing";
import type { TestCell } from "../snapshot/testing";
import { checkedWorkbook } from "./checkedWorkbook";
import type { Finding, Rule } from "./finding";

type Overrides = Readonly<Partial<Record<ParameterKey, TestCell>>>;

/** For tests: the cells of a sheet of scenarios, each published but for its overrides. */
export function scenarioCells(scenarios: Readonly<Record<string, Overrides>>): TestCell[][] {
  return [
    ["Key", "Parameter", "Unit", "Source", "Basis", ...Object.keys(scenarios)],
    ...PARAMETERS.map(({ key, label, unit, source, basis, published }) => [
      ...[key, label, unit, source, basis],
      ...Object.values(scenarios).map((overrides) => overrides[key] ?? quantityValue(published)),
    ]),
  ];
}

/** For tests: the address of a parameter's cell in such a sheet; scenario 0 is the first. */
export function inputAddress(key: ParameterKey, scenario: number): string {
  const row = PARAMETERS.findIndex((parameter) => parameter.key === key) + 2;
  return `Scenarios!${String.fromCharCode("F".charCodeAt(0) + scenario)}${row}`;
}

/** For tests: what a rule finds in a workbook of these sheets. */
export function findings(rule: Rule, ...workbook: Parameters<typeof snapshotOf>): readonly Finding[] {
  return rule(checkedWorkbook(snapshotOf(...workbook)));
}
