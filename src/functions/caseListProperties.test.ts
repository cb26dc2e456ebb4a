import * as fc from "fast-check";
import { caseEstimates } from "./caseEstimates";
import { compareGroups } from "./caseGroups";
import { caseCheck, caseMonths, nextReferral } from "./caseLists";
import { incidence, kaplanMeier } from "./caseOutcomes";
import { provideCustomFunctions, shown, shownBy } from "./testing";

beforeAll(provideCustomFunctions);

const EXTRACT = 45_382;
const SINCE = EXTRACT - 365;
const MISSING = undefined;

interface Row {
  readonly id: string;
  readonly family: string;
  readonly start: number;
  readonly end: unknown;
  readonly protection: number | null;
  readonly team: string;
}

const days = fc.integer({ min: 0, max: 900 });
/** A case that is in order: it began before the extract, and what ended it came between. */
const row = fc
  .record({ id: fc.uuid(), family: fc.constantFrom("1f0d-kin-A", "1f0d-kin-B"), before: days, open: days, step: days })
  .map(({ id, family, before, open, step }): Row => {
    const start = EXTRACT - 1 - before;
    const within = (length: number) => (length <= before ? start + length : null);
    const team = before % 2 === 0 ? "programme" : "comparator";
    return { id, family, start, end: within(open), protection: step < open ? within(step) : null, team };
  });
const list = fc.array(row, { minLength: 4, maxLength: 30 });

/** The arguments that the functions share, all dates so many days later. */
function argumentsOf(rows: readonly Row[], shift = 0) {
  const column = (of: (one: Row) => unknown) => rows.map((one) => [of(one)]);
  const later = (day: unknown) => (typeof day === "number" ? day + shift : day);
  return {
    id: column(({ id }) => id),
    family: column(({ family }) => family),
    team: column(({ team }) => team),
    start: column(({ start }) => later(start)),
    end: column(({ end }) => later(end)),
    outcomes: rows.map(({ end, protection }) => [later(end), later(protection)]),
    extract: [[EXTRACT + shift]],
    since: [[SINCE + shift]],
  };
}

/** Every function of a list in turn, a refusal as its text. */
function allOf(rows: readonly Row[], shift = 0): readonly unknown[] {
  const { id, family, team, start, end, outcomes, extract, since } = argumentsOf(rows, shift);
  const table = (call: () => unknown[][]) => {
    try {
      return shown(call());
    } catch {
      return shownBy(call);
    }
  };
  const next = table(() => nextReferral(id, start, end, extract));
  return [
    table(() => kaplanMeier(start, end, extract, since, family, team)),
    table(() => incidence(start, outcomes, extract, [[4], [26]], MISSING, MISSING, family)),
    table(() => caseEstimates(start, outcomes, extract, team, [[4]], MISSING, MISSING, family)),
    table(() => compareGroups(team, start, outcomes, extract, [[4]], MISSING, MISSING, family)),
    caseCheck(id, start, end, extract).map(([severity]) => severity),
    // Days stand in these two: they move along.
    ...(shift === 0 ? [next, table(() => caseMonths(start, end, extract))] : []),
  ];
}

describe("of any list", () => {
  it("nothing changes where all dates are a day later", () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 40 }), (rows, shift) => {
        expect(allOf(rows, shift)).toEqual(allOf(rows).slice(0, 5));
      }),
      { numRuns: 40 },
    );
  });

  it("no function repeats an identifier of a child or a family, whatever it finds or refuses", () => {
    const bad = fc.constantFrom<unknown>("31/02/2023", "Total", 46_000, 7, "#N/A");
    fc.assert(
      fc.property(list, fc.array(bad, { maxLength: 3 }), (rows, faults) => {
        const spoiled = rows.map((one, place) => (place < faults.length ? { ...one, end: faults[place] } : one));
        const said = JSON.stringify(allOf(spoiled));
        for (const { id, family } of rows) {
          expect(said).not.toContain(id);
          expect(said).not.toContain(family);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("0, an empty text, nothing and a placeholder in a date of closure all mean that the case is open", () => {
    const blanks = [0, "", null, undefined, " ", "01/01/1900", 1, "31/12/9999", 2_958_465];
    fc.assert(
      fc.property(list, (rows) => {
        const { start, end, extract } = argumentsOf(rows);
        const open = (blank: unknown) => end.map(([day]) => [day ?? blank]);
        const [first, ...others] = blanks.map((blank) => shown(kaplanMeier(start, open(blank), extract)));
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns: 20 },
    );
  });
});
