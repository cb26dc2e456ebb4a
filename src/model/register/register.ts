import type { AnyParameter } from "./parameterValue";
import { findParameter, PARAMETERS } from "./parameters";
import type { ParameterKey } from "./parameters";
import { findScaleUpParameter, SCALE_UP_PARAMETERS } from "../scaleUp/scaleUpParameters";
import type { ScaleUpKey } from "../scaleUp/scaleUpParameters";

/** The whole register: the parameters of Appendix 9, then those of scale-up. */

export type RegisterKey = ParameterKey | ScaleUpKey;

export const REGISTER: readonly AnyParameter[] = [...PARAMETERS, ...SCALE_UP_PARAMETERS];

/** Every key, for hints at misspelt ones. */
export const REGISTER_KEYS = REGISTER.map(({ key }) => key) as [RegisterKey, ...RegisterKey[]]; // Never empty.

/** The parameter with this key, of whichever part; undefined where there is none. */
export function findRegistered(key: string): AnyParameter | undefined {
  return findParameter(key) ?? findScaleUpParameter(key);
}
