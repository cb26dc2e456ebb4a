import { carriedOver } from "./demand";
import { wholeDown } from "./posts";
import type { ScaleUpSettings } from "../register/scaleUpParameters";

/** When savings on re-referral and escalation come, and how much of them is cash. */

/**
 * S24: the cases whose effect falls in each year: those that started `savingsLag` years before, and earlier ones as long as
 * the effect lasts, less the drop-off.
 */
export function casesInEffect(cases: readonly number[], settings: ScaleUpSettings): number[] {
  const lag = settings["scaleUp.savingsLag"];
  const left = 1 - settings["scaleUp.dropOff"];
  return carriedOver(cases, lag + settings["scaleUp.effectYears"], (age) => (age < lag ? 0 : left ** (age - lag)));
}

/** S38: the part of a saving that is cash. A loss is cash in full. */
export function cashOfSaving(saving: number, settings: ScaleUpSettings): number {
  return saving > 0 ? saving * settings["scaleUp.cashableShare"] : saving;
}

/** S39: the same for escalation, in whole steps of cases avoided where the settings have steps. */
export function cashOfEscalation(saving: number, avoided: number, settings: ScaleUpSettings): number {
  const step = settings["scaleUp.escalationStep"];
  if (saving <= 0 || step === 0) return cashOfSaving(saving, settings);
  const cashable = avoided * settings["scaleUp.cashableShare"];
  return (saving / avoided) * wholeDown(cashable / step) * step;
}
