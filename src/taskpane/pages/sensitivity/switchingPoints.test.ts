import { evaluate } from "../../../model/appendix9/evaluate";
import { PUBLISHED_SCENARIO } from "../../../model/register/presets";
import { switchingValues, turnText } from "./switchingPoints";

const values = switchingValues(PUBLISHED_SCENARIO, "net.exchequer", 0);
const of = (key: string) => {
  const found = values.find((value) => value.key === key);
  if (found === undefined) throw new Error(`No ${key}`);
  return found;
};

it("says where the exchequer's net result turns, in each parameter's own notation", () => {
  expect(turnText(of("programme.closureRate"))).toBe("turns at 70.1%");
  expect(turnText(of("attainment.causalShare"))).toBe("turns at 76.3%");
  expect(turnText(of("programme.weeklyCost"))).toBe("turns at £73.08");
  expect(turnText(of("attainment.childrenPerCase"))).toBe("turns at 0.76, beyond its slider");
  expect(turnText(of("comparator.managementUplift"))).toBe("does not turn between 0% and 100%");
  expect(turnText(of("sample.programme"))).toBe("has no effect");
});

it("puts the nearest first on the slider's scale, then what does not turn, then what has no effect", () => {
  const kinds = values.map(({ turn }) => turn.kind);
  expect(kinds).toEqual(kinds.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
  const distances = values.flatMap(({ turn, present, slider }) =>
    turn.kind === "found" ? [Math.abs(turn.value - present) / (slider.maximum - slider.minimum)] : [],
  );
  expect(distances).toEqual(distances.toSorted((a, b) => a - b));
});

it("finds values at which the result is nothing", () => {
  for (const { key, turn } of values) {
    if (turn.kind !== "found") continue;
    expect(evaluate({ ...PUBLISHED_SCENARIO, [key]: turn.value })["net.exchequer"]).toBeCloseTo(0, 6);
  }
});

const ORDER = ["found", "out of reach", "no effect"];
