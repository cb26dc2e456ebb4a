import { parseScenario } from "../../model/register/parseScenario";
import { PUBLISHED_SCENARIO } from "../../model/register/presets";
import { defaultOutcomeUncertainty } from "../uncertainty/outcomeUncertainty";
import { defaultUncertainty } from "../uncertainty/parseUncertainty";
import type { UncertainScenario } from "../uncertainty/uncertainScenario";
import { drawBodies, summariseBodies } from "./bodies";
import { drawOutcomes } from "./drawOutcomes";
import { mean } from "./statistics";

const SETTINGS = { draws: 3000, seed: 5 };
const FIELDS = ["programmeRate", "comparatorRate", "unitValue", "gainer", "kind", "grade"];
const NAMES = ["missing", "truancy", "nuisance", "camhs", "distress"];
const READING = parseScenario(
  NAMES.flatMap((name) => FIELDS.map((field) => `outcome.${name}.${field}`)),
  [
    ...[0.2, 0.5, -1325, "police", "fiscal", 0],
    ...[0.2, 0.4, -900, "schools", "fiscal", 0],
    ...[0.1, 0.3, -500, "society", "social", 0],
    // Certain, as its evidence is corrected; and one of a public body that is no money.
    ...[0.1, 0.2, -4000, "NHS", "fiscal", 4],
    ...[0.1, 0.3, -700, "police", "social", 0],
  ],
);

function uncertain(): UncertainScenario {
  if (!READING.ok) throw new Error("The scenario cannot be read.");
  const { scenario } = READING;
  return {
    ...{ scenario, distributions: defaultUncertainty(scenario), correlations: [] },
    own: defaultOutcomeUncertainty(scenario),
  };
}

it("bodies add up to society in every draw, and the individual is the net of theirs", () => {
  const bodies = drawBodies(uncertain(), SETTINGS);
  const nets = drawOutcomes(uncertain(), ["net.society", "net.individual"], SETTINGS);
  for (let draw = 0; draw < SETTINGS.draws; draw += 7) {
    const sum = [...bodies.values()].reduce((total, draws) => total + (draws[draw] ?? NaN), 0);
    expect(sum).toBeCloseTo(nets["net.society"][draw] ?? NaN, 7);
    expect(bodies.get("body.individual")?.[draw]).toBeCloseTo(nets["net.individual"][draw] ?? NaN, 7);
  }
});

it("a body's interval is of its outcomes alone, by hand at the means, and of no width where all is certain", () => {
  const found = summariseBodies(uncertain(), SETTINGS);
  // 0.3 × £1,325 and 0.2 × £700: rate and value are independent, so that the mean is that of the values.
  expect(found.get("body.police")?.mean).toBeCloseTo(0.3 * 1325 + 0.2 * 700, 0);
  expect(found.get("body.police")?.low).toBeLessThan(500);
  expect(found.get("body.police")?.high).toBeGreaterThan(580);
  const health = found.get("body.nhs");
  for (const value of [health?.low, health?.mean, health?.high]) expect(value).toBeCloseTo(340, 9);
});

it("without outcomes bodies are what Appendix 9 has, and others have nothing", () => {
  const published = {
    ...{ scenario: PUBLISHED_SCENARIO, distributions: defaultUncertainty(PUBLISHED_SCENARIO), correlations: [] },
  };
  const bodies = drawBodies(published, SETTINGS);
  const nets = drawOutcomes(published, ["net.localAuthority"], SETTINGS);
  expect(bodies.get("body.localAuthority")).toEqual(nets["net.localAuthority"]);
  expect(mean(bodies.get("body.police") ?? new Float64Array([NaN]))).toBe(0);
});
