import { documentText } from "../testing";
import { readParameterValue } from "./parameterValue";
import { PARAMETERS } from "./parameters";
import { REGISTER, REGISTER_KEYS } from "./register";
import { weeklyStaffCost } from "../appendix9/weeklyStaffCost";
import { DEFAULT_SETTINGS, findScaleUpParameter, SCALE_UP_PARAMETERS } from "./scaleUpParameters";
import { WELFARE_PARAMETERS } from "./welfareParameters";

describe("the register's entries for scale-up", () => {
  it("have keys of their own, each once, and none of the other parts of the register, with the prefix scaleUp. or staff.", () => {
    expect(new Set(REGISTER_KEYS).size).toBe(REGISTER.length);
    expect(REGISTER.length).toBe(PARAMETERS.length + SCALE_UP_PARAMETERS.length + WELFARE_PARAMETERS.length);
    for (const { key } of SCALE_UP_PARAMETERS) expect(key).toMatch(/^(scaleUp|staff)\.[a-zA-Z]+$/);
  });

  it.each(SCALE_UP_PARAMETERS.map((entry) => [entry.key, entry] as const))(
    "%s accepts its own starting value, says what it is and where from",
    (key, entry) => {
      expect(readParameterValue(entry, DEFAULT_SETTINGS[key])).toEqual({ ok: true, value: entry.published });
      for (const text of [entry.label, entry.source, entry.note, entry.unit]) expect(text).not.toBe("");
      if (!("slider" in entry)) return;
      expect(entry.slider.minimum).toBeGreaterThanOrEqual(entry.domain.minimum);
      expect(entry.slider.maximum).toBeLessThanOrEqual(entry.domain.maximum);
      if ("choices" in entry) return;
      expect(entry.published).toBeGreaterThanOrEqual(entry.slider.minimum);
      expect(entry.published).toBeLessThanOrEqual(entry.slider.maximum);
    },
  );

  it("is found whatever its case", () => {
    expect(findScaleUpParameter(" STAFF.caseLoad ")?.key).toBe("staff.caseload");
  });

  it("refuses a caseload of 0 and half a year", () => {
    const read = (key: string, value: number) => {
      const entry = findScaleUpParameter(key);
      if (entry === undefined) throw new Error(`No parameter ${key}`);
      const reading = readParameterValue(entry, value);
      return reading.ok ? "accepted" : reading.allowed;
    };
    expect(read("staff.caseload", 0)).toBe("a number from 1 to 100");
    expect(read("scaleUp.years", 2.5)).toBe("a whole number from 1 to 30");
    expect(read("scaleUp.benefitsGrade", 2.5)).toBe("a whole number from 1 to 6");
    expect(read("scaleUp.growth", -0.1)).toBe("accepted");
  });

  it("is named in the method, entry by entry", () => {
    const method = documentText("method.md");
    const nameOf = (key: string) => key.slice(key.indexOf(".") + 1);
    expect(SCALE_UP_PARAMETERS.map(({ key }) => nameOf(key)).filter((name) => !method.includes(`\`${name}\``))).toEqual(
      [],
    );
  });

  it("starts from salaries that give Table 6's weekly costs", () => {
    const { "staff.overhead": overhead } = DEFAULT_SETTINGS;
    // National Insurance of 2015/16, 13.8% above £8,112, and a pension of 21.1%.
    const onCost = (salary: number) => (0.138 * (salary - 8112) + 0.211 * salary) / salary;
    const line = (fte: number, salary: number) => ({ fte, salary, onCost: onCost(salary), overhead });
    const pod = [
      line(1, DEFAULT_SETTINGS["staff.consultantSalary"]),
      line(4, DEFAULT_SETTINGS["staff.practitionerSalary"]),
    ];
    expect(weeklyStaffCost(pod, 44, 52)).toBeCloseTo(68.05, 2);
    expect(weeklyStaffCost([line(1, DEFAULT_SETTINGS["staff.socialWorkerSalary"])], 19.5, 52)).toBeCloseTo(55.13, 2);
  });
});
