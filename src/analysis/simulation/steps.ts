/** A computation in steps, each of which tells how many draws it made: who runs it may do something else in between, or stop. */
export type Steps<Result> = Generator<number, Result, undefined>;

/** Runs all steps without a pause. */
export function finish<Result>(steps: Steps<Result>, onStep?: (draws: number) => void): Result {
  let step = steps.next();
  while (step.done !== true) {
    onStep?.(step.value);
    step = steps.next();
  }
  return step.value;
}
