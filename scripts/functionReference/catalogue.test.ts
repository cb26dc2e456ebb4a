import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { readFunctionReference } from "./catalogue.js";

const fixture = path.join(__dirname, "fixtures/functions");

test("reads each function with all that its comment says, families in the order of functions.ts", async () => {
  const { catalogue } = await readFunctionReference(fixture);
  expect(catalogue.map(({ id, family }) => [id, family])).toEqual([
    ["REREFERRALCOST", "Re-referral"],
    ["LIFETIMEEARNINGS", "Lifetime outcomes"],
  ]);
  expect(catalogue[1]).toEqual({
    id: "LIFETIMEEARNINGS",
    name: "LIFETIMEEARNINGS",
    family: "Lifetime outcomes",
    description: "Lifetime earnings per case: the GCSE premium times the attainment weight.",
    parameters: [
      { name: "closureRate", description: "Share of cases closed, 0 to 1.", optional: false },
      {
        name: "premium",
        description: "£ net present value per child, 0 or more; 80,000 if omitted.",
        optional: true,
      },
    ],
    result: "Pounds per case; spills in the broadcast shape.",
    example: "=CBA.LIFETIMEEARNINGS(0.72)",
    exampleResult: "34464",
    equation: "E4: premium × attainment weight × children per case × D(delay)",
    source: "Table 7; Appendix 9, Individual benefits",
    errors: "#VALUE! where an argument is not a number or outside its range; #N/A where a range is too short.",
  });
});

test("writes the examples of a development build with its own namespace", async () => {
  const { catalogue } = await readFunctionReference(fixture, "CBADEV");
  expect(catalogue[1]?.example).toBe("=CBADEV.LIFETIMEEARNINGS(0.72)");
});

describe("what would leave a function without its help or its code is refused", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "caseworth-"));
    cpSync(fixture, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function edit(file: string, from: string | RegExp, to: string) {
    const before = readFileSync(path.join(folder, file), "utf8");
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    writeFileSync(path.join(folder, file), after);
  }

  test.each([
    ["a tag left out", / \* @source.*\n/, "", "LIFETIMEEARNINGS: no source."],
    ["an example without a result", " → 34464", "", "LIFETIMEEARNINGS: no exampleResult."],
    [
      "an example of another function",
      "=CBA.LIFETIMEEARNINGS(",
      "=CBA.COSTPERCASE(",
      "must begin with =CBA.LIFETIMEEARNINGS(",
    ],
    [
      "an argument without a description",
      "closureRate Share of cases closed, 0 to 1.",
      "closureRate",
      "the argument closureRate",
    ],
    ["a description Excel would cut", "weight.", `weight${", and so on".repeat(10)}.`, "the description is"],
    [
      "a name that differs from the id",
      "LIFETIMEEARNINGS LIFETIMEEARNINGS",
      "LIFETIMEEARNINGS EARNINGS",
      "must equal the id",
    ],
    ["an id declared twice", /LIFETIMEEARNINGS/g, "REREFERRALCOST", "REREFERRALCOST is declared twice."],
    [
      "a list, which would lose all but its first value",
      /unknown\[\]\[\](?=} Pounds)|unknown\[\]\[\](?= \{)/g,
      "unknown[]",
      "unknown[] is a list",
    ],
    [
      "a type the generator cannot read",
      "premium?: unknown[][]",
      "premium?: unknown[][] | null",
      "do not make metadata",
    ],
  ])("%s", async (_, from, to, message) => {
    edit("lifetimeOutcomes.ts", from, to);
    await expect(readFunctionReference(folder)).rejects.toThrow(message);
  });

  test("a family that functions.ts does not import", async () => {
    edit("functions.ts", 'import "./lifetimeOutcomes";\n', "");
    await expect(readFunctionReference(folder)).rejects.toThrow(
      "lifetimeOutcomes.ts declares functions, but functions.ts does not import it.",
    );
  });
});
