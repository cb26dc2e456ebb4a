import * as fc from "fast-check";
import { arbitraryScenario } from "../arbitraryScenario";
import type { Scenario } from "../scenario";
import { GAINERS, isPublicBody, VALUE_KINDS } from "./ownOutcome";
import type { OwnOutcome } from "./ownOutcome";
import { MOST_OUTCOMES } from "./parseOutcomes";

/** For property tests: random outcomes of every kind, each with a name of its own. */
export function arbitraryOutcomes(fewest: number, most = MOST_OUTCOMES): fc.Arbitrary<OwnOutcome[]> {
  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const outcome = fc.record({
    programmeRate: number(0, 3),
    comparatorRate: number(0, 3),
    unitValue: fc.oneof(number(-50_000, -1), number(1, 50_000)),
    gainer: fc.constantFrom(...GAINERS.map(({ gainer }) => gainer)),
    kind: fc.constantFrom(...VALUE_KINDS),
    cashableShare: number(0, 1),
    attribution: number(0, 1),
    startYear: fc.integer({ min: 0, max: 20 }),
    years: fc.integer({ min: 1, max: 40 }),
    dropOff: number(0, 1),
    priceYear: fc.oneof(fc.constant(null), fc.integer({ min: 2002, max: 2030 })),
    grade: fc.integer({ min: 0, max: 6 }),
    correction: fc.oneof(fc.constant(null), number(0, 1)),
  });
  return fc.array(outcome, { minLength: fewest, maxLength: most }).map((outcomes) =>
    outcomes.map((one, index): OwnOutcome => {
      const kind = one.kind === "fiscal" && !isPublicBody(one.gainer) ? "social" : one.kind;
      return { ...one, kind, name: `outcome${index}`, place: index };
    }),
  );
}

/** A random scenario with outcomes of its own. */
export function scenarioWithOutcomes(): fc.Arbitrary<Scenario & { readonly outcomes: readonly OwnOutcome[] }> {
  return fc.tuple(arbitraryScenario(), arbitraryOutcomes(1)).map(([scenario, outcomes]) => ({ ...scenario, outcomes }));
}

/** The keys and the values that state outcomes, as cells hold them. */
export function outcomeCells(outcomes: readonly OwnOutcome[]): [key: string, value: unknown][] {
  return outcomes.flatMap(({ name, ...fields }) =>
    Object.entries(fields).flatMap(([field, value]): [string, unknown][] =>
      field === "place" || (field === "correction" && value === null)
        ? []
        : [[`outcome.${name}.${field}`, value ?? "scenario"]],
    ),
  );
}
