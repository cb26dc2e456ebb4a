/** What the functions of a build answer to random calls; the calls follow from the functions' own descriptions and a seed. */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const CALLS = 10_000;
/** Of functions that simulate or plan, a call costs a thousand times as much. */
const COSTLY_CALLS = 300;
const COSTLY =
  /SIMULATE|PROBABILITY|DISTRIBUTION|ACCEPTABILITY|INFORMATIONVALUE|SCALEUP|BREAKEVEN|TORNADO|TWOWAY|PARAMETERS/;

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
  vm.runInNewContext(readFileSync(path.join(folder, "functions.js"), "utf8"), { CustomFunctions });
  /** @type {{ functions: { id: string, parameters: { name: string, optional?: boolean }[] }[] }} */
  const { functions: described } = JSON.parse(readFileSync(path.join(folder, "functions.json"), "utf8"));
  const table = functions["PARAMETERS"]?.();
  if (!Array.isArray(table)) throw new Error("The build has no register of parameters to call its functions with.");
  /** @type {unknown[][]} */
  const register = table.slice(1);
  return Object.fromEntries(
    described.map(({ id, parameters }) => {
      const random = generator(id);
      const count = COSTLY.test(id) ? COSTLY_CALLS : CALLS;
      const answers = Array.from({ length: parameters.length === 0 ? 1 : count }, () => {
        const given = argumentsFor(parameters, register, random);
        return answer(functions[id], given);
      });
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

/** A sequence that is the same for the same text: mulberry32.
 * @param {string} seed */
function generator(seed) {
  let state = [...seed].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16777619), 2166136261);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORDS = [
  "",
  "abc",
  "Green Book",
  "closed",
  "net.exchequer",
  "net.society",
  "costPerCase.programme",
  "label",
  "#N/A",
];
/** @type {readonly (readonly [rows: number, columns: number])[]} */
const SHAPES = [
  [1, 1],
  [1, 1],
  [1, 1],
  [3, 1],
  [1, 4],
  [2, 3],
];
const MEASURES = [
  "net.exchequer",
  "net.localAuthority",
  "net.society",
  "costPerExtraClosure",
  "lifetimeTax.difference",
];

/** Arguments of the right kind for the most part, and now and then of any other.
 * @param {{ name: string, optional?: boolean }[]} parameters
 * @param {unknown[][]} register
 * @param {() => number} random
 * @returns {unknown[]} */
function argumentsFor(parameters, register, random) {
  const pick = (/** @type {readonly unknown[]} */ list) => list[Math.floor(random() * list.length)];
  const share = random() < 0.7;
  const number = () =>
    pick([random(), random(), share ? random() : random() * 5000, 0, 1, Math.ceil(random() * 30), -random()]);
  const cell = () =>
    random() < 0.9 ? number() : pick([null, "", true, ...WORDS, { type: "Error", basicValue: "#DIV/0!" }]);
  const block = (/** @type {() => unknown} */ content) => {
    const [rows, columns] = SHAPES[Math.floor(random() * SHAPES.length)] ?? [1, 1];
    return Array.from({ length: rows }, () => Array.from({ length: columns }, content));
  };
  const entries = register.filter(() => random() < 0.3);
  const scenarios = random() < 0.8 ? 1 : 3;
  const special = (/** @type {string} */ name) => {
    if (name === "keys") return entries.map(([key]) => [random() < 0.98 ? key : "tax.incme"]);
    if (name === "values" || name === "baseValues") {
      // The third column of the register is the published value; see the header of PARAMETERS.
      const near = (/** @type {unknown} */ value) =>
        typeof value === "number" && random() < 0.5 ? value * (0.5 + random()) : random() < 0.99 ? value : cell();
      return entries.map((entry) => Array.from({ length: scenarios }, () => near(entry[valueColumn(register)])));
    }
    if (name === "measure") return [[random() < 0.9 ? pick(MEASURES) : pick(WORDS)]];
    if (/^(parameter|key|keyA|keyB)$/.test(name))
      return [[random() < 0.95 ? pick(register.map(([key]) => key)) : pick(WORDS)]];
    if (name === "draws") return [[pick([64, 128, 200, 1024])]];
    if (name === "number") return [[pick([5, 6, 7, 8, 9])]];
    if (name === "view") return [[pick(["", "economic", "cash", "budget", "staff", "xyz"])]];
    if (name === "field") return [[pick(["value", "label", "unit", "source", "minimum", "maximum", "step", "xyz"])]];
    if (name === "uncertainty") return null;
    return undefined;
  };
  return parameters.map(({ name, optional }) => {
    // The scenario and how many draws are always given: left out, all calls would be the same one, and slow.
    if (optional === true && !["keys", "values", "draws"].includes(name) && random() < 0.4) return null;
    const given = special(name);
    return given === undefined ? block(cell) : given;
  });
}

/** @param {unknown[][]} register */
function valueColumn(register) {
  return (register[0] ?? []).findIndex((value) => typeof value === "number");
}

module.exports = { callFunctions };
