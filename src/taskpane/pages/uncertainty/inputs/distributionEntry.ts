import { quantileAt } from "../../../../analysis/distributions/distribution";
import { DISTRIBUTION_FORMS } from "../../../../analysis/uncertainty/distributionForms";
import type { DistributionForm } from "../../../../analysis/uncertainty/distributionForms";
import type { Domain } from "../../../../model/register/domain";
import type { DistributionName, StatedUncertainty } from "../../../../model/register/uncertainty";
import { formatIn } from "../../../format/formatParameter";
import type { Notation } from "../../../../model/register/notation";
import { parseTypedNumber } from "../../../kit/parameters/parseTypedValue";
import type { UncertainInput } from "./uncertainInput";

/** How an input is written, and what it may be. */
type Written = Pick<UncertainInput, "notation" | "domain">;

/** A distribution for a person who does not know its name. */
interface PlainForm {
  readonly label: string;
  readonly numbers: readonly string[];
  readonly suits: (domain: Domain) => boolean;
}

const any = () => true;
const isShare = ({ maximum }: Domain) => maximum === 1;
const isAmount = ({ minimum, maximum }: Domain) => minimum === 0 && maximum === Infinity;

const PLAIN: Readonly<Record<DistributionName, PlainForm>> = {
  fixed: { label: "Certain: the value itself", numbers: [], suits: any },
  beta: { label: "Counted: so many of so many (beta)", numbers: ["With the event", "Cases in all"], suits: isShare },
  betaMean: { label: "A share and its error (beta)", numbers: ["Mean", "Standard error"], suits: isShare },
  gamma: { label: "An amount and its error (gamma)", numbers: ["Mean", "Standard error"], suits: isAmount },
  lognormal: {
    label: "An amount and its spread in per cent (lognormal)",
    numbers: ["Mean", "Coefficient of variation"],
    suits: isAmount,
  },
  pert: {
    label: "Lowest, likeliest, highest (PERT)",
    numbers: ["Lowest", "Likeliest", "Highest"],
    suits: any,
  },
  triangular: {
    label: "Lowest, likeliest, highest, wide ends (triangular)",
    numbers: ["Lowest", "Likeliest", "Highest"],
    suits: any,
  },
  uniform: { label: "Anything between two ends (uniform)", numbers: ["Lowest", "Highest"], suits: any },
  normal: { label: "A bell curve (normal)", numbers: ["Mean", "Standard deviation"], suits: any },
};

/** The distributions that an input may have. */
export function offeredFor({ domain }: Pick<UncertainInput, "domain">): readonly DistributionName[] {
  return DISTRIBUTION_FORMS.map(({ name }) => name).filter((name) => PLAIN[name].suits(domain));
}

export function labelOfDistribution(name: DistributionName): string {
  return PLAIN[name].label;
}

/** A number that a distribution asks for, as it is typed. */
export interface NumberField {
  readonly label: string;
  readonly notation: Notation;
  readonly domain: Domain;
}

/** What a distribution asks for. */
export function fieldsOf(name: DistributionName, input: Written): readonly NumberField[] {
  return formOf(name).numbers.map((number, index) => {
    const label = PLAIN[name].numbers[index] ?? number;
    switch (number) {
      case "events":
      case "n":
        return { label, notation: "plain", domain: { minimum: 0, maximum: 1_000_000 } };
      case "coefficient of variation":
        return { label, notation: "percent", domain: { minimum: 0, maximum: 3 } };
      case "standard error":
      case "standard deviation":
        return { label, notation: input.notation, domain: { minimum: 0, maximum: Infinity } };
      default:
        return { label, notation: input.notation, domain: input.domain };
    }
  });
}

export type TypedEntry =
  | { readonly ok: true; readonly entry: StatedUncertainty }
  /** What is wrong with each field, or with all of them together. */
  | { readonly ok: false; readonly fields: readonly (string | null)[]; readonly whole: string | null };

/** Reads what was typed for a distribution. */
export function readTypedEntry(name: DistributionName, input: Written, texts: readonly string[]): TypedEntry {
  const readings = fieldsOf(name, input).map(({ notation, domain }, index) =>
    parseTypedNumber(notation, domain, texts[index] ?? ""),
  );
  const messages = readings.map((reading) => (reading.ok ? null : reading.message));
  if (messages.some((message) => message !== null)) return { ok: false, fields: messages, whole: null };
  const numbers = readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
  const refusal = formOf(name).refusal(numbers, input.domain);
  if (refusal !== null) return { ok: false, fields: messages, whole: `${asSentence(refusal)}.` };
  return { ok: true, entry: { distribution: name, numbers } };
}

/** A stated distribution in words: "Beta: with the event 61, cases in all 85". */
export function describeStated({ distribution, numbers }: StatedUncertainty, input: Written): string {
  const fields = fieldsOf(distribution, input);
  const described = fields.map(
    ({ label, notation }, index) => `${label.toLowerCase()} ${formatIn(notation, numbers[index] ?? NaN)}`,
  );
  const name = distribution === "fixed" ? "certain" : distribution === "betaMean" ? "beta" : distribution;
  return described.length === 0 ? asSentence(name) : `${asSentence(name)}: ${described.join(", ")}`;
}

type StartingFrom = Pick<UncertainInput, "value" | "domain" | "countedAmong" | "distribution">;

/** Numbers to begin with where another distribution is chosen: about as wide as what held before. */
export function startingNumbers(
  name: DistributionName,
  { value, domain, countedAmong, distribution: before }: StartingFrom,
): readonly number[] {
  // Whole cases, as a count has; the value itself may be an adjusted estimate.
  const counted = countedAmong === null ? null : [Math.round(value * countedAmong), countedAmong];
  const [low, high] =
    before === undefined ? aroundOf(value, domain) : [quantileAt(before, 0.025), quantileAt(before, 0.975)];
  // A value at the end of what it may be, such as a share of 100%, is no mean of anything that varies.
  const mean = before?.mean ?? (low < value && value < high ? value : (low + high) / 2);
  const error = (high - low) / 4;
  const numbers: Readonly<Record<DistributionName, readonly number[]>> = {
    fixed: [],
    beta: counted ?? [Math.round(mean * 100), 100],
    betaMean: [mean, error],
    gamma: [mean, error],
    lognormal: [mean, mean === 0 ? 0.1 : error / mean],
    pert: [low, Math.min(Math.max(value, low), high), high],
    triangular: [low, Math.min(Math.max(value, low), high), high],
    uniform: [low, high],
    normal: [mean, error],
  };
  return numbers[name].map((number) => Number(number.toPrecision(3)));
}

/** A tenth either way of what was certain so far, as far as it may be. */
function aroundOf(value: number, { minimum, maximum }: Domain): readonly [number, number] {
  const tenth = Math.abs(value) / 10;
  return [Math.max(value - tenth, minimum), Math.min(value + tenth, maximum)];
}

function formOf(name: DistributionName): DistributionForm {
  const form = DISTRIBUTION_FORMS.find((candidate) => candidate.name === name);
  if (form === undefined) throw new Error(`There is no distribution ${name}`);
  return form;
}

function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
