import { Select } from "@fluentui/react-components";
import { dayText } from "../../../analysis/caseList/calendar";
import { sampleValues } from "../../../analysis/caseList/layouts/recogniseLayout";
import { useFigureStyles } from "../../kit/figures/figureStyles";
import { Disclosure } from "../../kit/ui/Disclosure";
import { ScrollRegion } from "../../kit/ui/ScrollRegion";
import { headingsOf, MAPPED_FIELDS, REQUIRED_FIELDS } from "./caseList";
import type { ColumnField, ListMapping, SheetList } from "./caseList";
import type { ChosenList } from "./useLists";

interface ColumnsTableProps {
  readonly chosen: ChosenList;
  readonly lists: readonly SheetList[];
  readonly onMap: (change: Partial<ListMapping>) => void;
}

/** Starts of protection and of care may stand in lists of their own, joined by the child's identifier. */
const JOINED = { protection: "protectionFrom", care: "careFrom" } as const;
const LIST_OPTION = "list:";

/** What each column is taken for: a proposal with some of its values, to be put right by hand. */
export function ColumnsTable({ chosen: { list, mapping }, lists, onMap }: ColumnsTableProps) {
  const styles = useFigureStyles();
  const headings = headingsOf(list);
  const others = lists.filter(({ head }) => head.sheetName !== list.head.sheetName);
  const isWhole = REQUIRED_FIELDS.every((field) => mapping.columns[field] !== undefined);

  const valueOf = (field: ColumnField) => {
    const from = field in JOINED ? mapping[JOINED[field as keyof typeof JOINED]] : null; // Just looked up.
    if (from !== null) return `${LIST_OPTION}${from}`;
    const place = mapping.columns[field];
    return place === undefined ? "" : String(place);
  };
  const choose = (field: ColumnField, value: string) => {
    const rest = Object.fromEntries(Object.entries(mapping.columns).filter(([other]) => other !== field));
    const isList = value.startsWith(LIST_OPTION);
    const columns = value === "" || isList ? rest : { ...rest, [field]: Number(value) };
    const from = isList ? value.slice(LIST_OPTION.length) : null;
    onMap({ columns, ...(field in JOINED ? { [JOINED[field as keyof typeof JOINED]]: from } : {}) }); // Just looked up.
  };
  return (
    <Disclosure className={styles.summary} summary="Columns" isOpenAtFirst={!isWhole} key={list.head.sheetName}>
      <ScrollRegion label="Columns of the list">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">What it is</th>
              <th scope="col">Column</th>
              <th scope="col">Some values</th>
            </tr>
          </thead>
          <tbody>
            {MAPPED_FIELDS.map(({ field, label }) => {
              const place = mapping.columns[field];
              return (
                <tr key={field}>
                  <th scope="row">{label}</th>
                  <td>
                    <Select
                      size="small"
                      aria-label={label}
                      value={valueOf(field)}
                      onChange={(_event, { value }) => choose(field, value)}
                    >
                      <option value="">{REQUIRED_FIELDS.includes(field) ? "Choose …" : "Not in the list"}</option>
                      {headings.map((heading, index) => (
                        <option key={`${heading} ${index}`} value={index}>
                          {heading}
                        </option>
                      ))}
                      {field in JOINED &&
                        others.map(({ head, layout }) => (
                          <option key={head.sheetName} value={`${LIST_OPTION}${head.sheetName}`}>
                            {layout === null ? `Sheet ${head.sheetName}` : `${head.sheetName} (${layout.label})`}
                          </option>
                        ))}
                    </Select>
                  </td>
                  <td>
                    {place === undefined
                      ? ""
                      : sampleValues(list.head.rows, list.headerRow, place).map(shown(field)).join(", ")}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </Disclosure>
  );
}

const DATES: readonly ColumnField[] = ["start", "end", "protection", "care", "born"];

/** A date's serial as its day; everything else as it stands. */
function shown(field: ColumnField) {
  return (cell: unknown): string =>
    typeof cell === "number" && DATES.includes(field) && cell > 61 ? dayText(Math.floor(cell)) : String(cell);
}
