import { charactersOf } from "./textWidth";

/** A text laid out in lines; `isCut` where an ellipsis stands for the rest of it. */
export interface FittedText {
  readonly lines: readonly string[];
  readonly isCut: boolean;
}

type Width = (text: string) => number;

const ELLIPSIS = "…";

/** The text on one line, cut where it is wider than the room it has. */
export function fitLine(text: string, room: number, width: Width): FittedText {
  if (width(text) <= room) return { lines: [text], isCut: false };
  return { lines: [cut(text, room, width)], isCut: true };
}

/** The text in as many lines as needed and at most so many, broken between words and after hyphens. */
export function wrapText(text: string, room: number, maxLines: number, width: Width): FittedText {
  const pieces = text.trim().match(/[^\s-]*-+|[^\s-]+\s*/gu) ?? [];
  const lines: string[] = [];
  while (pieces.length > 0 && lines.length < maxLines - 1) {
    const line = takeLine(pieces, room, width);
    if (line === undefined) break;
    lines.push(line);
  }
  if (pieces.length === 0) return { lines, isCut: false };
  const last = fitLine(pieces.join(""), room, width);
  return { lines: [...lines, ...last.lines], isCut: last.isCut };
}

/** Takes from the pieces those that fill a line; none where not even the first one fits. */
function takeLine(pieces: string[], room: number, width: Width): string | undefined {
  let line = "";
  for (let next = pieces[0]; next !== undefined; next = pieces[0]) {
    if (width((line + next).trimEnd()) > room) break;
    line += next;
    pieces.shift();
  }
  return line.trimEnd() || undefined;
}

function cut(text: string, room: number, width: Width): string {
  const characters = charactersOf(text);
  let [fits, tooMany] = [0, characters.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (width(characters.slice(0, middle).join("").trimEnd() + ELLIPSIS) <= room) fits = middle;
    else tooMany = middle;
  }
  return characters.slice(0, fits).join("").trimEnd() + ELLIPSIS;
}
