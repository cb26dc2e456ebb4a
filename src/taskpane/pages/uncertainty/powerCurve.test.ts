import { APPENDIX_6, curveFamilies, points, powerCurve, smallestRise } from "./powerCurve";

const appendix = (change: Partial<typeof APPENDIX_6>) => points(smallestRise({ ...APPENDIX_6, ...change }, 143) ?? NaN);

it("begins with Appendix 6 and reproduces its printed figures", () => {
  expect(appendix({})).toBe("15.1");
  expect(appendix({ icc: 0.36 })).toBe("11.2");
  expect(appendix({ baseline: 0.113 })).toBe("12.4");
  expect(appendix({ baseline: 0.113, icc: 0.36 })).toBe("9.1");
});

it("falls with the size of the trial, and passes through the trial that is thought of", () => {
  const [curve] = powerCurve(APPENDIX_6).series;
  const rises = curve?.points.flatMap(({ y }) => (y === null ? [] : [y])) ?? [];
  expect(rises.length).toBeGreaterThan(50);
  expect(rises.every((rise, index) => index === 0 || rise < (rises[index - 1] ?? NaN))).toBe(true);
  expect(curve?.points.find(({ x }) => x === 143)?.y).toBeCloseTo(15.095, 3);
});

it("reaches to a trial larger than most", () => {
  expect(Math.max(...curveFamilies({ ...APPENDIX_6, families: 5000 }))).toBe(10_000);
});
