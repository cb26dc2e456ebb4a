/** The part of a cell's number format that a chart's labels need. */
interface NumberFormat {
  readonly currency: string;
  readonly isPercent: boolean;
  readonly grouped: boolean;
  /** Undefined where the number decides, as in General. */
  readonly decimals: number | undefined;
}

const MINUS = "−";

/** Reads the section for positive numbers; what it cannot read (colours, spacing, text in quotes) changes no number. */
function parseFormat(format: string): NumberFormat {
  const section = (format.split(";")[0] ?? "").replace(/\[[^\]]*\]|"[^"]*"|[_*\\]./g, "");
  return {
    currency: format.includes("£") ? "£" : "",
    isPercent: section.includes("%"),
    grouped: section.includes(","),
    decimals: /[0#]/.test(section) ? (/\.([0#]+)/.exec(section)?.[1]?.length ?? 0) : undefined,
  };
}

/** Shows numbers in full, as their cells do: £1,234.56, −12.5%. */
export function valueFormatter(format: string): (value: number) => string {
  const { currency, isPercent, grouped, decimals } = parseFormat(format);
  const digits = new Intl.NumberFormat("en-GB", {
    useGrouping: grouped || decimals === undefined,
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 2,
  });
  return (value) => {
    const amount = digits.format(Math.abs(isPercent ? value * 100 : value));
    return withSign(value, `${currency}${amount}${isPercent ? "%" : ""}`);
  };
}

const UNITS = [
  { size: 1e9, suffix: "bn" },
  { size: 1e6, suffix: "m" },
  { size: 1e3, suffix: "k" },
  { size: 1, suffix: "" },
] as const;

/** Shows numbers in little room, all in one unit: −£1.2k, 0.45, 12%. */
export function shortFormatter(values: readonly number[], format: string): (value: number) => string {
  const { currency, isPercent } = parseFormat(format);
  const [scale, sign] = isPercent ? [100, "%"] : [1, ""];
  const largest = Math.max(0, ...values.map(Math.abs)) * scale;
  const unit = unitOf(largest, isPercent);
  const decimals = largest / unit.size < 10 ? (unit.size === 1 && !isPercent ? 2 : 1) : 0;
  const digits = new Intl.NumberFormat("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return (value) =>
    withSign(value, `${currency}${digits.format((Math.abs(value) * scale) / unit.size)}${unit.suffix}${sign}`);
}

const unitOf = (largest: number, isPercent: boolean) =>
  UNITS.find(({ size }) => !isPercent && largest >= size) ?? UNITS[3];

/** Labels for the ticks of an axis, all in one unit and with as many decimals as tell them apart: £0.5k, £1.0k. */
export function formatTicks(ticks: readonly number[], format: string): string[] {
  const { currency, isPercent } = parseFormat(format);
  const [scale, sign] = isPercent ? [100, "%"] : [1, ""];
  const largest = Math.max(...ticks.map(Math.abs)) * scale;
  const unit = unitOf(largest, isPercent);
  const step = Math.abs((ticks[1] ?? 0) - (ticks[0] ?? 0)) * scale || 1;
  const digits = tickDigits(step / unit.size, largest / unit.size);
  return ticks.map((tick) => {
    if (tick === 0) return `${currency}0${sign}`;
    return withSign(tick, `${currency}${digits.format((Math.abs(tick) * scale) / unit.size)}${unit.suffix}${sign}`);
  });
}

/** Far from the sizes that people read as digits, powers of ten are shorter. */
function tickDigits(step: number, largest: number): Intl.NumberFormat {
  const decimals = decimalsOf(step);
  if (decimals > 6 || largest >= 1e6) {
    return new Intl.NumberFormat("en-GB", { notation: "scientific", maximumSignificantDigits: 3 });
  }
  return new Intl.NumberFormat("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** How many decimals a step of 1, 2 or 5 times a power of ten has. */
const decimalsOf = (step: number): number => Math.max(0, -Math.floor(Math.log10(step) + 1e-9));

/** Nothing that is shown as zero has a sign. */
const withSign = (value: number, shown: string): string => (value < 0 && /[1-9]/.test(shown) ? MINUS + shown : shown);
