import { ARGUMENTS, call, good } from "../../../functions/goodArguments";
import { signatureOf } from "../../../functions/signatures";
import { provideCustomFunctions } from "../../../functions/testing";
import { formula } from "../../snapshot/testing";
import { findings, inputAddress, scenarioCells } from "../testing";
import { blankCells } from "./blankCells";

const addresses = (...sheets: Parameters<typeof findings> extends [unknown, ...infer Rest] ? Rest : never) =>
  findings(blankCells, ...sheets).map(({ address }) => address);

describe("blank cells", () => {
  it("are told with the formula that reads them, and the argument", () => {
    const Sheet1 = [
      [0.7, 100, formula("=CBA.COSTPERCLOSURE(B1:B3,A1:A3)")],
      ["", 200],
      [0.8, ""],
    ];
    expect(findings(blankCells, { Sheet1 })).toEqual([
      {
        kind: "warning",
        title: "Blank cell read as 0",
        message:
          "Sheet1!B3 is blank; COSTPERCLOSURE in Sheet1!C1 reads it as 0 (costPerCase). Enter a value, or 0 if that is meant.",
        address: "Sheet1!B3",
      },
      expect.objectContaining({ address: "Sheet1!A2" }) as unknown,
    ]);
  });

  it("are told once, the first three by name, whichever formulas read them", () => {
    const row = (number: number) => ["", formula(`=CBA.DISCOUNTFACTOR($A$1:$A$5,${number})`)];
    const [only, ...others] = findings(blankCells, { Sheet1: [1, 2, 3, 4, 5].map((number) => row(number / 100)) });
    expect(others).toEqual([]);
    expect(only?.message).toMatch(
      /^Sheet1!A1, Sheet1!A2, Sheet1!A3 and 2 more are blank; DISCOUNTFACTOR in Sheet1!B1 reads them/,
    );
  });

  it("are those beside a key, and none beside a heading or nothing", () => {
    const Sheet1 = [
      ["programme.closureRate", ""],
      ["", ""],
      ["# Costs", ""],
      ["programme.weeklyCost", 70, formula('=CBA.RESULT("net.exchequer",A1:A4,B1:B4)')],
    ];
    expect(addresses({ Sheet1 })).toEqual(["Sheet1!B1"]);
    const across = [["programme.closureRate", "", "tax.income"], ["", "", 0.2, formula("=CBA.RESULTS(A1:C1,A2:C2)")]]; // oxfmt-ignore
    expect(addresses({ Sheet1: across })).toEqual(["Sheet1!A2"]);
  });

  it("are not those of a table of scenarios, which has a rule of its own, nor of a case list", () => {
    const Scenarios = scenarioCells({ "As published": {}, Own: { "programme.weeklyCost": "" } });
    const Sheet1 = [[formula(`=CBA.COSTPERCASE(${inputAddress("programme.weeklyCost", 1)},36)`)]];
    expect(addresses({ Scenarios, Sheet1 })).toEqual([]);
    const cases = [
      [45000, 45100, 45400, formula("=CBA.KAPLANMEIER(A1:A2,B1:B2,C1)")],
      [45010, ""],
    ];
    expect(addresses({ Sheet1: cases })).toEqual([]);
  });

  it("are of no argument in which a blank is not 0", () => {
    provideCustomFunctions();
    const differing = ARGUMENTS.filter(({ name, argument }) => {
      const names = (signatureOf(name) ?? []).map((one) => one.name);
      const [zero, blank] = [0, ""].map(
        (cell) =>
        JSON.stringify(call(name, names.map((one) => (one === argument ? [[cell]] : good(name, one))))), // oxfmt-ignore
      );
      const index = names.indexOf(argument);
      const given = names.map((_, place) => (place === index ? "A1" : '"x"')).join();
      const isTold = addresses({ Sheet1: [["", formula(`=CBA.${name}(${given})`)]] }).length > 0;
      return isTold && zero !== blank;
    });
    expect(differing).toEqual([]);
  });
});
