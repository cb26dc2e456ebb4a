/** Seeded random arguments for a function, drawn from what its metadata say about each parameter. */

/** @typedef {{ name: string, description: string, optional?: boolean }} Parameter */
/** @typedef {{ key: string, published: unknown, minimum: unknown, maximum: unknown }} Input */
/** @typedef {{ inputs: Input[], measures: string[] }} Vocabulary What real arguments are made of. */
/** @typedef {[rows: number, columns: number]} Shape */
/** @typedef {() => number} Random A number from 0 to less than 1. */

/** Mulberry32: small, and the same on every machine.
 * @param {number} seed
 * @returns {Random} */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Few: more draws would only leave less time for other arguments. */
const DRAWS = [64, 100, 128, 200];
/** How often an optional parameter is left out, where that is not as usual: draws by default are thousands. */
const OMITTED = new Map([["draws", 0.01]]);
const DISTRIBUTIONS = ["fixed", "uniform", "normal", "lognormal", "beta", "gamma", "triangular", "default"];
const UNUSABLE = ["", null, "text", "£1,000", "12%", true, false, -1, 0, 1e6, 0.5, "#N/A", "1"];

/** @template Item
 * @param {Random} random
 * @param {readonly Item[]} items
 * @returns {Item} */
function pick(random, items) {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
}

/**
 * The arguments of one call: a matrix for each parameter, as Excel hands them over. Two calls with equal seeds have
 * equal arguments that share nothing, so that a function that changes its arguments is found out.
 * @param {Parameter[]} parameters
 * @param {Vocabulary} vocabulary
 * @param {number} seed
 * @param {() => unknown} errorValue What a cell with an error hands over.
 * @returns {unknown[]}
 */
function randomArguments(parameters, vocabulary, seed, errorValue) {
  const random = randomFrom(seed);
  const call = {
    inputs: someOf(random, vocabulary.inputs),
    scenarios: 1 + Math.floor(random() * 3),
    shape: shapeOf(random),
  };
  // Most calls are good or have one fault: with many faults only the first would ever be looked at.
  const faulty = random() < 0.4 ? Math.floor(random() * parameters.length) : -1;
  const omitsScenario = random() < 0.2;
  return parameters.map((parameter, index) => {
    const chance = OMITTED.get(parameter.name) ?? 0.4;
    const omits = ["keys", "values"].includes(parameter.name) ? omitsScenario : random() < chance;
    const good = goodArgument(parameter, vocabulary, random, call);
    if (index === faulty) return spoilt(good, random, errorValue);
    return parameter.optional && omits ? undefined : good;
  });
}

/** A few different inputs.
 * @param {Random} random
 * @param {Input[]} inputs */
function someOf(random, inputs) {
  return [...new Set(Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(random, inputs)))];
}

/** One cell, or a column, a row or a block: one shape a call, as ranges go together.
 * @param {Random} random
 * @returns {Shape} */
function shapeOf(random) {
  const [rows, columns] = [1 + Math.floor(random() * 4), 1 + Math.floor(random() * 4)];
  return pick(random, [
    [1, 1],
    [1, 1],
    [rows, 1],
    [1, columns],
    [rows, columns],
  ]);
}

/**
 * @param {Parameter} parameter
 * @param {Vocabulary} vocabulary
 * @param {Random} random
 * @param {{ inputs: Input[], scenarios: number, shape: Shape }} call What the arguments of a call share.
 * @returns {unknown[][]}
 */
function goodArgument({ name, description }, { inputs, measures }, random, call) {
  const one = (/** @type {unknown} */ cell) => [[cell]];
  switch (name) {
    case "keys":
      return call.inputs.map(({ key }) => [key]);
    case "values":
      return call.inputs.map((input) =>
        Array.from({ length: /column a scenario/.test(description) ? call.scenarios : 1 }, () =>
          valueOf(input, random),
        ),
      );
    case "baseValues":
      return call.inputs.map((input) => [valueOf(input, random)]);
    case "uncertainty":
      return call.inputs.map(() => uncertaintyOf(random));
    case "parameter":
    case "key":
    case "keyA":
    case "keyB":
      return one(pick(random, inputs).key);
    case "names":
      return [Array.from({ length: call.scenarios }, (_, index) => `Plan ${index + 1}`)];
    case "measure":
      return one(pick(random, measures));
    case "number":
      return one(pick(random, [6, 7, 8, 9]));
    case "view":
      return one(pick(random, ["economic", "cash", "budget", "staff"]));
    case "field":
      return one(pick(random, ["value", "label", "unit", "source", "minimum", "maximum", "step"]));
    case "direction":
      return one(pick(random, [1, -1]));
    case "target":
      return one(random() < 0.5 ? 0 : number(description, random));
    case "draws":
      return one(pick(random, DRAWS));
    case "seed":
      return one(Math.floor(random() * 1000));
  }
  const words = [...description.matchAll(/"([^"]+)"/g)].map(([, word]) => word);
  if (words.length > 0 && random() < 0.3) return one(pick(random, words));
  const [rows, columns] = /one (value|whole number|constant)/i.test(description) ? [1, 1] : call.shape;
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => number(description, random)));
}

/** As published, or anywhere between the ends of its slider.
 * @param {Input} input
 * @param {Random} random */
function valueOf({ published, minimum, maximum }, random) {
  if (typeof minimum !== "number" || typeof maximum !== "number" || random() < 0.2) return published;
  return minimum + random() * (maximum - minimum);
}

/** Four cells; many a one is refused, and the refusal is compared too.
 * @param {Random} random */
function uncertaintyOf(random) {
  const low = random();
  const distribution = pick(random, DISTRIBUTIONS);
  const ends = distribution === "beta" ? [Math.floor(low * 50), 50 + Math.floor(random() * 50)] : [low, low + random()];
  return random() < 0.3 ? ["", "", "", ""] : [distribution, ...ends, pick(random, ["", low + 2])];
}

/** A number inside what the description allows, sometimes at an end of it.
 * @param {string} description
 * @param {Random} random */
function number(description, random) {
  const [, least, most] = /(-?[\d.]+) to ([\d.,]*\d)/.exec(description) ?? [];
  const [low, high] =
    least === undefined || most === undefined ? [0, 1e4] : [Number(least), Number(most.replaceAll(",", ""))];
  if (random() < 0.1) return pick(random, [low, high]);
  // Most of a wide domain's sensible numbers are near its low end.
  const within = high - low > 100 ? low + 10 ** (random() * 5 - 1) : low + random() * (high - low);
  return /whole number/i.test(description) ? Math.round(within) : within;
}

/** The same with one cell that is none, or in another shape.
 * @param {unknown[][]} good
 * @param {Random} random
 * @param {() => unknown} errorValue
 * @returns {unknown[][]} */
function spoilt(good, random, errorValue) {
  if (random() < 0.2) return [...good, ...good.map((row) => [...row])];
  const row = Math.floor(random() * good.length);
  const column = Math.floor(random() * (good[row]?.length ?? 0));
  const bad = random() < 0.15 ? errorValue() : pick(random, UNUSABLE);
  return good.map((cells, at) => cells.map((cell, across) => (at === row && across === column ? bad : cell)));
}

module.exports = { randomArguments };
