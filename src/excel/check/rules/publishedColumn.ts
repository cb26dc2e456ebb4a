import { parameter } from "../../../model/register/parameters";
import type { ParameterKey } from "../../../model/register/parameters";
import { isSameValue, quantityValue } from "../../../model/register/quantity";
import type { CheckedWorkbook } from "../checkedWorkbook";
import type { Finding } from "../finding";

/** A column "As published" that no longer holds what the report has: everything is compared with it. */
export function publishedColumn({ tables }: CheckedWorkbook): Finding[] {
  return tables
    .flatMap(({ scenarios }) => scenarios.filter(({ isReference }) => isReference))
    .flatMap(({ name, entries }) =>
      [...entries.values()].flatMap(({ key, reading, address }): Finding[] => {
        const { label, published } = parameter(key);
        if (!reading.ok || isPublishedValue(key, reading.value)) return [];
        const message = `${label} is ${reading.value} in the column "${name}", but ${quantityValue(published)} in the report. Put it back, and change a copy of the column instead.`;
        return [{ kind: "warning", title: "Published value changed", message, address }];
      }),
    );
}

/** Whether a value is the report's. */
export function isPublishedValue(key: ParameterKey, value: number | string): boolean {
  return isSameValue(value, quantityValue(parameter(key).published));
}
