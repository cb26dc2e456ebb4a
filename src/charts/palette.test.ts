import { contrast } from "./contrast";
import { PALETTE, PAPER, PATTERN_COUNT, seriesStyle } from "./palette";
import { fillPattern } from "./patterns";

test("every colour stands out from its paper by 3 to 1 or more", () => {
  for (const theme of ["light", "dark"] as const) {
    const weak = PALETTE.map((entry) => entry[theme]).filter((colour) => contrast(colour, PAPER[theme]) < 3);
    expect(weak).toEqual([]);
  }
});

test("neighbours in the palette differ in lightness, which every eye sees", () => {
  for (const theme of ["light", "dark"] as const) {
    const colours = PALETTE.slice(0, 4).map((entry) => entry[theme]);
    for (const [index, colour] of colours.slice(1).entries()) {
      expect(contrast(colour, colours[index] ?? "")).toBeGreaterThan(1.25);
    }
  }
});

test("64 series each have a pair of colour and pattern of their own", () => {
  const styles = Array.from({ length: 64 }, (_, index) => JSON.stringify(seriesStyle(index)));
  expect(new Set(styles).size).toBe(64);
});

test("eight series are told apart by their patterns alone", () => {
  const inks = Array.from({ length: PATTERN_COUNT }, (_, index) => {
    const [, ink] = fillPattern("chart", index, seriesStyle(index)).children;
    return typeof ink === "object" ? ink.attributes.d : "plain";
  });
  expect(new Set(inks).size).toBe(PATTERN_COUNT);
});

test("a series with a colour of the palette looks as the series that has it by right, pattern and all", () => {
  expect(seriesStyle(5, PALETTE[1]?.light)).toEqual(seriesStyle(1));
  expect(seriesStyle(5, "#123456").color).toBe("#123456");
});
