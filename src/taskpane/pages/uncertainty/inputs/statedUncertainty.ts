import type { NumberKey } from "../../../../model/register/parameters";
import type { DistributionName, StatedUncertainty } from "../../../../model/register/uncertainty";
import { DISTRIBUTION_FORMS } from "../../../../analysis/uncertainty/distributionForms";
import type { AnalysedScenario } from "../../../kit/analysed/analysedScenario";

/** What the sheet states of a parameter; null where the register's default holds. The cells have been checked. */
export function statedUncertainty({ keys, rows }: AnalysedScenario, key: NumberKey): StatedUncertainty | null {
  const [name, ...cells] = rows[keys.indexOf(key)] ?? [null];
  const distribution = typeof name === "string" ? nameOf(name) : undefined;
  if (distribution === undefined) return null;
  return { distribution, numbers: cells.flatMap((cell) => (typeof cell === "number" ? [cell] : [])) };
}

function nameOf(text: string): DistributionName | undefined {
  const wanted = text.trim().toLowerCase();
  return DISTRIBUTION_FORMS.find(({ name }) => name.toLowerCase() === wanted)?.name;
}
