import { wrappedRowHeights } from "./rowHeights";
import { text } from "./sheetDescription";

const long = "A text that is long enough to need a second line in its column, or a third";

describe("wrappedRowHeights", () => {
  it("gives a row the height of its tallest wrapped text, and leaves the others as they are", () => {
    const rows = [[text("short", "wrapped")], [text("short", "wrapped"), text(long, "wrapped")], [text(long, "text")]];
    const heights = wrappedRowHeights(rows, [200, 200]);
    expect([...heights.keys()]).toEqual([1]);
    expect(heights.get(1)).toBeGreaterThan(3 * 14);
  });

  it("gives more height to a narrower column", () => {
    const height = (width: number) => wrappedRowHeights([[text(long, "wrapped")]], [width]).get(0) ?? 0;
    expect(height(100)).toBeGreaterThan(height(200));
    expect(height(2000)).toBe(0);
  });
});
