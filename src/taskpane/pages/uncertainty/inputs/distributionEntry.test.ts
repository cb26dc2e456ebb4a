import { defaultUncertainty, parseUncertainty } from "../../../../analysis/uncertainty/parseUncertainty";
import { defaultOutcomeUncertainty } from "../../../../analysis/uncertainty/outcomeUncertainty";
import { parseOutcomeKeys, parseOutcomeValues } from "../../../../model/register/outcomes/parseOutcomes";
import { parameter } from "../../../../model/register/parameters";
import { PUBLISHED_SCENARIO } from "../../../../model/register/presets";
import { formatIn } from "../../../format/formatParameter";
import { uncertainInputs } from "./uncertainInput";
import { describeStated, fieldsOf, offeredFor, readTypedEntry, startingNumbers } from "./distributionEntry";

const closure = parameter("programme.closureRate");
const weekly = parameter("programme.weeklyCost");

it("reads counts, percentages and pounds as they are typed", () => {
  expect(readTypedEntry("beta", closure, ["60", "83"])).toEqual({
    ok: true,
    entry: { distribution: "beta", numbers: [60, 83] },
  });
  expect(readTypedEntry("triangular", closure, ["60%", "72", "80%"])).toEqual({
    ok: true,
    entry: { distribution: "triangular", numbers: [0.6, 0.72, 0.8] },
  });
  expect(readTypedEntry("lognormal", weekly, ["£68.05", "15%"])).toEqual({
    ok: true,
    entry: { distribution: "lognormal", numbers: [68.05, 0.15] },
  });
});

it("says in its place what is wrong with a number, and with all of them together", () => {
  expect(readTypedEntry("uniform", closure, ["20%", "abc"])).toEqual({
    ok: false,
    fields: [null, "Allowed: a percentage from 0% to 100%, but not 0%. You typed “abc”."],
    whole: null,
  });
  expect(readTypedEntry("beta", closure, ["90", "83"])).toEqual({
    ok: false,
    fields: [null, null],
    whole: "Events must be from 0 to n.",
  });
});

it("offers shares their betas, amounts their gammas, and begins each with numbers that hold", () => {
  expect(offeredFor(closure)).toEqual(expect.arrayContaining(["beta", "betaMean"]));
  expect(offeredFor(closure)).not.toContain("gamma");
  expect(offeredFor(weekly)).toEqual(expect.arrayContaining(["gamma", "lognormal"]));
  const [missing] = parseOutcomeValues(
    parseOutcomeKeys(
      ["programmeRate", "comparatorRate", "unitValue", "gainer"].map((field) => `outcome.missing.${field}`),
    ).outcomes,
    [0.2, 0.5, -1000, "police"],
  ).outcomes;
  if (missing === undefined) throw new Error("No outcome");
  const scenario = { ...PUBLISHED_SCENARIO, outcomes: [missing] };
  const uncertain = {
    ...{ scenario, distributions: defaultUncertainty(scenario), correlations: [] },
    own: defaultOutcomeUncertainty(scenario),
  };
  const inputs = uncertainInputs(uncertain);
  expect(inputs.slice(-4).map(({ key }) => key)).toContain("outcome.missing.unitValue");
  for (const entry of inputs) {
    // A registered amount of nothing has no distribution to begin with.
    if (entry.distribution === undefined && !entry.key.startsWith("outcome.")) continue;
    for (const name of offeredFor(entry)) {
      const numbers = startingNumbers(name, entry);
      const texts = fieldsOf(name, entry).map(({ notation }, index) => formatIn(notation, numbers[index] ?? NaN));
      expect([entry.key, name, readTypedEntry(name, entry, texts)]).toEqual([
        entry.key,
        name,
        expect.objectContaining({ ok: true }),
      ]);
    }
  }
});

it("begins a count with whole cases: those of the report for its adjusted closure rates", () => {
  expect(startingNumbers("beta", { ...closure, value: 0.72, countedAmong: 83, distribution: undefined })).toEqual([
    60, 83,
  ]);
});

it("writes what the functions of the sheet read", () => {
  const typed = readTypedEntry("pert", closure, ["60%", "70%", "90%"]);
  if (!typed.ok) throw new Error("Refused");
  const { distribution, numbers } = typed.entry;
  const [a, b, c] = numbers;
  const reading = parseUncertainty([closure], [[distribution, a, b, c]], PUBLISHED_SCENARIO);
  expect(reading.ok && reading.distributions.get("programme.closureRate")?.mean).toBeCloseTo((0.6 + 2.8 + 0.9) / 6, 12);
  expect(describeStated(typed.entry, closure)).toBe("Pert: lowest 60%, likeliest 70%, highest 90%");
});
