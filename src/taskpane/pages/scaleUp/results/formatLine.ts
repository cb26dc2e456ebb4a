import type { LineUnit } from "../../../../model/scaleUp/line";
import type { Amount } from "../../../kit/copying/tableCopy";
import { formatMoney, formatNumber, formatPercent } from "../../../format/formatNumbers";

/** A value of a line as the pane shows it: £12,345, 26, 93.2%. */
export function formatLine(value: number, unit: LineUnit): string {
  switch (unit) {
    case "£":
      return formatMoney(value, "negative only", "whole pounds");
    case "share":
      return formatPercent(Math.round(value * 1000) / 1000);
    case "index":
      return value.toFixed(3);
    case "cases":
    case "posts":
    case "pods":
      return formatNumber(Math.round(value * 10) / 10);
  }
}

/** The same for another document: pounds to the penny, the others as they are shown. */
export function lineAmount(value: number, unit: LineUnit): Amount {
  return unit === "£" ? value : { shown: formatLine(value, unit), plain: value };
}
