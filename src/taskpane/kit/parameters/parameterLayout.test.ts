import { PARAMETERS } from "../../../model/register/parameters";
import { PARAMETER_GROUPS } from "./parameterLayout";

const blocks = PARAMETER_GROUPS.flatMap((group) => group.blocks);

describe("PARAMETER_GROUPS", () => {
  it("has the groups in their order", () => {
    expect(PARAMETER_GROUPS.map(({ name }) => name)).toEqual([
      "Staff cost",
      "Closure and outcomes",
      "Re-referral",
      "Escalation",
      "Tax and timing",
      "Prices",
    ]);
  });

  it("shows every parameter of the register once", () => {
    const shown = blocks.flatMap(({ rows }) => rows.map(({ parameter }) => parameter.key));
    expect([...shown].sort()).toEqual(PARAMETERS.map(({ key }) => key).sort());
  });

  it("puts the programme before the comparator, also where the register has them the other way round", () => {
    const escalation = blocks.find(({ title }) => title === "Escalation rate");
    expect(escalation?.rows.map(({ arm }) => arm)).toEqual(["Programme", "Comparator"]);
  });

  it("leaves a parameter without arms on its own", () => {
    const premium = blocks.find(({ title }) => title === "Lifetime earnings premium of good GCSEs");
    expect(premium?.rows.map(({ arm }) => arm)).toEqual([null]);
  });
});
