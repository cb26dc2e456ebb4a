import { WEIGHED, WEIGHTED_MEASURES } from "../../model/outcomes/weightedMeasures";
import type { OwnMeasure } from "../../model/outcomes/ownMeasures";
import type { Measure } from "../../model/appendix9/measures";
import { WELFARE_PARAMETERS } from "../../model/register/welfareParameters";
import type { WelfareKey } from "../../model/register/welfareParameters";
import { cellFormat } from "../frame/numberFormats";
import { layout } from "../frame/layout";
import { band, formula, text } from "../frame/sheetDescription";
import type { RowDescription } from "../frame/sheetDescription";
import { alongRow, FIRST_COLUMN, NUMBER_ROW } from "./scenarioGrid";
import type { ScenarioRanges } from "./scenarioGrid";

/**
 * Gains weighted by income on the workings (E15, E16), below everything else: the settings, the weights, and what they make of the
 * gains. "off" where a scenario weighs nothing.
 */

export interface WelfareWorkings {
  readonly measure: (measure: OwnMeasure["measure"]) => number;
  readonly rows: (ranges: ScenarioRanges, gains: GainRows) => RowDescription[];
}

/** The rows of unweighted figures: of a net result, and of what falls to others in society, where there is anything. */
interface GainRows {
  readonly net: (measure: Measure) => number;
  readonly others: number | null;
}

const OFF = `"off"`;

/**
 * @param given the keys that have a row on the sheet of the scenarios; for the others the register's values hold
 * @param above The last row of what stands above.
 */
export function welfareWorkings(given: ReadonlySet<WelfareKey>, above: number): WelfareWorkings {
  const places = layout(
    { inputsTitle: "row", inputs: WELFARE_PARAMETERS, weightedTitle: "row", weighted: WEIGHTED_MEASURES },
    above,
  );
  const inputRow = (key: WelfareKey) => places.row("inputs") + WELFARE_PARAMETERS.findIndex((one) => one.key === key);
  const measureRow = (measure: string) => {
    const index = WEIGHTED_MEASURES.findIndex((one) => one.measure === measure);
    if (index === -1) throw new Error(`The workings have no weighted figure ${measure}`);
    return places.row("weighted") + index;
  };
  const rows = ({ columns, keys, values }: ScenarioRanges, gains: GainRows): RowDescription[] => {
    const title = (words: string) => band(text(words, "groupHeading"), FIRST_COLUMN + columns);
    const gain = (letters: string, gainer: (typeof WEIGHED)[number]["gainer"]) => {
      if (gainer === "individual") return `${letters}${gains.net("net.individual")}`;
      return gains.others === null ? "0" : `${letters}${gains.others}`;
    };
    const body = (measure: string, letters: string): string => {
      const [first, others] = WEIGHED;
      const weight = (who: string) => `${letters}${measureRow(`weight.${who}`)}`;
      if (measure === "weighted.society") {
        const less = (one: (typeof WEIGHED)[number]) => `(1-${weight(one.who)})*${gain(letters, one.gainer)}`;
        return `${letters}${gains.net("net.society")}-${less(first)}-${less(others)}`;
      }
      const weighed = WEIGHED.find(({ who }) => measure.endsWith(`.${who}`)) ?? first;
      if (measure.startsWith("weighted.")) return `${weight(weighed.who)}*${gain(letters, weighed.gainer)}`;
      const input = (key: WelfareKey) => `${letters}${inputRow(key)}`;
      return `(${input("welfare.medianIncome")}/${input(weighed.income)})^${input("welfare.elasticity")}`;
    };
    return places.rows({
      inputsTitle: title("Welfare weights by income: settings, fetched once from the sheet of scenarios"),
      inputs: (parameter, row) => {
        const { key, label, unit, published } = parameter;
        const isGiven = given.has(key);
        const fetched = (letters: string) => `INDEX(${values},$D${row},${letters}$${NUMBER_ROW})`;
        const standing = typeof published === "number" ? String(published) : `"${published}"`;
        return [
          text(key, "key"),
          text(label, "wrapped"),
          text(unit, "unit"),
          isGiven ? formula(`MATCH($A${row},${keys},0)`, "number") : text("left out", "number"),
          ...alongRow(columns, "link", (letters) => (isGiven ? fetched(letters) : standing), cellFormat(parameter)),
        ];
      },
      weightedTitle: title(
        "Gains weighted by income, to read beside the unweighted ones above; public bodies are not weighted",
      ),
      weighted: (measure) => [
        text(measure.measure, "key"),
        text(measure.label, "wrapped"),
        text(measure.unit, "unit"),
        text(measure.measure === "weighted.society" ? "E16" : "E15", "number"),
        ...alongRow(
          columns,
          "calculation",
          (letters) =>
            `IF(TRIM(${letters}${inputRow("welfare.weights")})="on",${body(measure.measure, letters)},${OFF})`,
          cellFormat(measure),
        ),
      ],
    });
  };
  return { measure: measureRow, rows };
}
