import type { ILanguagePack, LanguageValue } from "@univerjs/core";
import englishTexts from "@univerjs/preset-sheets-core/locales/en-US";
import { inBritishEnglish } from "./britishEnglish";

/** Texts that the grid asks for and brings no English words for; it would show their keys. */
const MISSING_TEXTS = {
  "sheets-formula": {
    progress: {
      analyzing: "Looking at the formulas",
      calculating: "Calculating",
      "array-analysis": "Looking at the formulas that spill",
      "array-calculation": "Calculating the formulas that spill",
      done: "Calculated",
    },
    functionList: {
      LET: {
        functionParameter: {
          name1: { name: "name1", detail: "The first name to give a value to." },
          nameValue1: { name: "name_value1", detail: "The value of name1." },
          calculationOrName2: {
            name: "calculation_or_name2",
            detail: "A calculation with the names so far, or a second name to give a value to.",
          },
          nameValue2: { name: "name_value2", detail: "The value of the second name." },
          calculationOrName3: {
            name: "calculation_or_name3",
            detail: "A calculation with the names so far, or a third name to give a value to.",
          },
        },
      },
    },
  },
  specialPaste: {
    formula: "Formulas",
    value: "Values",
    format: "Formats",
    colWidth: "Column widths",
    besidesBorder: "All except borders",
  },
  formula: { operation: { pasteFormula: "Formulas" } },
  "sheets-ui": {
    info: { error: "Error", forceStringInfo: "This number is kept as text" },
    merge: {
      confirm: {
        warning: "Merged cells",
        dismantleMergeCellWarning: "Some merged cells would be split. Go on?",
      },
    },
    filter: {
      confirm: {
        error: "Filtered rows",
        notAllowedToInsertRange: "Cells cannot be moved here while rows are filtered. Clear the filter first.",
      },
    },
    borderLine: {
      borderTlbr: "Diagonal, falling",
      borderTlbcTlmr: "Two lines from the top left",
      borderTlbrTlbcTlmr: "Three lines from the top left",
      borderBlTr: "Diagonal, rising",
      borderMltrBctr: "Two lines to the top right",
    },
  },
};

/** All texts of the grid: its own, in British spelling, and those that it lacks, wherever in the tree they belong. */
export const GRID_TEXTS = withTexts(inBritishEnglish(englishTexts), MISSING_TEXTS);

function withTexts(texts: ILanguagePack, more: ILanguagePack): ILanguagePack {
  const together = { ...texts };
  for (const [key, value] of Object.entries(more)) {
    const own = texts[key];
    together[key] = isTree(own) && isTree(value) ? withTexts(own, value) : value;
  }
  return together;
}

function isTree(value: LanguageValue | undefined): value is ILanguagePack {
  return typeof value === "object" && !Array.isArray(value);
}
