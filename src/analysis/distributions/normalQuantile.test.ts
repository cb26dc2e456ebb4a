import { normalQuantile } from "./normalQuantile";

describe("the quantile of the standard normal distribution", () => {
  /** Python 3.11: statistics.NormalDist().inv_cdf(p); the far tail checked by inverting math.erfc. */
  it.each([
    [0.5, 0],
    [0.975, 1.95996398454005],
    [0.8, 0.841621233572914],
    [0.025, -1.95996398454005],
    [0.92, 1.4050715603096329],
    [1e-10, -6.36134090240406],
    [1e-300, -37.0470962993612],
  ])("at %d is %d", (p, value) => {
    expect(normalQuantile(p)).toBeCloseTo(value, 12);
  });
});
