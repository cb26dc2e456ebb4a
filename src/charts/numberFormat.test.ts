import { formatTicks, valueFormatter } from "./numberFormat";

test.each([
  ["£#,##0", 1234.5, "£1,235"],
  ["£#,##0.00", -609.69, "−£609.69"],
  ["£#,##0;[Red]-£#,##0", 12, "£12"],
  ["0%", 0.64, "64%"],
  ["0.00%", -0.0602, "−6.02%"],
  ["0.00", 1234.5, "1234.50"],
  ["General", 32.559, "32.56"],
  ["£#,##0", -0.2, "£0"],
])("a number in the format %s is shown as its cell shows it", (format, value, shown) => {
  expect(valueFormatter(format)(value)).toBe(shown);
});

test.each([
  ["£#,##0", [0, 500, 1000, 1500], ["£0", "£0.5k", "£1.0k", "£1.5k"]],
  ["£#,##0", [-2000, -1000, 0, 1000], ["−£2k", "−£1k", "£0", "£1k"]],
  ["£#,##0", [0, 2e6, 4e6], ["£0", "£2m", "£4m"]],
  ["£#,##0", [0, 20, 40], ["£0", "£20", "£40"]],
  ["0%", [0, 0.25, 0.5], ["0%", "25%", "50%"]],
  ["0%", [0.7, 0.705, 0.71], ["70.0%", "70.5%", "71.0%"]],
  ["0.00", [0, 0.5, 1], ["0", "0.5", "1.0"]],
  ["General", [0, 2e-9, 4e-9], ["0", "2E-9", "4E-9"]],
])("the ticks of an axis in %s share a unit and as many decimals as tell them apart", (format, ticks, labels) => {
  expect(formatTicks(ticks, format)).toEqual(labels);
});
