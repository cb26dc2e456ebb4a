import { helpUrl, searchCatalogue } from "./catalogue";
import type { CatalogueEntry } from "./catalogue";

const entry = (name: string, family: string, description: string): CatalogueEntry => ({
  id: name,
  name,
  family,
  description,
  parameters: [{ name: "closureRate", description: "Share of cases closed.", optional: false }],
  result: "Pounds",
  example: `=CBA.${name}(0.72)`,
  exampleResult: "",
  equation: "",
  source: "",
  errors: "",
});

const catalogue = [
  entry("COSTPERCASE", "Staff cost", "Staff cost of a case."),
  entry("LIFETIMETAX", "Lifetime outcomes", "Tax on lifetime earnings."),
  entry("WEEKLYSTAFFCOST", "Staff cost", "Weekly staff cost of a case."),
];

const names = (search: string) =>
  searchCatalogue(catalogue, search).map(({ name, entries }) => [name, ...entries.map((found) => found.name)]);

describe("searchCatalogue", () => {
  it("lists all functions by family where nothing is searched", () => {
    expect(names("")).toEqual([
      ["Staff cost", "COSTPERCASE", "WEEKLYSTAFFCOST"],
      ["Lifetime outcomes", "LIFETIMETAX"],
    ]);
  });

  it("finds every word anywhere, whatever its case and order", () => {
    expect(names("  case WEEKLY ")).toEqual([["Staff cost", "WEEKLYSTAFFCOST"]]);
  });

  it("looks at the arguments too", () => {
    expect(names("closureRate tax")).toEqual([["Lifetime outcomes", "LIFETIMETAX"]]);
  });

  it("finds nothing where nothing fits", () => {
    expect(names("xlookup")).toEqual([]);
  });
});

describe("helpUrl", () => {
  it("is the page that the function's help link opens", () => {
    expect(helpUrl(entry("COSTPERCASE", "", ""))).toBe("help/costpercase.html");
  });
});
