import { finish } from "../simulation/steps";
import type { Steps } from "../simulation/steps";
import { calendarDay, daysInMonth, FIRST_SERIAL, longDayText, monthNumber, serialOf } from "./calendar";

/**
 * A cell of a case list as a date. Exports write dates in many ways; a column has one order, day first, and nothing is guessed:
 * what cannot be read day first is an error, never the other way round.
 */
export interface DateReading {
  /** The serial of the day; null where there is none. */
  readonly day: number | null;
  readonly kind: "date" | "blank" | "placeholder" | "error";
  /** What is to be said about the cell, in words that never repeat it; null where nothing is. */
  readonly finding: string | null;
}

/** In a column of days: nothing there, and a cell that cannot be read. Days are positive. */
export const NO_DAY = 0;
export const UNREADABLE = -1;

/** 9999-12-31, which exports write for "no end". */
const LAST_SERIAL = 2_958_465;
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];

const BLANK: DateReading = { day: null, kind: "blank", finding: null };
const PLACEHOLDER: DateReading = { day: null, kind: "placeholder", finding: "a placeholder, read as blank" };

const error = (finding: string): DateReading => ({ day: null, kind: "error", finding });
const NO_DATE = error("no date");
const date = (day: number, finding: string | null = null): DateReading => ({ day, kind: "date", finding });

/**
 * @param cell plain; a blank one is 0, null, undefined or ""
 * @param latestYear that of the extract, which two-digit years may not lie after
 */
export function readDate(cell: unknown, latestYear: number): DateReading {
  if (typeof cell === "number") return readSerial(cell);
  if (cell === null || cell === undefined) return BLANK;
  return typeof cell === "string" ? readText(cell, latestYear) : NO_DATE;
}

function readSerial(cell: number): DateReading {
  const day = Math.floor(cell);
  if (cell === 0) return BLANK;
  if (day === 1 || day === LAST_SERIAL) return PLACEHOLDER;
  if (day === 60) return error("29 February 1900 did not exist");
  if (cell >= FIRST_YEAR && cell <= LAST_YEAR && cell === day) {
    return error(`${day} is the serial of ${longDayText(day)}; a year alone is no date`);
  }
  if (day >= FIRST_SERIAL && day < LAST_SERIAL) return date(day);
  const [year, month, dayOfMonth] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100];
  if (year < FIRST_YEAR || year > 9999 || month < 1 || month > 12 || dayOfMonth < 1) return NO_DATE;
  const reading = readParts(year, month, dayOfMonth);
  return reading.kind === "date" ? { ...reading, finding: "read as yyyymmdd" } : reading;
}

/** A time of day may follow any of them. */
const TIME = String.raw`(?:[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[ap]m)?)?$`;
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})${TIME}`, "i");
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})${TIME}`, "i");
const NAMED = new RegExp(String.raw`^(\d{1,2})[ -]([a-z]+)\.?[ -](\d{4}|\d{2})${TIME}`, "i");

function readText(cell: string, latestYear: number): DateReading {
  // JavaScript's trim takes no-break blanks too. An apostrophe is what some exports keep of "this is text".
  const trimmed = cell.trim();
  const text = trimmed.startsWith("'") ? trimmed.slice(1) : trimmed;
  if (text === "") return BLANK;
  // Every form begins with a digit: a million cells of words cost no more than a look at each.
  if (Number.isNaN(digits(text, 0, 1))) return NO_DATE;
  const iso = YEAR_FIRST.exec(text);
  if (iso !== null) return readParts(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const dayFirst = DAY_FIRST.exec(text);
  const named = dayFirst === null ? NAMED.exec(text) : null;
  const month = dayFirst !== null ? Number(dayFirst[3]) : monthNumber(named?.[2] ?? "");
  const yearText = dayFirst?.[4] ?? named?.[3];
  if (yearText === undefined || (named !== null && month === 0)) return NO_DATE;
  const day = Number(dayFirst?.[1] ?? named?.[1]);
  if (yearText.length === 4) return readParts(Number(yearText), month, day);
  const year = 2000 + Number(yearText);
  if (year > latestYear) return error(`${year - 100} or ${year}; write four digits`);
  const reading = readParts(year, month, day);
  return reading.kind === "date" ? { ...reading, finding: "two-digit year" } : reading;
}

function readParts(year: number, month: number, day: number): DateReading {
  if (month < 1 || month > 12) return error(`no month ${month}; the column is day first`);
  if (day < 1 || day > daysInMonth(year, month)) return error("no such day");
  if ((year === 1900 && month === 1 && day === 1) || (year === 9999 && month === 12 && day === 31)) return PLACEHOLDER;
  const serial = serialOf(year, month, day);
  return serial < FIRST_SERIAL ? NO_DATE : date(serial);
}

/** What there is to say about a cell. */
export interface DateRemark extends Pick<DateReading, "kind"> {
  readonly finding: string;
}

/** A column as days. */
export interface DatesRead {
  /** For each cell its day, `NO_DAY` or `UNREADABLE`. */
  readonly days: Int32Array;
  /** What there is to say about a row's cell; null where nothing is. */
  readonly remarkAt: (row: number) => DateRemark | null;
}

/** Reads a column, for lists of a million rows: the commonest cells without more ado, the rest by `readDate`, each once. */
export function readDates(column: readonly unknown[], latestYear: number): DatesRead {
  return finish(readDatesInSteps(column, latestYear));
}

const CELLS_A_STEP = 5000;

/** The same in steps, each of which tells how many cells it looked at. */
export function* readDatesInSteps(column: readonly unknown[], latestYear: number): Steps<DatesRead> {
  const days = new Int32Array(column.length);
  const remarks = new Remarks(column.length);
  for (let row = 0; row < days.length; row++) {
    if (row % CELLS_A_STEP === CELLS_A_STEP - 1) yield CELLS_A_STEP;
    const cell = column[row];
    if (cell === 0 || cell === "" || cell === null || cell === undefined) continue;
    const quick = typeof cell === "number" ? quickSerial(cell) : typeof cell === "string" ? quickText(cell) : NO_DAY;
    if (quick !== NO_DAY) {
      days[row] = quick;
      continue;
    }
    const { day, kind, finding } = readDate(cell, latestYear);
    days[row] = kind === "error" ? UNREADABLE : (day ?? NO_DAY);
    if (finding !== null) remarks.add(row, { kind, finding });
  }
  return { days, remarkAt: (row) => remarks.at(row) };
}

/** The same without what there is to say. */
export function readDays(column: readonly unknown[], latestYear: number): Int32Array {
  return readDates(column, latestYear).days;
}

/** From when to when a column goes: Infinity and 0 where it has no day. */
export interface DaySpan {
  readonly earliest: number;
  readonly latest: number;
  /** The first row that has a day; Infinity likewise. */
  readonly firstRow: number;
}

export function spanOf(days: Int32Array): DaySpan {
  let [earliest, latest, firstRow] = [Infinity, NO_DAY, Infinity];
  for (let row = 0; row < days.length; row++) {
    const day = days[row] ?? NO_DAY;
    if (day <= NO_DAY) continue;
    if (firstRow === Infinity) firstRow = row;
    if (day < earliest) earliest = day;
    if (day > latest) latest = day;
  }
  return { earliest, latest, firstRow };
}

/** What there is to say about the cells of a column: some hundred things at most, each kept once. */
class Remarks {
  private places: Uint16Array | null = null;
  private readonly known = new Map<string, number>();
  private readonly said: DateRemark[] = [];

  constructor(private readonly count: number) {}

  add(row: number, remark: DateRemark): void {
    let place = this.known.get(remark.finding);
    if (place === undefined) {
      place = this.said.push(remark);
      this.known.set(remark.finding, place);
    }
    this.places ??= new Uint16Array(this.count);
    this.places[row] = place;
  }

  at(row: number): DateRemark | null {
    const place = this.places?.[row] ?? 0;
    return place === 0 ? null : (this.said[place - 1] ?? null);
  }
}

/** Serials that can be nothing but dates; `NO_DAY` where a longer look is needed. */
function quickSerial(cell: number): number {
  return cell > LAST_YEAR && cell < LAST_SERIAL ? Math.floor(cell) : NO_DAY;
}

const [ZERO, SLASH, DASH] = [48, 47, 45];

/** dd/mm/yyyy and yyyy-mm-dd by their characters; `NO_DAY` where a longer look is needed. */
function quickText(cell: string): number {
  if (cell.length !== 10) return NO_DAY;
  const isIso = cell.charCodeAt(4) === DASH && cell.charCodeAt(7) === DASH;
  if (!isIso && (cell.charCodeAt(2) !== SLASH || cell.charCodeAt(5) !== SLASH)) return NO_DAY;
  const year = isIso ? digits(cell, 0, 4) : digits(cell, 6, 4);
  const month = isIso ? digits(cell, 5, 2) : digits(cell, 3, 2);
  const day = isIso ? digits(cell, 8, 2) : digits(cell, 0, 2);
  // Days that any month has, in years of no placeholder: no more is to be asked.
  if (!(year > FIRST_YEAR && year < 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 28)) return NO_DAY;
  return serialOf(year, month, day);
}

/** So many digits from a place on as a number; NaN where a character is none. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let place = from; place < from + count; place++) {
    const digit = text.charCodeAt(place) - ZERO;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** The year of a day, for two-digit years before it. */
export function yearOf(day: number): number {
  return calendarDay(day).year;
}
