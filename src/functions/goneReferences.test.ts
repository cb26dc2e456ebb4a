import { ARGUMENTS, call, good, NAMES } from "./goodArguments";
import { signatureOf } from "./signatures";
import { provideCustomFunctions } from "./testing";

beforeAll(provideCustomFunctions);

/** What Excel hands over for `Scenarios!A5:A40` once that sheet is deleted: one cell that holds an error. */
const gone = () => [[new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidReference)]];

const argumentNames = (name: (typeof NAMES)[number]) => (signatureOf(name) ?? []).map((one) => one.name);

/** The values of the other parameter head a row or column all the same. */
const isHead = (cell: number, name: (typeof NAMES)[number], argument: string) =>
  name === "TWOWAY" &&
  good(name, argument === "valuesA" ? "valuesB" : "valuesA")
    .flat()
    .includes(cell);

const cellsShown = (result: unknown) => [result].flat(2);

describe("a reference that is gone", () => {
  it.each(ARGUMENTS)("is an error and no argument left out: $argument of $name", ({ name, argument }) => {
    const args = argumentNames(name).map((one) => (one === argument ? gone() : good(name, one)));
    const cells = cellsShown(call(name, args));
    expect(cells.filter((cell) => String(cell).startsWith("#REF!"))).not.toEqual([]);
    expect(cells.filter((cell) => typeof cell === "number" && !isHead(cell, name, argument))).toEqual([]);
  });

  it.each(NAMES.filter((name) => argumentNames(name).length > 0))(
    "is one where all references of %s are gone together",
    (name) => {
      const cells = cellsShown(call(name, argumentNames(name).map(gone)));
      expect(cells.filter((cell) => typeof cell === "number")).toEqual([]);
      expect(cells.filter((cell) => String(cell).startsWith("#REF!"))).not.toEqual([]);
    },
  );
});
