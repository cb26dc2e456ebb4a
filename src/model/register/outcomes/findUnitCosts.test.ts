import { findUnitCosts, gainerOf, isCare, readUnitCosts, withEdition } from "./findUnitCosts";
import { UNIT_COSTS } from "./unitCosts";

const cost = (code: string) => {
  const found = UNIT_COSTS.find((one) => one.code === code);
  if (found === undefined) throw new Error(`No ${code}`);
  return found;
};

describe("the library of unit costs", () => {
  // The edition's own figures: v1.4, March 2015.
  it.each([
    ["SS1.0", 51080, 2013, "local authority"],
    ["E&S2.0", 9219, 2005, null],
    ["CR2.0.3", 415, 2008, "police"],
    ["HE12.2", 4608, 2013, "NHS"],
    ["SS4.1.1", 15000, 2005, "other exchequer"],
  ])("has %s as printed, with its year and who bears it", (code, fiscal, priceYear, gainer) => {
    expect(cost(code)).toMatchObject({ fiscal, priceYear });
    expect(gainerOf(cost(code))).toBe(gainer);
  });

  it("splits a cost by who bears it, up to the whole", () => {
    const parts = ["SS4.1.1", "SS4.1.2", "SS4.1.3", "SS4.1.4"].map((code) => cost(code).fiscal);
    expect(parts.reduce((sum, one) => sum + one, 0)).toBe(cost("SS4.1").fiscal);
  });

  it("is searched by all words, in code, label and payer", () => {
    expect(findUnitCosts(UNIT_COSTS, "truancy nhs").map(({ code }) => code)).toEqual(["E&S1.0.2"]);
    expect(findUnitCosts(UNIT_COSTS, "cr2.0.3")).toHaveLength(1);
    expect(findUnitCosts(UNIT_COSTS, " ")).toEqual([]);
  });

  it("knows places in care", () => {
    expect(isCare(cost("SS3.0"))).toBe(true);
    expect(isCare(cost("SS5.0"))).toBe(false);
  });
});

describe("a newer edition, pasted as it comes", () => {
  const rows = [
    ["Unit costs", "", "", "", "", "", "", ""],
    ["", "", "Code", "Detail", "Unit", "Agency", "", "Cost", "Year"],
    ["", "", "SS1.0", "Looked-after child", "Per year", "Local Authority", "Social Services", 81000, "2024/25"],
    ["", "", "SS99.9", "A new one", "Per case", "NHS", "", 12.5, 2023],
    ["", "", "SS2.0", "Without a value", "Per week", "Local Authority", "", "n/a", "2024/25"],
  ];

  it("takes the place of rows of the same code, and adds its own", () => {
    const newer = readUnitCosts(rows);
    expect(newer).toEqual([
      {
        ...{ code: "SS1.0", label: "Looked-after child", unit: "per year" },
        ...{ payer: "Local Authority, Social Services", fiscal: 81000, priceYear: 2024 },
      },
      { code: "SS99.9", label: "A new one", unit: "per case", payer: "NHS", fiscal: 12.5, priceYear: 2023 },
    ]);
    const all = withEdition(UNIT_COSTS, newer);
    expect(all.find(({ code }) => code === "SS1.0")?.fiscal).toBe(81000);
    expect(all.find(({ code }) => code === "SS2.0")?.fiscal).toBe(700);
    expect(all).toHaveLength(UNIT_COSTS.length + 1);
  });
});
