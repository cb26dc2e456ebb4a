import { UnreadableFile } from "../xlsx/read/unreadableFile";
import { child, childrenOf, parseXml, within, XmlError } from "../xlsx/read/xmlTree";
import type { XmlElement } from "../xlsx/read/xmlTree";
import type { CaseFile } from "./caseFile";

const HEADINGS = [
  ...["LAchildID", "PersonBirthDate", "CINreferralDate", "ReferralNFA", "PrimaryNeedCode"],
  ...["CINclosureDate", "ReasonForClosure", "CPPstartDate"],
];
const NO_CENSUS = "This is not a children in need census file";

/**
 * A children in need census as DfE collects it: a row an episode (`CINdetails`, of which a child may have several), with what
 * estimates need. A document type, and with it any entity of the file's own, is refused by the parser.
 *
 * Source: DfE, Children in need census: technical specification; dates are yyyy-mm-dd.
 */
export function readCensus(text: string): CaseFile {
  const message = parsed(text);
  if (message.name !== "Message")
    throw new UnreadableFile(`${NO_CENSUS}: it begins with "${message.name}", not "Message".`);
  const header = child(message, "Header");
  const [collection] = within(header, "Collection");
  const said = textOf(collection);
  if (said !== "" && said.toUpperCase() !== "CIN")
    throw new UnreadableFile(`${NO_CENSUS}: it says that it is of ${said}.`);
  const children = childrenOf(child(message, "Children"), "Child");
  if (children.length === 0) throw new UnreadableFile(`${NO_CENSUS}: it has no children.`);
  const rows = children.flatMap(episodesOf);
  if (rows.length === 0) throw new UnreadableFile("No child in the file has an episode (CINdetails).");
  const without = children.filter((one) => child(one, "CINdetails") === undefined).length;
  const referenceDate = textOf(within(header, "ReferenceDate")[0]);
  return {
    sheets: [{ sheetName: "CIN census", rows: [HEADINGS, ...rows], dateColumns: [] }],
    ...(/^\d{4}-\d\d-\d\d$/.test(referenceDate) && { referenceDate }),
    whatWasLeft: [
      "Characteristics, assessments, plans and enquiries were left in the file: estimates do not need them.",
      ...(without === 0 ? [] : [`Children without an episode (${without}) have no row.`]),
    ],
  };
}

function parsed(text: string): XmlElement {
  try {
    return parseXml(text);
  } catch (failure) {
    if (!(failure instanceof XmlError)) throw failure;
    throw new UnreadableFile(
      text.includes("<!DOCTYPE")
        ? `${NO_CENSUS}: it declares a document type, which a census has not.`
        : "The file is cut or damaged: its XML does not end as it began.",
      { cause: failure },
    );
  }
}

function episodesOf(one: XmlElement): string[][] {
  const identifiers = child(one, "ChildIdentifiers");
  return childrenOf(one, "CINdetails").map((episode) => {
    const of = (name: string) => textOf(child(episode, name));
    const referral = of("CINreferralDate");
    return [
      ...[textOf(child(identifiers, "LAchildID")), textOf(child(identifiers, "PersonBirthDate"))],
      ...[referral, of("ReferralNFA"), of("PrimaryNeedCode"), of("CINclosureDate"), of("ReasonForClosure")],
      protectionOf(episode, referral),
    ];
  });
}

/** The first plan on or after the referral; where all are before it, the last, so that checks can say so. */
function protectionOf(episode: XmlElement, referral: string): string {
  const starts = within(episode, "CPPstartDate").map(textOf).filter(Boolean).toSorted();
  return starts.find((day) => day >= referral) ?? starts.at(-1) ?? "";
}

const textOf = (element: XmlElement | undefined): string => element?.text.trim() ?? "";
