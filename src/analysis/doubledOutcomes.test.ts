import { doubledOutcomes } from "./doubledOutcomes";
import type { NamedOutcome } from "./doubledOutcomes";

const outcome = (changed: Partial<NamedOutcome>): NamedOutcome => ({
  ...{ name: "missing", words: "missing episodes, police count", source: "Police count" },
  ...{ gainer: "police", unitValue: -1325, priceYear: 2012 },
  ...changed,
});
const found = (...outcomes: NamedOutcome[]) =>
  doubledOutcomes(outcomes).map(({ name, message }) => `${name}: ${message}`);

it("has nothing against outcomes of different events with source and year", () => {
  expect(found(outcome({}), outcome({ name: "truancy", unitValue: -1034, gainer: "local authority" }))).toEqual([]);
});

it.each([
  ["Re-referrals avoided", /re-referral, which Table 8/],
  ["Looked-after child, year", /escalation to child protection/],
  ["Extra tax paid", /lifetime earnings and the tax/],
])("asks whether %s counts twice", (words, said) => {
  expect(found(outcome({ words }))).toEqual([expect.stringMatching(said)]);
});

it("leaves alone a word that only begins like one", () => {
  expect(found(outcome({ words: "taxi to school" }))).toEqual([]);
});

it("finds one unit value of one body twice, and no other body's", () => {
  expect(found(outcome({}), outcome({ name: "again" }))).toEqual([expect.stringMatching(/^again: .*£-1325/)]);
  expect(found(outcome({}), outcome({ name: "again", gainer: "NHS" }))).toEqual([]);
});

it("finds a unit value without source or year, and says nothing of an outcome that is not whole", () => {
  expect(found(outcome({ source: "", priceYear: null }))).toEqual([
    expect.stringMatching(/no source and no price year/),
  ]);
  expect(found(outcome({ source: "", gainer: null, unitValue: null, priceYear: undefined }))).toEqual([]);
});
