import golden from "./golden/rows-and-dates.json";
import { addMonths, calendarDay, dayText, serialOf } from "./calendar";
import { cumulativeIncidence } from "./cumulativeIncidence";
import { NO_DAY, readDate, readDays, UNREADABLE } from "./dates";
import { countByDay } from "./dayCounts";
import { indexIdentifiers } from "./identifiers";
import { openCurve } from "./kaplanMeier";
import { joinSpells } from "./spells";

describe("a cell as a date", () => {
  it.each(golden.dates)("$name", ({ value, serial, finding }) => {
    const reading = readDate(value, 2024);
    expect(reading.day).toBe(serial);
    const said = { date: "query", error: "error", placeholder: "blank", blank: "blank" }[reading.kind];
    if (finding === null) expect(reading.finding).toBeNull();
    else if (finding.startsWith("blank")) expect(reading.kind).toBe(finding === "blank" ? "blank" : "placeholder");
    else expect(`${said}: ${reading.finding}`).toBe(finding);
  });

  it("is the same by the quick way through a column", () => {
    const days = readDays(
      golden.dates.map(({ value }) => value),
      2024,
    );
    golden.dates.forEach(({ serial, finding }, index) => {
      expect(days[index]).toBe(serial ?? (finding.startsWith("error") ? UNREADABLE : NO_DAY));
    });
  });

  it("agrees with Excel over two centuries of days", () => {
    expect(serialOf(1900, 3, 1)).toBe(61);
    expect(serialOf(2024, 2, 29)).toBe(45351);
    const days = Array.from({ length: 73_000 }, (_, index) => 61 + index);
    const text = days.map(dayText);
    const iso = days.map((day) => {
      const { year, month, day: ofMonth } = calendarDay(day);
      return `${year}-${String(month).padStart(2, "0")}-${String(ofMonth).padStart(2, "0")}`;
    });
    expect(Array.from(readDays(text, 2024))).toEqual(days);
    expect(Array.from(readDays(iso, 2024))).toEqual(days);
  });

  it("is the last day of a month that is too short, some months on", () => {
    expect(dayText(addMonths(serialOf(2023, 8, 31), 6))).toBe("29/02/2024");
    expect(dayText(addMonths(serialOf(2024, 1, 15), -12))).toBe("15/01/2023");
  });
});

describe("eight children's rows", () => {
  const column = (place: number) => golden.list.rows.map((row) => row[place]);
  const { numbers, count } = indexIdentifiers(column(0));
  const extract = readDate(golden.list.extract, 2024).day ?? 0;
  const spells = joinSpells(numbers, count, readDays(column(1), 2024), readDays(column(2), 2024));

  it("are eleven spells: what overlaps or touches is one", () => {
    const found = Array.from({ length: spells.count }, (_, spell) => {
      const [start = 0, end = 0] = [spells.start[spell], spells.end[spell]];
      return { start, days: (end === NO_DAY ? extract : end) - start, closed: Number(end !== NO_DAY) };
    });
    const expected = golden.list.spells.map(({ start, days, closed }) => ({
      start: readDate(start, 2024).day,
      days,
      closed,
    }));
    expect(found).toEqual(expected);
  });

  it("come back: the curve says 37.5% within 365 days", () => {
    const closed = Array.from({ length: spells.count }, (_, spell) => spell).filter((spell) => spells.end[spell]);
    const next = (spell: number) => spells.next[spell] ?? NO_DAY;
    const days = closed.map((spell) => (next(spell) || extract) - (spells.end[spell] ?? 0));
    expect(days).toEqual(golden.list.reReferral.kmInput.map((one) => one.days));
    const cases = {
      entry: new Int32Array(closed.length).fill(-1),
      exit: Int32Array.from(days),
      cause: Uint8Array.from(closed, (spell) => Number(next(spell) !== NO_DAY)),
      causes: 1,
    };
    const rate = cumulativeIncidence(openCurve(countByDay(cases)), 1);
    expect(rate[365]).toBeCloseTo(golden.list.reReferral.kmAt365.shareReReferred, 14);
  });
});

describe("an identifier", () => {
  it("is compared as text, and refused where it has lost digits", () => {
    const { numbers, count } = indexIdentifiers(["00123", 123, " 00123\u00a0", 1234567890123456, "", 0, null, "A"]);
    expect(Array.from(numbers)).toEqual([0, 1, 0, -2, -1, -1, -1, 2]);
    expect(count).toBe(3);
  });

  it("is the same as a number or written as one, with no more and no fewer characters", () => {
    const column = [7, "8", " 7", "07", 8, 1e9, "1000000000", 1.5, "1.5", -3, "-3", "0", "1e3", 1000, "7 8"];
    const { numbers, count } = indexIdentifiers(column);
    expect(Array.from(numbers)).toEqual([0, 1, 0, 2, 1, 3, 3, 4, 4, 5, 5, 6, 7, 8, 9]);
    expect(count).toBe(10);
  });

  it.each([1, 7, 4096, 49_999])("is kept apart from thousands of others, each %d from the one before", (step) => {
    const column = Array.from({ length: 20_000 }, (_, place) => 1 + place * step);
    const places = column.map((_, place) => place);
    const { numbers, count } = indexIdentifiers([...column, ...column.toReversed()]);
    expect(Array.from(numbers)).toEqual([...places, ...places.toReversed()]);
    expect(count).toBe(column.length);
  });
});
