import type { FittedText } from "./fitText";
import { LABEL, type Typesetter } from "./textBlock";

/** How the names of the categories stand along their axis. */
export interface CategoryLabels {
  readonly texts: readonly FittedText[];
  /** Where there is no room for every name, only every second, third … is shown. */
  readonly every: number;
  readonly isUpright: boolean;
  /** The room they take across the axis. */
  readonly depth: number;
}

const GAP = 6;
const MAX_LINES = 3;
/** Where a name gets less room than this across, it had better stand upright than be cut to a syllable. */
const READABLE = 84;

/** Beside the bars of a horizontal chart: in a column of at most `room` pixels, as many lines as a bar is high. */
export function labelsBeside(names: readonly string[], step: number, room: number, type: Typesetter): CategoryLabels {
  const lines = Math.min(MAX_LINES, Math.max(1, Math.floor(step / LABEL.lineHeight)));
  const texts = names.map((name) => type.wrapped(name, room, lines));
  const depth = Math.max(0, ...texts.map(type.widest));
  return { texts, every: Math.max(1, Math.ceil(LABEL.lineHeight / step)), isUpright: false, depth };
}

/** Below the columns: in lines as wide as a column has room, else upright and at most `room` pixels long. */
export function labelsBelow(names: readonly string[], step: number, room: number, type: Typesetter): CategoryLabels {
  const wrapped = names.map((name) => type.wrapped(name, step - GAP, MAX_LINES));
  if (step >= READABLE || wrapped.every(({ isCut }) => !isCut)) {
    const lines = Math.max(1, ...wrapped.map((text) => text.lines.length));
    return { texts: wrapped, every: 1, isUpright: false, depth: lines * LABEL.lineHeight };
  }
  const texts = names.map((name) => type.line(name, room));
  const depth = Math.max(0, ...texts.map(type.widest));
  return { texts, every: Math.max(1, Math.ceil(LABEL.lineHeight / step)), isUpright: true, depth };
}
