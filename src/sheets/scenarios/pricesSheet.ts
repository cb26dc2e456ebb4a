import { financialYear, readFinancialYear } from "../../model/prices/financialYear";
import { GDP_DEFLATOR } from "../../model/prices/gdpDeflator";
import { LOCAL_GOVERNMENT_PAY } from "../../model/prices/localGovernmentPay";
import type { PayAward } from "../../model/prices/priceIndex";
import { PRICE_YEAR_CHOICES } from "../../model/prices/priceYears";
import { HEAD, HEAD_HEIGHTS, headRows, ownSheet } from "../frame/head";
import { layout } from "../frame/layout";
import { formula, number, text } from "../frame/sheetDescription";
import type { CellDescription, RowDescription, SheetDescription } from "../frame/sheetDescription";
import { fixed } from "../../formulas/address";
import { DEFLATOR_CELLS, OWN_INDEX_CELLS } from "./sheetDeflator";

/** Rows for a release as it comes, back to 1955-56, with its headings and notes. */
const ROOM = 120;
/** Columns for all that stands beside the years of one: money GDP, and calendar years. */
const RELEASE_COLUMNS = 12;
const WIDTHS = [230, 140, 130, 60, 60, 60, 60, 60, 60, 60, 60, 60, 28, 90, 80, 80, 110, 28, 90, 80, 28, 110];
const KIND = "Prices";

const ROWS = Array.from({ length: ROOM }, (_, place) => ({ place }));
const LAYOUT = layout({ head: HEAD, paste: "row", tried: "row", gap: 1, titles: "row", said: "row", table: ROWS });
const RELEASE = LAYOUT.range(["A", "L"], "table");
const OWN = LAYOUT.range(["S", "T"], "table");

const [AS_PUBLISHED_CHOICE = "", FIRST_CHOICE = ""] = PRICE_YEAR_CHOICES;
/** A choice a row, with room for the years of the releases of a decade. */
const CHOICES = PRICE_YEAR_CHOICES.length + 10;
/** Where the sheet lists what a scenario's price year may be, by the release that stands on it. */
export const PRICE_YEAR_CELLS = fixed(`V${LAYOUT.row("table")}:V${LAYOUT.row("table") + CHOICES - 1}`);

const HEADINGS: readonly RowDescription[] = [
  [input(`GDP deflators at market prices: ${GDP_DEFLATOR.vintage} (Quarterly National Accounts)`)],
  [input("Financial year"), input("Index, 2024-25 = 100"), input("% on the year before")],
];
const NOTES = [
  "A dash for the index: forecast, by its percentage upon the year before. All others are outturn.",
  `${GDP_DEFLATOR.source}. ${GDP_DEFLATOR.licence}.`,
];

/** The release that we bring, as the Treasury prints it: forecast years have a percentage only. */
const RELEASE_ROWS: readonly RowDescription[] = [
  ...HEADINGS,
  ...Array.from(GDP_DEFLATOR.levels, ([year, level]) => {
    const before = GDP_DEFLATOR.levels.get(year - 1);
    return [
      { ...input(hyphened(year)), format: "@" },
      year > GDP_DEFLATOR.lastOutturn ? input("-") : number(level, "input", "0.0000"),
      before === undefined ? null : number((level / before - 1) * 100, "input", "0.00"),
    ];
  }),
  ...NOTES.map((note) => [input(note)]),
];

const AWARD_ROWS: readonly RowDescription[] = LOCAL_GOVERNMENT_PAY.awards.map((award) => awardRow(award));

/** The indices of prices: the deflator, to be replaced by pasting a release over it, pay awards, and an index of one's own. */
export function pricesSheet(name: string): SheetDescription {
  const tried = `${__CBA_NAMESPACE__}.UPRATE(100,"2015/16","2024/25",${fixed(RELEASE)})`;
  return {
    name,
    rows: LAYOUT.rows({
      head: headRows(
        "Prices",
        "What brings amounts from one year's prices to another's.",
        WIDTHS.length,
        text("", "total"),
        "Outturn is published; what is forecast or offered changes with each release.",
      ),
      paste: [
        text("A newer release", "rowLabel"),
        text(
          `Copy the Treasury's sheet whole and paste it into ${LAYOUT.cell("A", "table")}, headings and notes with it: amounts are then uprated by it.`,
          "lineLabel",
        ),
      ],
      tried: [
        text("£100 of 2015/16 in 2024/25", "rowLabel"),
        formula(tried, "calculation", "£0.00"),
        text(
          `A formula refers to the table as ${DEFLATOR_CELLS}, and to your own index as ${OWN_INDEX_CELLS}.`,
          "lineLabel",
        ),
      ],
      titles: beside(
        [text(GDP_DEFLATOR.name, "heading")],
        [text("Local government pay awards", "heading")],
        [text("An index of your own", "heading")],
        text("Price years", "heading"),
      ),
      said: beside(
        [text("Yours to paste over", "lineLabel")],
        [text(`To read: ${LOCAL_GOVERNMENT_PAY.source}.`, "lineLabel")],
        [text("Years and levels above 0", "lineLabel")],
        text("Of this release", "lineLabel"),
      ),
      table: ({ place }) =>
        beside(
          padded(RELEASE_ROWS[place] ?? [], RELEASE_COLUMNS),
          place === 0 ? AWARD_TITLES : (AWARD_ROWS[place - 1] ?? []),
          place === 0 ? [input("Financial year"), input("Level")] : [input(""), input("")],
          place < CHOICES ? priceYearCell(place) : null,
        ),
    }),
    columnWidths: WIDTHS,
    rowHeights: HEAD_HEIGHTS,
    frozen: { rows: LAYOUT.row("said"), columns: 1 },
    names: [
      { name: DEFLATOR_CELLS, refersTo: fixed(RELEASE), comment: "The GDP deflator by which amounts are uprated" },
      { name: OWN_INDEX_CELLS, refersTo: fixed(OWN), comment: "An index of your own, for CBA.UPRATE" },
    ],
    print: { orientation: "landscape", titleRows: LAYOUT.row("said") },
    own: ownSheet(KIND, [RELEASE, OWN]),
  };
}

const AWARD_TITLES: RowDescription = ["From April", "%", "£ a post", "Of the lowest"].map((title) =>
  text(title, "tableHeader"),
);

/** The larger of per cent and pounds is the award. */
function awardRow({ year, share, flat }: PayAward): RowDescription {
  const isOffer = year > LOCAL_GOVERNMENT_PAY.lastOutturn;
  return [
    text(`${financialYear(year)}${isOffer ? ", offered" : ""}`, "text"),
    number(share, "calculation", "0.00%"),
    flat === undefined ? null : number(flat.pounds, "calculation", "#,##0"),
    flat === undefined ? null : number(flat.lowest, "calculation", "0.00%"),
  ];
}

/** A price year that scenarios may have: blank where the release, whichever way it writes its years, lacks it. */
function priceYearCell(place: number): CellDescription {
  if (place === 0) return text(AS_PUBLISHED_CHOICE, "text");
  const year = (readFinancialYear(FIRST_CHOICE) ?? NaN) + place - 1;
  const counted = [hyphened(year), financialYear(year)].map((written) => `COUNTIF(${fixed(RELEASE)},"${written}*")`);
  return formula(`IF(${counted.join("+")}=0,"","${financialYear(year)}")`, "text");
}

/** The four blocks in their columns. */
function beside(
  release: RowDescription,
  awards: RowDescription,
  own: RowDescription,
  priceYear: CellDescription | null,
): RowDescription {
  return [...padded(release, RELEASE_COLUMNS, null), null, ...padded(awards, 4, null), null, ...own, null, priceYear];
}

function padded(row: RowDescription, length: number, rest: CellDescription | null = input("")): RowDescription {
  return Array.from({ length }, (_, column) => row[column] ?? rest);
}

function input(value: string): CellDescription {
  return text(value, "noteEntry");
}

/** As the Treasury writes it. */
function hyphened(year: number): string {
  return financialYear(year).replace("/", "-");
}
