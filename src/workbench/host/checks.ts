import { HostError } from "./errors";

/** Guards what the caller gave for a property, with what Excel would say. */
export function mustBeOneOf<T extends string>(value: unknown, allowed: readonly T[], what: string): T {
  const found = allowed.find((entry) => entry === value);
  if (found === undefined) throw new HostError("InvalidArgument", `${String(value)} is not ${what}.`);
  return found;
}

export function mustBeWithin(value: unknown, least: number, most: number, what: string): number {
  if (typeof value === "number" && value >= least && value <= most) return value;
  throw new HostError("InvalidArgument", `${String(value)} is not ${what} from ${least} to ${most}.`);
}
