import { readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import { readFunctionReference } from "./catalogue.js";
import { functionsJson } from "./metadata.js";

const schema = JSON.parse(readFileSync(path.join(__dirname, "functions.schema.json"), "utf8")) as object;
const validate = new Ajv().compile(schema);

test.each([
  ["the fixture's", path.join(__dirname, "fixtures/functions")],
  ["the product's", path.resolve(__dirname, "../../src/functions")],
])("%s functions.json satisfies the schema of custom functions' metadata", async (_, folder) => {
  const { functions } = await readFunctionReference(folder);
  validate(JSON.parse(functionsJson(functions, "https://example.org/caseworth")));
  expect(validate.errors).toBeNull();
});

test("lets error cells reach the functions and leads each to its help page", async () => {
  const { functions } = await readFunctionReference(path.join(__dirname, "fixtures/functions"));
  expect(JSON.parse(functionsJson(functions, "https://example.org/caseworth"))).toMatchObject({
    allowErrorForDataTypeAny: true,
    functions: [
      { id: "REREFERRALCOST", helpUrl: "https://example.org/caseworth/help/rereferralcost.html" },
      { id: "LIFETIMEEARNINGS", helpUrl: "https://example.org/caseworth/help/lifetimeearnings.html" },
    ],
  });
});
