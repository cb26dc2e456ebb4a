import { distance } from "fastest-levenshtein";
import { MOST_HINTS } from "../model/register/names";
import { REGISTER_KEYS } from "../model/register/register";
import { ARGUMENTS, call, good } from "./goodArguments";
import { signatureOf } from "./signatures";
import { provideCustomFunctions } from "./testing";

jest.mock("fastest-levenshtein", () => {
  const actual = jest.requireActual<{ distance: typeof distance }>("fastest-levenshtein");
  return { distance: jest.fn(actual.distance) };
});

const compared = jest.mocked(distance);

beforeAll(provideCustomFunctions);
beforeEach(() => compared.mockClear());

const CELLS = 400;
/** Of each name that is looked for, two distances for each name that there is. */
const MOST_COMPARED = MOST_HINTS * 2 * REGISTER_KEYS.length;

const withCells = (name: (typeof ARGUMENTS)[number]["name"], argument: string, cells: unknown[][]) =>
  call(
    name,
    (signatureOf(name) ?? []).map((one) => (one.name === argument ? cells : good(name, one.name))),
  );

describe.each(ARGUMENTS)("$name, given rubbish as $argument,", ({ name, argument }) => {
  it("looks for the nearest name for the first problems only", () => {
    const words = Array.from({ length: CELLS }, (_, row) => [`programme.closureRat${row}`]);
    withCells(name, argument, words);
    withCells(name, argument, [words.flat()]);
    expect(compared.mock.calls.length).toBeLessThanOrEqual(2 * MOST_COMPARED);
  });

  it("looks for none near a text too long for a name", () => {
    withCells(
      name,
      argument,
      Array.from({ length: CELLS }, (_, row) => [`${"programme closure rate ".repeat(3)}${row}`]),
    );
    withCells(name, argument, [["programme closure rate ".repeat(3)]]);
    expect(compared).not.toHaveBeenCalled();
  });
});

it("names the nearest for the first three of a column, and the error of every other too", () => {
  const keys = Array.from({ length: 5 }, () => ["tax.incom"]);
  const found = [call("PARAMETER", [keys])].flat(2);
  const plain = '#N/A key holds the text "tax.incom", which is no parameter.';
  const hinted = `${plain} Did you mean tax.income?`;
  expect(found).toEqual([hinted, hinted, hinted, plain, plain]);
});
