/** What the functions of a build answer to random calls; the calls follow from the functions' own descriptions and a seed. */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const { randomArguments } = require("./randomCalls.js");

const CALLS = 10_000;
/** Of functions that simulate or plan, a call costs a thousand times as much. */
const COSTLY_CALLS = 300;
const COSTLY =
  /SIMULATE|PROBABILITY|DISTRIBUTION|ACCEPTABILITY|INFORMATIONVALUE|SCALEUP|CASEESTIMATES|BREAKEVEN|TORNADO|TWOWAY|PARAMETERS/;

/**
 * @param {string} folder
 * @returns {Record<string, unknown[]>} The answers by function.
 */
function callFunctions(folder) {
  /** @type {Record<string, (...args: unknown[]) => unknown>} */
  const functions = {};
  class CustomFunctionsError {
    /** @param {string} code
     * @param {string} [message] */
    constructor(code, message) {
      this.code = code;
      this.message = message;
    }
  }
  const codes = ["invalidValue", "notAvailable", "divisionByZero", "invalidNumber", "nullReference", "invalidName"];
  const CustomFunctions = {
    associate: (/** @type {string} */ id, /** @type {(...args: unknown[]) => unknown} */ code) => {
      functions[id] = code;
    },
    Error: CustomFunctionsError,
    ErrorCode: Object.fromEntries(codes.map((code) => [code, code])),
  };
  const bundle = readFileSync(path.join(folder, "functions.js"), "utf8");
  vm.runInNewContext(bundle, { CustomFunctions });
  /** @type {{ functions: { id: string, parameters: import("./randomCalls.js").Parameter[] }[] }} */
  const { functions: described } = JSON.parse(readFileSync(path.join(folder, "functions.json"), "utf8"));
  const vocabulary = vocabularyOf(functions, bundle);
  const errorValue = () => ({ type: "Error", basicValue: "#N/A" });
  return Object.fromEntries(
    described.map(({ id, parameters }) => {
      const count = COSTLY.test(id) ? COSTLY_CALLS : CALLS;
      const answers = Array.from({ length: parameters.length === 0 ? 1 : count }, (_, seed) =>
        answer(functions[id], randomArguments(parameters, vocabulary, seed, errorValue)),
      );
      return [id, answers];
    }),
  );
}

/** @param {((...args: unknown[]) => unknown) | undefined} code
 * @param {unknown[]} given */
function answer(code, given) {
  try {
    return code?.(...given);
  } catch (error) {
    // The message of an error of the language is no enumerable field, so that any two would be the same.
    return { throws: hasCode(error) ? { ...error } : String(error) };
  }
}

/** Whether an error is one that a function throws on purpose: Excel's, with a code.
 * @param {unknown} error
 * @returns {error is object} */
const hasCode = (error) => typeof error === "object" && error !== null && "code" in error;

/** What arguments are made of: the parameters as the build lists them, and every name in it that RESULT takes for a measure's.
 * @param {Record<string, (...args: unknown[]) => unknown>} functions
 * @param {string} bundle
 * @returns {import("./randomCalls.js").Vocabulary} */
function vocabularyOf(functions, bundle) {
  const table = functions["PARAMETERS"]?.();
  if (!Array.isArray(table)) throw new Error("The build has no register of parameters to call its functions with.");
  const names = new Set([...bundle.matchAll(/["'`]([a-z]\w*\.\w+)["'`]/gi)].map(([, name = ""]) => name));
  const isMeasure = (/** @type {string} */ name) => {
    const result = answer(functions["RESULT"], [[[name]]]);
    return Array.isArray(result) && typeof result[0]?.[0] === "number";
  };
  return {
    inputs: table
      .slice(1)
      .map(([key, , published, , , minimum, maximum]) => ({ key: String(key), published, minimum, maximum })),
    // In an order of their own: builds name them in other places.
    measures: [...names].filter(isMeasure).sort(),
  };
}

module.exports = { callFunctions };
