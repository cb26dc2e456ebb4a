import { evaluate } from "../../model/appendix9/evaluate";
import { PERSPECTIVES } from "../../model/appendix9/measures";
import { wordsOf } from "../../model/register/parameterValue";
import type { Parameter } from "../../model/register/parameters";
import { PUBLISHED_SCENARIO } from "../../model/register/presets";
import { quantityValue } from "../../model/register/quantity";

/** Which perspectives a parameter moves, and which way, with all else as published: in words, for the assumptions log. */
export function parameterEffect(parameter: Parameter): string {
  const other = otherValue(parameter);
  const before = evaluate(PUBLISHED_SCENARIO);
  const after = evaluate({ ...PUBLISHED_SCENARIO, [parameter.key]: other.value });
  const moved = (direction: 1 | -1) =>
    PERSPECTIVES.filter(({ measure }) => Math.sign(after[measure] - before[measure]) === direction).map(({ label }) =>
      label.toLowerCase(),
    );
  const [raised, lowered] = [moved(1), moved(-1)];
  if (raised.length + lowered.length === 0) return "None on the perspectives while all else is as published.";
  const raises = raised.length === 0 ? "" : `raises the net of ${listed(raised)}`;
  const lowers = lowered.length === 0 ? "" : `lowers ${raises === "" ? "the net" : "that"} of ${listed(lowered)}`;
  return `${other.words} ${[raises, lowers].filter(Boolean).join(" and ")}.`;
}

function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(" and ");
}

/** A value other than the published one: upwards where there is room. */
function otherValue(parameter: Parameter): { readonly value: number | string; readonly words: string } {
  const published = quantityValue(parameter.published);
  if ("choices" in parameter) {
    const other = wordsOf(parameter).find((word) => word !== published);
    if (other !== undefined) return { value: other, words: `"${other}"` };
  }
  if (!("slider" in parameter)) return { value: published, words: "" };
  const { minimum, maximum } = parameter.slider;
  if (typeof published !== "number") return { value: maximum, words: "Another rate" };
  return published < maximum ? { value: maximum, words: "A higher value" } : { value: minimum, words: "A lower value" };
}
