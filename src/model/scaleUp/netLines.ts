import { PERSPECTIVES } from "../appendix9/measures";
import type { Perspective } from "../appendix9/measures";
import type { BenefitLine } from "./benefitLines";
import { onBasis, onBasisFormula } from "./costBasis";
import type { CostLine } from "./costLines";
import { runningTotal, withOutcomes } from "./line";
import type { Line, Lines } from "./line";
import type { OutcomeLine } from "./outcomeLines";

/** S30 to S34: who nets what in one year, as economic value in the scenario's prices. */
export type NetLine = `net.${Perspective}` | "otherBasis.localAuthority" | `cumulative.${Perspective}`;

type Above = OutcomeLine | BenefitLine | CostLine;
type Readable = NetLine | Above;

const economic = { view: "economic", perspective: null, unit: "£", kind: "flow", isResult: false } as const;
const council = { ...economic, perspective: "localAuthority" } as const;

/** What is another public body's money, so that the exchequer gains it beside the local authority. */
export const OF_OTHER_PUBLIC_BODIES = [
  "outcomes.nhs",
  "outcomes.police",
  "outcomes.schools",
  "outcomes.otherExchequer",
] as const;
/** What is not the local authority's: society has it all. */
export const OF_OTHERS = [...OF_OTHER_PUBLIC_BODIES, "outcomes.individual", "outcomes.society"] as const;

export const NET_LINES: Lines<NetLine, Above> = {
  "net.localAuthority": {
    ...council,
    equation: "S30",
    label: "Net, local authority",
    isResult: true,
    number: ({ lines }) =>
      -lines["cost.gross"] +
      lines["avoided.comparator"] +
      lines["saving.reReferral"] +
      lines["saving.escalation"] +
      lines["saving.optimismBias"] +
      lines["outcomes.localAuthority"],
    formula: (cells) => {
      const { at } = cells;
      const saved = `${at("avoided.comparator")}+${at("saving.reReferral")}+${at("saving.escalation")}+${at("saving.optimismBias")}`;
      return `${saved}-${at("cost.gross")}${withOutcomes(cells, "outcomes.localAuthority")}`;
    },
  },
  // Neither cost nor cost avoided is ever below zero, so that the bias of both is in proportion.
  "otherBasis.localAuthority": {
    ...council,
    equation: "S30a",
    label: "The same with both services' staff on the other basis",
    number: ({ lines, once, settings }) => {
      const lessOnAverage =
        (1 + once["bias.costs"]) * lines["cost.basisDifference"] -
        (1 - once["bias.benefits"]) * lines["comparator.basisDifference"];
      const onOther = onBasis(
        settings,
        () => lessOnAverage,
        () => -lessOnAverage,
      );
      return lines["net.localAuthority"] + onOther;
    },
    formula: (cells) => {
      const { at, single } = cells;
      const lessOnAverage = `((1+${single("bias.costs")})*${at("cost.basisDifference")}-(1-${single("bias.benefits")})*${at("comparator.basisDifference")})`;
      return `${at("net.localAuthority")}+${onBasisFormula(cells, "1", "-1")}*${lessOnAverage}`;
    },
  },
  "net.exchequer": {
    ...economic,
    perspective: "exchequer",
    equation: "S31",
    label: "Net, exchequer",
    isResult: true,
    worth: [
      { line: "net.localAuthority", sign: 1 },
      { line: "tax.lifetime", sign: 1 },
      ...OF_OTHER_PUBLIC_BODIES.map((line) => ({ line, sign: 1 }) as const),
    ],
    number: ({ lines }) =>
      OF_OTHER_PUBLIC_BODIES.reduce((net, line) => net + lines[line], lines["net.localAuthority"] + lines.tax),
    formula: (cells) =>
      `${cells.at("net.localAuthority")}+${cells.at("tax")}${withOutcomes(cells, ...OF_OTHER_PUBLIC_BODIES)}`,
  },
  "net.individual": {
    ...economic,
    perspective: "individual",
    equation: "S32",
    label: "Net, individual",
    isResult: true,
    worth: [
      { line: "earnings.lifetime", sign: 1 },
      { line: "tax.lifetime", sign: -1 },
      { line: "outcomes.individual", sign: 1 },
    ],
    number: ({ lines }) => lines.earnings - lines.tax + lines["outcomes.individual"],
    formula: (cells) => `${cells.at("earnings")}-${cells.at("tax")}${withOutcomes(cells, "outcomes.individual")}`,
  },
  "net.society": {
    ...economic,
    perspective: "society",
    equation: "S33",
    label: "Net, society",
    isResult: true,
    worth: [
      { line: "net.localAuthority", sign: 1 },
      { line: "earnings.lifetime", sign: 1 },
      ...OF_OTHERS.map((line) => ({ line, sign: 1 }) as const),
    ],
    number: ({ lines }) =>
      OF_OTHERS.reduce((net, line) => net + lines[line], lines["net.localAuthority"] + lines.earnings),
    formula: (cells) => `${cells.at("net.localAuthority")}+${cells.at("earnings")}${withOutcomes(cells, ...OF_OTHERS)}`,
  },
  "cumulative.localAuthority": cumulativeNet("localAuthority"),
  "cumulative.exchequer": cumulativeNet("exchequer"),
  "cumulative.individual": cumulativeNet("individual"),
  "cumulative.society": cumulativeNet("society"),
};

function cumulativeNet(perspective: Perspective): Line<Readable> {
  const label = PERSPECTIVES.find((one) => one.perspective === perspective)?.label ?? perspective;
  return {
    ...economic,
    perspective,
    equation: "S34",
    label: `Cumulative net, ${label.toLowerCase()}`,
    kind: "stock",
    ...runningTotal(`cumulative.${perspective}`, `net.${perspective}`),
  };
}
