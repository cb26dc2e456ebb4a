import { chooseBest } from "./chooseBest";

/**
 * BCEA, reference page of sim_table: the first ten simulations of the influenza vaccination example (Baio and Dawid, 2011) at £25,000:
 * the utilities of the status quo and of vaccinating, and BCEA's opportunity loss of vaccinating (OL).
 */
const VACCINE = [
  [-36.575816, -38.7176, 2.14178657],
  [-27.925136, -27.67448, 0],
  [-28.030244, -33.37394, 5.34369634],
  [-53.28408, -47.13734, 0],
  [-43.583889, -40.40469, 0],
  [-42.374564, -33.08547, 0],
  [-32.442356, -37.50684, 5.06448157],
  [-51.938478, -44.82658, 0],
  [-24.636412, -23.98616, 0],
  [-46.181241, -37.34967, 0],
] as const;

it("loses by an option in each draw what BCEA says, and counts the draws in which it is the best", () => {
  const benefit = Float64Array.from(VACCINE, ([statusQuo, vaccination]) => vaccination - statusQuo);
  const nothing = new Float64Array(VACCINE.length);
  const mean = benefit.reduce((sum, one) => sum + one, 0) / VACCINE.length;
  const { options, best, perfectInformation } = chooseBest(
    {
      nets: [nothing, benefit],
      extraClosures: [nothing, nothing],
      means: [
        { net: 0, extraClosure: 0 },
        { net: mean, extraClosure: 0 },
      ],
    },
    0,
  );
  const [, vaccinating] = options;
  const losses = VACCINE.reduce((sum, [, , loss]) => sum + loss, 0) / VACCINE.length;
  expect(vaccinating?.expectedLoss).toBeCloseTo(losses, 5);
  expect(vaccinating?.probabilityBest).toBe(0.7);
  expect(best).toBe(1);
  expect(perfectInformation).toBe(vaccinating?.expectedLoss);
});
