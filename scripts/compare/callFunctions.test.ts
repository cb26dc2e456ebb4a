import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { callFunctions } from "./callFunctions.js";
import { differences } from "./differences.js";

/** The answers of a build with one function of one share, beside the register that arguments are drawn from. */
function answers(body: string): Record<string, unknown[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "build-"));
  try {
    const functions = [{ id: "HALF", parameters: [{ name: "share", description: "A share, 0 to 1." }] }];
    writeFileSync(path.join(folder, "functions.json"), JSON.stringify({ functions }));
    writeFileSync(
      path.join(folder, "functions.js"),
      `CustomFunctions.associate("PARAMETERS", () => [["Key", "Label", "Value"], ["a", "A", 1, "", "", 0, 1]]);
       CustomFunctions.associate("RESULT", () => [[1]]); "net.some";
       CustomFunctions.associate("HALF", ([[share]]) => { ${body} });`,
    );
    return callFunctions(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const refuse = (message: string, code = "invalidValue") =>
  `if (typeof share !== "number") throw new CustomFunctions.Error(CustomFunctions.ErrorCode.${code}, "${message}");`;
const before = answers(`${refuse("A number, please.")} return [[share / 2]];`);

test("equal builds answer the same, results and refusals", () => {
  expect(differences(before, answers(`${refuse("A number, please.")} return [[share / 2]];`))).toEqual([]);
  expect(before.HALF).toContainEqual({ throws: { code: "invalidValue", message: "A number, please." } });
  expect(before.HALF).toContainEqual([[0.5]]);
});

test.each([
  ["last bit of a result", `${refuse("A number, please.")} return [[(share / 2) * (1 + 2 ** -52)]];`],
  ["sign of zero", `${refuse("A number, please.")} return [[share === 0 ? -0 : share / 2]];`],
  ["message", `${refuse("A number.")} return [[share / 2]];`],
  ["code of an error", `${refuse("A number, please.", "notAvailable")} return [[share / 2]];`],
  ["shape of a result", `${refuse("A number, please.")} return [[share / 2, ""]];`],
])("another %s is a difference", (_, body) => {
  expect(differences(before, answers(body))).not.toEqual([]);
});

test("a crash differs from another crash and from an empty result", () => {
  const crash = answers('throw new TypeError("one")');
  expect(differences(crash, answers('throw new TypeError("two")'))).not.toEqual([]);
  expect(differences(crash, answers("return []"))).not.toEqual([]);
});
