import { strToU8 } from "fflate";
import { recogniseLayout } from "../analysis/caseList/layouts/recogniseLayout";
import { PLAIN_LOOK } from "../xlsx/workbookContent";
import type { CellContent, Constant } from "../xlsx/workbookContent";
import { blankSheet } from "../xlsx/testing";
import { UnreadableFile } from "../xlsx/read/unreadableFile";
import { writeXlsx } from "../xlsx/writeXlsx";
import { mustFit, readCaseFile } from "./readCaseFile";

const read = (text: string, name = "list.csv") => readCaseFile(name, strToU8(text));
const rowsOf = (text: string) => read(text).sheets[0]?.rows;
const refusal = (bytes: Uint8Array | string) => {
  try {
    readCaseFile("list", typeof bytes === "string" ? strToU8(bytes) : bytes);
  } catch (failure) {
    if (failure instanceof UnreadableFile) return failure.message;
    throw failure;
  }
  return "no refusal";
};

describe("a .csv", () => {
  it("keeps identifiers and dates as they are written", () => {
    expect(rowsOf('ID,Start,Note\r\n00123,03/04/2023,"a, ""b"""\r\n1234567890123456,2023-04-03,=1+1\r\n')).toEqual([
      ["ID", "Start", "Note"],
      ["00123", "03/04/2023", 'a, "b"'],
      ["1234567890123456", "2023-04-03", "=1+1"],
    ]);
  });

  it("comes with commas, semicolons or tabs, a title above, rows of unequal length and empty ones below", () => {
    const rows = [
      ["Children, in need", "", ""],
      ["Child Unique ID", "CIN Start Date", "CIN Closure Date"],
      ["7", "03/04/2023", ""],
      ["8", "03/05/2023", "01/06/2023"],
    ];
    for (const separator of [";", "\t", ","]) {
      const body = rows.slice(1).map((row) => row.join(separator));
      expect(rowsOf(['"Children, in need"', ...body, separator.repeat(2), ""].join("\n"))).toEqual(rows);
    }
    expect(rowsOf("sep=|\na|b\n")).toEqual([["a", "b"]]);
  });

  it("comes as UTF-8 with and without a mark, as older Windows, and as Excel's Unicode text", () => {
    const expected = [["Zoë", "é"]];
    expect(rowsOf("\ufeffZoë,é")).toEqual(expected);
    expect(rowsOf("Zoë,é")).toEqual(expected);
    const windows = readCaseFile(
      "a.csv",
      Uint8Array.from("Zoë,é", (letter) => letter.charCodeAt(0)),
    );
    expect(windows.sheets[0]?.rows).toEqual(expected);
    expect(windows.whatWasLeft).toEqual([expect.stringContaining("older Windows")]);
    const wide = Uint8Array.from([0xff, 0xfe, ...Array.from("Zoë\té").flatMap((letter) => [letter.charCodeAt(0), 0])]);
    expect(readCaseFile("a.txt", wide).sheets[0]?.rows).toEqual(expected);
  });

  it("gives its name to the sheet as far as Excel allows", () => {
    expect(read("a", "Team A/B [2024] open cases of the whole year.csv").sheets[0]?.sheetName).toBe(
      "Team A B  2024  open cases of t",
    );
    expect(read("a", "'.csv").sheets[0]?.sheetName).toBe("Case list");
  });

  it("is refused where it cannot be read, in words", () => {
    expect(refusal("")).toBe("The file is empty.");
    expect(refusal(" \n\n")).toBe("The file is empty.");
    expect(refusal('a,b\n"c,d\ne,f')).toMatch("In row 2 a quotation mark begins a text that nothing ends");
    expect(refusal(Uint8Array.of(0x25, 0x50, 0, 1))).toMatch("The file holds no text.");
    expect(() => mustFit(60_000_001)).toThrow("The file has 61 MB, and lists of up to 60 MB can be opened here.");
  });
});

const census = (children: string, header = "<Collection>CIN</Collection><ReferenceDate>2024-03-31</ReferenceDate>") =>
  `<?xml version="1.0"?><Message><Header><CollectionDetails>${header}</CollectionDetails></Header><Children>${children}</Children></Message>`;
const CHILD = `<Child>
  <ChildIdentifiers><LAchildID>00&amp;7</LAchildID><UPN>A1</UPN><PersonBirthDate>2015-02-03</PersonBirthDate></ChildIdentifiers>
  <CINdetails><CINreferralDate>2023-05-01</CINreferralDate><PrimaryNeedCode>N1</PrimaryNeedCode>
    <CINclosureDate>2023-07-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure><ReferralNFA>false</ReferralNFA></CINdetails>
  <CINdetails><CINreferralDate>2023-09-01</CINreferralDate><ReferralNFA>0</ReferralNFA>
    <ChildProtectionPlans><CPPstartDate>2023-08-01</CPPstartDate></ChildProtectionPlans>
    <ChildProtectionPlans><CPPstartDate>2024-01-01</CPPstartDate></ChildProtectionPlans>
    <ChildProtectionPlans><CPPstartDate>2023-10-01</CPPstartDate></ChildProtectionPlans></CINdetails>
</Child>`;

describe("a children in need census", () => {
  it("gives a row an episode, with its reference date, and is known as a census", () => {
    const { sheets, referenceDate, whatWasLeft } = read(census(`${CHILD}<Child/>`), "cin.xml");
    const rows = sheets[0]?.rows ?? [];
    expect(rows.slice(1)).toEqual([
      ["00&7", "2015-02-03", "2023-05-01", "false", "N1", "2023-07-01", "RC7", ""],
      ["00&7", "2015-02-03", "2023-09-01", "0", "", "", "", "2023-10-01"],
    ]);
    expect(referenceDate).toBe("2024-03-31");
    expect(whatWasLeft).toContain("Children without an episode (1) have no row.");
    expect(recogniseLayout(rows)).toMatchObject({ layout: { id: "census" }, matched: 7 });
  });

  it("is refused where it is another file, cut, or declares entities", () => {
    expect(refusal("<html><body></body></html>")).toBe(
      'This is not a children in need census file: it begins with "html", not "Message".',
    );
    expect(refusal(census(CHILD, "<Collection>CLA</Collection>"))).toMatch("it says that it is of CLA.");
    expect(refusal(census(""))).toMatch("it has no children.");
    expect(refusal(census("<Child></Child>"))).toMatch("No child in the file has an episode");
    expect(refusal(census(CHILD).slice(0, -20))).toMatch("The file is cut or damaged");
    const bomb = `<!DOCTYPE m [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${census("<Child>&b;</Child>")}`;
    expect(refusal(bomb)).toMatch("it declares a document type");
  });
});

describe("an .xlsx", () => {
  const cell = (content: Constant, format = "General"): CellContent => ({ content, look: { ...PLAIN_LOOK, format } });
  const value = (one: string | number | boolean, format?: string) => cell({ kind: "value", value: one }, format);
  const workbook = (...sheets: Parameters<typeof writeXlsx>[0]["sheets"]) =>
    writeXlsx({
      properties: { title: "", creator: "", description: "", created: new Date(0) },
      ...{ sheets, names: [] },
    });

  it("gives the values of each sheet that is seen, and says which columns are dates", () => {
    const rows = [
      [value("Child"), value("Start"), value("Gone")],
      [value("007"), value(45_019, "dd/mm/yyyy"), cell({ kind: "error", error: "#N/A" })],
      [value(8), value(3, '0 "days"'), value(true), cell({ kind: "blank" })],
    ];
    const file = workbook(
      { ...blankSheet("List 6"), rows },
      { ...blankSheet("Empty"), rows: [] },
      { ...blankSheet("Hidden"), rows, isHidden: true },
    );
    expect(readCaseFile("annex.xlsx", file)).toEqual({
      sheets: [
        {
          sheetName: "List 6",
          rows: [
            ["Child", "Start", "Gone"],
            ["007", 45_019, "#N/A"],
            [8, 3, "TRUE"],
          ],
          dateColumns: [1],
        },
      ],
      whatWasLeft: ["Hidden sheets (1) were left in the file."],
    });
    expect(refusal(workbook(blankSheet("Empty")))).toBe("The workbook has no sheet with anything in it.");
  });

  it("is known by what it holds, and refused as the workbench refuses it", () => {
    expect(refusal(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toMatch("damaged or incomplete");
    expect(refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toMatch("Excel 97 to 2003");
  });
});
