import type { Slider } from "../../../model/register/definition";

/** The slider's value nearest to a number, free of the noise of binary fractions: 0.725, never 0.7250000000000001. */
export function snapToStep(value: number, { minimum, maximum, step }: Slider): number {
  const steps = Math.round((clamp(value, minimum, maximum) - minimum) / step);
  return Number((minimum + steps * step).toFixed(Math.max(decimalsOf(step), decimalsOf(minimum))));
}

/** The value a number of steps away, kept within the slider. */
export function moveBySteps(value: number, steps: number, slider: Slider): number {
  return snapToStep(snapToStep(value, slider) + steps * slider.step, slider);
}

/** Where on its track a slider shows a value, from 0 to 1; a value outside the track is pinned to its end. */
export function positionOnTrack(value: number, { minimum, maximum }: Slider): number {
  return (clamp(value, minimum, maximum) - minimum) / (maximum - minimum);
}

/** Whether a value lies outside the slider, so that its thumb cannot show it. */
export function isBeyondTrack(value: number, { minimum, maximum }: Slider): boolean {
  return value < minimum || value > maximum;
}

function clamp(value: number, minimum: number, maximum: number): number {
  return Math.min(Math.max(value, minimum), maximum);
}

function decimalsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}
