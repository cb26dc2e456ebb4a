import type { ParameterDefinition } from "./definition";
import { findParameter, PARAMETERS } from "./parameters";
import type { ParameterKey } from "./parameters";
import { findScaleUpParameter, SCALE_UP_PARAMETERS } from "./scaleUpParameters";
import type { ScaleUpKey } from "./scaleUpParameters";
import { findWelfareParameter, WELFARE_PARAMETERS } from "./welfareParameters";
import type { WelfareKey } from "./welfareParameters";

/** The whole register: the parameters of Appendix 9, then those of scale-up, then the welfare weights. */

export type RegisterKey = ParameterKey | ScaleUpKey | WelfareKey;

export const REGISTER: readonly ParameterDefinition[] = [...PARAMETERS, ...SCALE_UP_PARAMETERS, ...WELFARE_PARAMETERS];

/** Every key, for hints at misspelt ones. */
export const REGISTER_KEYS = REGISTER.map(({ key }) => key) as [RegisterKey, ...RegisterKey[]]; // Never empty.

/** The parameter with this key, of whichever part; undefined where there is none. */
export function findRegistered(key: string): ParameterDefinition | undefined {
  return findParameter(key) ?? findScaleUpParameter(key) ?? findWelfareParameter(key);
}
