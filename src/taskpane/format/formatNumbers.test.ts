import { formatMoney, formatMoneyBriefly, formatNumber, formatPercent } from "./formatNumbers";

describe("formatMoney", () => {
  it("groups thousands and always shows pence", () => {
    expect(formatMoney(1234.56)).toBe("£1,234.56");
    expect(formatMoney(34464)).toBe("£34,464.00");
  });

  it("puts a true minus sign before the pound sign", () => {
    expect(formatMoney(-609.6903)).toBe("−£609.69");
  });

  it("gives a difference its plus sign", () => {
    expect(formatMoney(189.03, "always")).toBe("+£189.03");
  });

  it("shows no sign on what rounds to nothing", () => {
    expect(formatMoney(-0.004)).toBe("£0.00");
    expect(formatMoney(0.004, "always")).toBe("£0.00");
    expect(formatMoney(-0)).toBe("£0.00");
  });

  it("leaves out pence where whole pounds are asked for", () => {
    expect(formatMoney(-265.52, "negative only", "whole pounds")).toBe("−£266");
    expect(formatMoney(0.4, "always", "whole pounds")).toBe("£0");
  });

  it("shortens amounts that no column would hold", () => {
    expect(formatMoney(-1_234_567_890)).toBe("−£1.23bn");
  });

  it("shows a dash for what is not a finite number", () => {
    expect(formatMoney(Infinity)).toBe("–");
    expect(formatMoney(NaN)).toBe("–");
  });
});

describe("formatMoneyBriefly", () => {
  it("leaves out pence where there are none", () => {
    expect(formatMoneyBriefly(80000)).toBe("£80,000");
    expect(formatMoneyBriefly(-5)).toBe("−£5");
  });

  it("keeps both digits of pence", () => {
    expect(formatMoneyBriefly(68.5)).toBe("£68.50");
  });
});

describe("formatPercent", () => {
  it("drops trailing zeros", () => {
    expect(formatPercent(0.72)).toBe("72%");
    expect(formatPercent(0.125)).toBe("12.5%");
  });

  it("shows two decimals of a share that has more", () => {
    expect(formatPercent(5 / 83)).toBe("6.02%");
  });

  it("never shows a small share as nothing", () => {
    expect(formatPercent(0.0000123)).toBe("0.0012%");
    expect(formatPercent(0)).toBe("0%");
  });
});

describe("formatNumber", () => {
  it("groups thousands and shows two decimals at most", () => {
    expect(formatNumber(5000)).toBe("5,000");
    expect(formatNumber(2450 / 68.05)).toBe("36");
    expect(formatNumber(1795 / 55.13)).toBe("32.56");
  });
});
