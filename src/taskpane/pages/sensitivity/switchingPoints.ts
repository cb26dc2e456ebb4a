import { breakEven } from "../../../analysis/breakEven";
import type { BreakEven } from "../../../analysis/breakEven";
import { firstRate } from "../../../model/appendix9/discounting";
import type { Measure } from "../../../model/appendix9/measures";
import { PARAMETERS } from "../../../model/register/parameters";
import type { Parameter, VariableKey } from "../../../model/register/parameters";
import type { Slider } from "../../../model/register/definition";
import type { Scenario } from "../../../model/register/scenario";
import { toDigits } from "../../format/formatNumbers";
import { formatValue } from "../../format/formatParameter";
import { isBeyondTrack } from "../../kit/parameters/sliderSteps";

/** A parameter, where it stands, and where the result would turn. */
export interface SwitchingValue {
  readonly key: VariableKey;
  readonly parameter: Parameter;
  readonly slider: Slider;
  readonly present: number;
  /** "72%", or "Green Book" */
  readonly presentText: string;
  readonly turn: BreakEven;
}

/** The values at which a result meets a target: the nearest on the slider's scale first, then those that never do. */
export function switchingValues(scenario: Scenario, measure: Measure, target: number): SwitchingValue[] {
  const values = PARAMETERS.flatMap((parameter): SwitchingValue[] => {
    if (!("slider" in parameter)) return [];
    const { key } = parameter;
    const value = scenario[key];
    const present = firstRate(value);
    const turn = breakEven(scenario, key, measure, target);
    const presentText = formatValue(parameter, value);
    return [{ key, parameter, slider: parameter.slider, present, presentText, turn }];
  });
  return values.sort((one, other) => nearness(one) - nearness(other));
}

/** In words: "turns at 70.1%". */
export function turnText({ parameter, slider, turn }: SwitchingValue): string {
  switch (turn.kind) {
    case "found": {
      const beyond = isBeyondTrack(turn.value, slider) ? ", beyond its slider" : "";
      return `turns at ${turnValue(parameter, turn.value)}${beyond}`;
    }
    case "out of reach":
      return `does not turn ${domainText(parameter)}`;
    case "no effect":
      return "has no effect";
    case "undefined":
      return "leaves the result undefined";
  }
}

/** One decimal more than elsewhere would suggest a precision that no parameter has; one fewer would miss the point. */
function turnValue(parameter: Parameter, value: number): string {
  const isShare = formatValue(parameter, 1) === "100%";
  return formatValue(parameter, isShare ? Math.round(value * 1000) / 1000 : toDigits(value, 4));
}

function domainText(parameter: Parameter): string {
  if (!("domain" in parameter)) return "";
  const { minimum, maximum } = parameter.domain;
  const low = formatValue(parameter, minimum);
  return maximum === Infinity ? `at any value from ${low}` : `between ${low} and ${formatValue(parameter, maximum)}`;
}

const [NEVER, NO_EFFECT] = [1e9, 2e9];

/** How far the present value is from the turn, in lengths of the slider. */
function nearness({ turn, present, slider }: SwitchingValue): number {
  if (turn.kind === "found") {
    return Math.min(Math.abs(turn.value - present) / (slider.maximum - slider.minimum), NEVER);
  }
  return turn.kind === "out of reach" ? NEVER : NO_EFFECT;
}
