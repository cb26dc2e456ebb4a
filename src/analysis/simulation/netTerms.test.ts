import * as fc from "fast-check";
import { arbitraryScenario } from "../../model/register/arbitraryScenario";
import { evaluate } from "../../model/appendix9/evaluate";
import { NET_MEASURES } from "../../model/appendix9/measures";
import { parameter } from "../../model/register/parameters";
import { PUBLISHED_SCENARIO } from "../../model/register/presets";
import { INPUT_KEYS } from "./inputs";
import { DELAY, lineAlong, netTerms, termValue } from "./netTerms";

const TERMS = Object.values(netTerms(PUBLISHED_SCENARIO));

it("have each input in one of them, and inputs of one group, so that a group's value is that of its terms", () => {
  const inputs = TERMS.flatMap((term) => term.inputs);
  expect(new Set(inputs).size).toBe(inputs.length);
  for (const term of TERMS) expect(new Set(term.inputs.map((key) => parameter(key).group)).size).toBe(1);
});

it("hold every input that the net results depend on", () => {
  const inputs = new Set(TERMS.flatMap((term) => term.inputs));
  const others = INPUT_KEYS.filter((key) => !inputs.has(key));
  expect(others.length).toBeGreaterThan(0);
  fc.assert(
    fc.property(
      arbitraryScenario(),
      fc.constantFrom(...others),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (scenario, key, value) => {
        const [before, after] = [evaluate(scenario), evaluate({ ...scenario, [key]: value })];
        for (const net of NET_MEASURES) expect(after[net]).toBe(before[net]);
      },
    ),
  );
});

it("are lines along each of their inputs but the delay", () => {
  fc.assert(
    fc.property(arbitraryScenario(), fc.double({ min: -2, max: 3, noNaN: true }), (scenario, value) => {
      for (const term of Object.values(netTerms(scenario))) {
        for (const key of term.inputs) {
          const line = lineAlong(term, key, scenario);
          expect(line === null).toBe(key === DELAY);
          if (line === null) continue;
          const found = termValue(term, { ...scenario, [key]: value });
          // At least a pound or a share of 1: fast-check tries the least numbers that there are.
          const size = Math.max(1, Math.abs(line.start) + Math.abs(line.slope));
          expect(Math.abs(line.start + line.slope * value - found)).toBeLessThan(1e-9 * size);
        }
      }
    }),
  );
});
