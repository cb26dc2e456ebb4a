import type { UncertainKey } from "../../../../analysis/uncertainty/uncertainScenario";
import type { DistributionName, StatedUncertainty } from "../../../../model/register/uncertainty";
import { DISTRIBUTION_FORMS } from "../../../../analysis/uncertainty/distributionForms";
import type { AnalysedScenario } from "../../../kit/analysed/analysedScenario";

/** What the sheet states of an input; null where the default holds. The cells have been checked. */
export function statedUncertainty({ keys, rows }: AnalysedScenario, key: UncertainKey): StatedUncertainty | null {
  const place = keys.findIndex((one) => one.toLowerCase() === key.toLowerCase());
  const [name, ...cells] = rows[place] ?? [null];
  const distribution = typeof name === "string" ? nameOf(name) : undefined;
  if (distribution === undefined) return null;
  return { distribution, numbers: cells.flatMap((cell) => (typeof cell === "number" ? [cell] : [])) };
}

function nameOf(text: string): DistributionName | undefined {
  const wanted = text.trim().toLowerCase();
  return DISTRIBUTION_FORMS.find(({ name }) => name.toLowerCase() === wanted)?.name;
}
