import { createHeadlessGrid } from "../workbench/grid/headlessGrid";
import { FUNCTIONS } from "./functions";
import { ARGUMENTS, call, good, NAMES } from "./goodArguments";
import { signatureOf } from "./signatures";
import { provideCustomFunctions } from "./testing";

beforeAll(provideCustomFunctions);

/** A blank cell on the desktop, on the web, and where a formula such as =IF(A1="","",A1) makes it. */
const BLANKS = [0, null, ""] as const;

/** The argument as the grid or Excel would hand it over, with the cell at one place blank. */
const withBlank = (matrix: readonly (readonly unknown[])[], place: number, blank: unknown) => {
  let index = 0;
  return matrix.map((row) => row.map((cell) => (index++ === place ? blank : cell)));
};

describe("a blank cell", () => {
  it.each(ARGUMENTS)("is the same whichever Excel hands it over: $argument of $name", ({ name, argument }) => {
    const names = (signatureOf(name) ?? []).map((one) => one.name);
    const args = names.map((one) => good(name, one));
    const cells = good(name, argument);
    for (const place of new Set([0, cells.flat().length - 1])) {
      const [desktop, ...others] = BLANKS.map((blank) =>
        call(
          name,
          names.map((one, index) => (one === argument ? withBlank(cells, place, blank) : args[index])),
        ),
      );
      others.forEach((other) => expect(other).toEqual(desktop));
    }
    // A cell alone, which is a range all the same and no argument left out.
    const [desktop, ...others] = BLANKS.map((blank) =>
      call(
        name,
        names.map((one, index) => (one === argument ? [[blank]] : args[index])),
      ),
    );
    others.forEach((other) => expect(other).toEqual(desktop));
  });

  it("is compared with calls that work when nothing is blank", () => {
    const errors = NAMES.flatMap((name) => {
      const result = call(
        name,
        (signatureOf(name) ?? []).map((one) => good(name, one.name)),
      );
      return [result].flat(2).filter((cell) => typeof cell === "string" && /^#[A-Z]/.test(cell));
    });
    expect(errors).toEqual([]);
  });

  it("is refused where the model cannot do without, and says that a blank is meant", () => {
    for (const blank of BLANKS) {
      expect(call("RESULT", [[["net.exchequer"]], [["programme.closureRate"]], [[blank]]])).toEqual([
        [
          "#VALUE! programme.closureRate holds 0 or a blank cell; allowed: a share from 0 to 1 (64% is 0.64), but not 0.",
        ],
      ]);
    }
  });
});

describe("a grid that behaves like Excel", () => {
  const FORMULAS = [
    '=CBA.RESULT("net.exchequer",A1:A2,B1:B2)',
    "=CBA.COSTPERCASE(B3,36)",
    '=CBA.PROBABILITY("net.exchequer",A1:A2,C1:C2,,B3,256,B3)',
    "=CBA.PRESENTVALUE(B1:B4)",
    "=CBA.SCALEUP(B3)",
  ];

  /** What the formulas come to where blank cells arrive so. */
  async function results(blankCell?: 0): Promise<unknown[]> {
    const functions = NAMES.map((name) => ({
      name: `CBA.${name}`,
      allowErrors: true,
      code: FUNCTIONS[name] as unknown as (...given: unknown[]) => unknown, // The grid hands over matrices.
      metadata: {
        id: name,
        name,
        parameters: (signatureOf(name) ?? []).map((one) => ({
          name: one.name,
          dimensionality: "matrix" as const,
          optional: one.isOptional,
        })),
        result: { dimensionality: name === "PRESENTVALUE" ? ("scalar" as const) : ("matrix" as const) },
      },
      ...(blankCell === undefined ? {} : { blankCell }),
    }));
    const grid = createHeadlessGrid(functions);
    const sheet = grid.getActiveWorkbook()?.getActiveSheet();
    if (sheet === undefined) throw new Error("The grid has no sheet.");
    sheet.getRange("A1:C2").setValues([
      ["programme.closureRate", "", 0.7],
      ["tax.income", 0.2, 0.2],
    ]);
    FORMULAS.forEach((formula, index) => sheet.getRange(30 * index, 5).setValue(formula));
    await grid.getFormula().onCalculationResultApplied();
    const shown = FORMULAS.flatMap((_, index) => sheet.getRange(30 * index, 5, 30, 4).getValues());
    grid.dispose();
    return shown;
  }

  it("shows the same, whether it hands blanks over as the desktop does or as the web does", async () => {
    expect(await results(0)).toEqual(await results());
  });
});
