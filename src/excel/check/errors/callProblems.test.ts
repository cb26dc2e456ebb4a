import type { FUniver } from "@univerjs/core/facade";
import { FUNCTION_NAMES, signatureOf } from "../../../functions/signatures";
import type { Domain } from "../../../model/register/domain";
import { parameter } from "../../../model/register/parameters";
import { enter, openTestWorkbook, valuesAt } from "../../testing";
import { checkWorkbook } from "../checkWorkbook";

const SHARE = parameter("programme.closureRate").domain;
const NOT_NEGATIVE = parameter("programme.weeklyCost").domain;
const ON_TOP_OF_SALARY: Domain = { minimum: 0, maximum: 10 };
const ANY_NUMBER: Domain = { minimum: -Infinity, maximum: Infinity };

/** What the numeric arguments of most functions may hold, by their names, which mean the same in all of these. */
const DOMAINS: Readonly<Record<string, Domain>> = {
  ...Object.fromEntries(
    [
      ...["closureRate", "closed", "open", "causalShare", "programmeRate", "comparatorRate", "reReferralRate"],
      ...["programmeClosure", "comparatorClosure", "incomeTax", "nationalInsurance", "rate"],
    ].map((name) => [name, SHARE]),
  ),
  ...Object.fromEntries(
    [
      ...["fte", "salary", "cases", "weeksPerYear", "weeklyCost", "weeksOpen", "otherCost", "costPerCase", "premium"],
      ...["childrenPerCase", "delayYears", "programmeCost", "comparatorCost", "protectionCost", "needCost"],
      ...["year", "firstYear"],
    ].map((name) => [name, NOT_NEGATIVE]),
  ),
  onCost: ON_TOP_OF_SALARY,
  overhead: ON_TOP_OF_SALARY,
  employmentPremium: parameter("employment.premium").domain,
  ...Object.fromEntries(["amounts", "cashflows", "benefits", "costs"].map((name) => [name, ANY_NUMBER])),
  caseload: { minimum: 1, maximum: 100 },
  practitionersPerPod: { minimum: 1, maximum: 50, whole: true },
};

/** Tables spill, so that calls cannot stand below each other, and costs of a study are settings; their own tests hold their arguments. */
const TABLES: readonly string[] = ["STAFFNEEDED", "SCALEUP", "STUDYVALUE", "STUDYSIZE"];

/** Every numeric argument of every function of numbers, with a value that it must refuse and one that it must take. */
const NUMERIC = FUNCTION_NAMES.filter((name) => !TABLES.includes(name)).flatMap((name) =>
  (signatureOf(name) ?? []).flatMap((argument, index) => {
    const domain = DOMAINS[argument.name];
    if (domain === undefined) return [];
    const bad = domain.minimum === -Infinity ? "text" : domain.maximum === Infinity ? -1 : domain.maximum + 1;
    return [{ name, argument: argument.name, index, bad, good: Math.min(domain.maximum, 1) }];
  }),
);

describe("in the grid", () => {
  let grid: FUniver;
  beforeAll(() => {
    grid = openTestWorkbook();
  });
  afterAll(() => {
    grid.dispose();
  });

  it("each numeric argument refuses what the check says it refuses, and takes what it says it takes", async () => {
    expect(NUMERIC.length).toBeGreaterThan(50);
    const written = NUMERIC.map(({ name, argument, bad, good }, row) => {
      const call = (cell: string) =>
        `=CBA.${name}(${(signatureOf(name) ?? []).map((other) => (other.name === argument ? cell : "1")).join(",")})`;
      return [bad, call(`A${row + 1}`), good, call(`C${row + 1}`)];
    });
    await enter("Sheet1", `A1:D${written.length}`, written);
    const shown = await valuesAt("Sheet1", `A1:D${written.length}`);
    expect(shown.filter((row) => row[1] !== "#VALUE!")).toEqual([]);
    expect(shown.filter((row) => typeof row[3] !== "number")).toEqual([]);
    const found = await checkWorkbook();
    expect(
      found.map(({ address, message }) => [address, message.split(" allowed: ")[0], message.split(" See ")[1]]),
    ).toEqual(
      NUMERIC.map(({ argument, bad }, row) => {
        const came = typeof bad === "string" ? `the text "${bad}"` : String(bad);
        return [`Sheet1!B${row + 1}`, `${argument} holds ${came};`, `A${row + 1}.`];
      }),
    );
  });
});
