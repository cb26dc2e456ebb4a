import { jeffreysInterval } from "./jeffreysInterval";

describe("Jeffreys' interval", () => {
  /** scipy 1.17.1: beta(k + 0.5, n − k + 0.5).ppf([0.025, 0.975]), or [0.05, 0.95]. */
  it.each([
    [5, 83, 0.95, 0.023355575223820247, 0.12697933761784014],
    [3, 45, 0.95, 0.01913300682022094, 0.16733817208812718],
    [60, 83, 0.95, 0.6201847998305674, 0.8103609169782895],
    [5, 83, 0.9, 0.02793652897511012, 0.11474961430240854],
    [0, 20, 0.95, 0, 0.11663898290487539],
    [20, 20, 0.95, 0.8833610170951246, 1],
  ])("for %d of %d at %d is %d to %d", (events, n, confidence, low, high) => {
    const interval = jeffreysInterval(events, n, confidence);
    expect([interval.low, interval.high]).toEqual([expect.closeTo(low, 11), expect.closeTo(high, 11)]);
  });
});
