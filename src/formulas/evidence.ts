import { add, atMost, call, divide, literalNumber, multiply, negate, number, onePlus, subtract } from "./expression";
import type { Expression } from "./expression";
import { elementwise, optional, required } from "./functionExpansion";

const ONE = number(1);
const TWO = number(2);
const FAMILIES = [optional("childrenPerFamily", ONE), optional("icc", number(0))];
const TEST = [optional("confidence", number(0.95)), optional("power", number(0.8))];

/** z of the two-sided test and of its power. NORMSINV, because every spreadsheet has it. */
function scores(confidence: Expression, power: Expression): Expression {
  const twoSided = divide(onePlus(confidence), TWO);
  return add(call("NORMSINV", twoSided), call("NORMSINV", power));
}

/** By how much siblings who are alike make a trial smaller than as many strangers: (1 + (children − 1) × icc) ÷ children. */
function alike(children: Expression, icc: Expression): Expression {
  if (literalNumber(children) === 1) return ONE;
  return divide(add(ONE, multiply(subtract(children, ONE), icc)), children);
}

const angleOf = (rate: Expression) => call("ASIN", call("SQRT", rate));

/** Appendix 6: sin²(asin √baseline ± h ÷ 2) − baseline; #N/A where no rate on that side is far enough away. */
export const DETECTABLE = elementwise(
  [
    required("baseline"),
    required("familiesA"),
    required("familiesB"),
    ...FAMILIES,
    ...TEST,
    optional("direction", ONE),
  ],
  (...operands) => {
    const [baseline = ONE, familiesA = ONE, familiesB = ONE, children = ONE, icc = ONE] = operands;
    const [, , , , , confidence = ONE, power = ONE, direction = ONE] = operands;
    const sizes = add(divide(ONE, familiesA), divide(ONE, familiesB));
    const half = divide(multiply(scores(confidence, power), call("SQRT", multiply(sizes, alike(children, icc)))), TWO);
    const angle =
      literalNumber(direction) === -1
        ? subtract(angleOf(baseline), half)
        : add(angleOf(baseline), multiply(direction, half));
    const change = subtract(call("POWER", call("SIN", angle), TWO), baseline);
    // IF and not AND, because IF goes cell by cell over ranges.
    const below = call("IF", atMost(angle, divide(call("PI"), TWO)), change, call("NA"));
    return call("IF", atMost(number(0), angle), below, call("NA"));
  },
);

/** Its inverse: whole families with the programme. A size that is whole but for rounding is not raised. */
export const SAMPLE_SIZE = elementwise(
  [required("baseline"), required("target"), optional("ratio", ONE), ...FAMILIES, ...TEST],
  (baseline, target, ratio, children, icc, confidence, power) => {
    const effect = multiply(TWO, subtract(angleOf(target), angleOf(baseline)));
    const size = multiply(
      call("POWER", divide(scores(confidence, power), effect), TWO),
      add(ONE, divide(ONE, ratio)),
      alike(children, icc),
    );
    return negate(call("INT", negate(multiply(size, number(1 - 1e-12)))));
  },
);
