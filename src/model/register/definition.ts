import type { SetByLaw } from "../prices/employersInsurance";
import type { PriceYear } from "../prices/priceYears";
import type { Domain } from "./domain";
import { UNITS } from "./notation";
import type { Shown, Unit } from "./notation";
import type { Quantity, Ratio } from "./quantity";
import type { Uncertainty } from "./uncertainty";

/** What the register says of a parameter, of Appendix 9 or of scale-up. */
export type ParameterDefinition = NumberDefinition | ChoiceDefinition | ChoiceOrRateDefinition;

/** "Programme" is Project Crewe, "comparator" Cheshire East Council. */
export type Arm = "programme" | "comparator";

/** published: printed in the report. derived: follows from printed figures. assumed: chosen by us, or implied by silence. */
export type Basis = "published" | "derived" | "assumed";

export interface Slider {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
}

interface Definition extends Shown {
  readonly key: string;
  /** What it is, without its arm: "Weekly staff cost". */
  readonly title: string;
  /** Whose it is, where each arm has its own. */
  readonly arm: Arm | null;
  /** The title with the arm: "Weekly staff cost, programme". */
  readonly label: string;
  readonly group: string;
  readonly unit: Unit;
  /** The value that the report has, or the one to begin with: `basis` says which. */
  readonly published: Quantity;
  /** Table or section of the report, or the outside source it quotes. */
  readonly source: string;
  readonly basis: Basis;
  /** The source is no document but what we assumed, and says so. */
  readonly isOwnAssumption: boolean;
  readonly note: string;
  /** Of money: in which year's prices the published amount is. */
  readonly priceYear?: PriceYear;
  /** What the law sets year by year: it is that of the scenario's year, by no index. The published value is that of 2015/16. */
  readonly setByLaw?: SetByLaw;
}

export interface NumberDefinition extends Definition {
  readonly published: number | Ratio;
  readonly slider: Slider;
  /** What a value may be at all; wider than the slider where a local figure may lie outside it. */
  readonly domain: Domain;
  /** How sure we are of it, where it can be simulated. */
  readonly uncertainty?: Uncertainty;
}

/** A value in words that may be chosen, with what it does. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly explanation: string;
}

export interface ChoiceDefinition extends Definition {
  readonly published: string;
  readonly choices: readonly Choice[];
}

/** A choice in words, or a number instead of it. */
export interface ChoiceOrRateDefinition extends Omit<ChoiceDefinition, "published"> {
  readonly published: string | number;
  readonly slider: Slider;
  readonly domain: Domain;
}

type Derived = "arm" | "label" | "isOwnAssumption" | keyof Shown;
type Written<Kind> = Omit<Kind, Derived> & { readonly arm?: Arm; readonly isOwnAssumption?: boolean };

/** An entry as the register has it: without what follows from its title, arm and unit. */
export type Entry = Written<NumberDefinition> | Written<ChoiceDefinition> | Written<ChoiceOrRateDefinition>;

/** What the parameters of a register hold, by their keys. */
export type ValuesOf<Kind extends Entry> = { readonly [One in Kind as One["key"]]: ValueOf<One> };

type ValueOf<One> =
  | (One extends { readonly choices: readonly { readonly value: infer Word }[] } ? Word : never)
  | (One extends { readonly domain: unknown } ? number : never);

/** An entry with all that is said of a parameter. */
export function defined<Kind extends Entry>(entry: Kind): Kind & Pick<Definition, Derived> {
  const { title, arm = null, isOwnAssumption = false, unit } = entry;
  return { ...entry, arm, label: arm === null ? title : `${title}, ${arm}`, isOwnAssumption, ...UNITS[unit] };
}
