import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useContext, useId, useRef, useState } from "react";
import { OPTIMISM_BIAS } from "../../../../model/appendix9/optimismBias";
import { registerQuantity } from "../../../../model/register/registerPrices";
import { quantityValue } from "../../../../model/register/quantity";
import type { ScaleUpParameter } from "../../../../model/register/scaleUpParameters";
import { formatPercent } from "../../../format/formatNumbers";
import { unitCaption } from "../../../format/formatParameter";
import { BlockHead } from "../../../kit/parameters/BlockHead";
import { DetailsBox, ParameterFacts } from "../../../kit/parameters/ParameterDetails";
import { CONSTANT_RATE, NumberRow, WordOrNumberRow, WordRow } from "../../../kit/parameters/ParameterRow";
import { RowNote } from "../../../kit/parameters/RowNote";
import { BasisTag, ChangedMark, FormulaHint, ResetButton } from "../../../kit/parameters/marks";
import type { ParameterView } from "../../../kit/parameters/useParameter";
import { isChanged } from "../../../session/scenarioInForce";
import { PlanPricesContext, usePlanSession, usePlanState } from "../plan/PlanContext";

const useScaleUpInputStyles = makeStyles({
  root: { paddingBlock: tokens.spacingVerticalXS },
});

/** A parameter of scale-up, with its source on demand. */
export function ScaleUpInput({ parameter }: { parameter: ScaleUpParameter }) {
  const view = usePlanInput(parameter);
  const details = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={useScaleUpInputStyles().root} role="group" aria-label={parameter.label}>
      <BlockHead
        title={parameter.label}
        unit={unitCaption(parameter)}
        mark={<ChangedMark isChanged={view.isChanged} />}
        isOpen={isOpen}
        controls={details}
        onToggle={() => setOpen(!isOpen)}
      >
        <BasisTag parameters={[parameter]} />
        <FormulaHint view={view} />
      </BlockHead>
      <div id={details} hidden={!isOpen}>
        {isOpen && (
          <DetailsBox>
            <ParameterFacts parameter={parameter} address={view.entry?.address} />
          </DetailsBox>
        )}
      </div>
      <Control parameter={parameter} view={view} />
    </div>
  );
}

function Control({ parameter, view }: { parameter: ScaleUpParameter; view: ParameterView }) {
  if (parameter.key === "scaleUp.benefitsGrade") return <SelectRow view={view} options={gradeOptions("benefits")} />;
  if (parameter.key === "scaleUp.costsGrade") return <SelectRow view={view} options={gradeOptions("costs")} />;
  if (parameter.key === "scaleUp.startMonth") return <SelectRow view={view} options={parameter.choices} />;
  if (!("slider" in parameter)) return <WordRow view={view} choices={parameter.choices} />;
  if ("choices" in parameter)
    return <WordOrNumberRow view={view} words={parameter.choices} {...numberOf(parameter)} slider={parameter.slider} />;
  return <NumberRow view={view} slider={parameter.slider} arm={null} />;
}

/** What a number instead of the words is, and the one that one begins with. */
const numberOf = ({ key }: ScaleUpParameter) => OWN_NUMBERS.get(key) ?? A_SHARE;
const FLAT = {
  number: { label: "One flat share", explanation: "The same share of every salary." },
  first: 0.25,
};
const A_RATE = { number: CONSTANT_RATE, first: 0.03 };
const A_FACTOR = {
  number: { label: "A factor of your own", explanation: "Such as that of a newer release, on the sheet Prices." },
  first: 1,
};
const A_SHARE = {
  number: { label: "A share of your own", explanation: "As your guidance has it, whatever the grade." },
  first: 0.1,
};
const OWN_NUMBERS: ReadonlyMap<ScaleUpParameter["key"], typeof A_SHARE> = new Map([
  ["scaleUp.sensitivityRate", A_RATE],
  ["staff.onCost", FLAT],
  ["scaleUp.firstYearPrices", A_FACTOR],
]);

const useSelectRowStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 24px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});

interface Option {
  readonly value: number | string;
  readonly label: string;
}

/** A parameter of one of more values than stand well below one another. */
function SelectRow({ view, options }: { view: ParameterView; options: readonly Option[] }) {
  const styles = useSelectRowStyles();
  const root = useRef<HTMLDivElement>(null);
  return (
    <>
      <div ref={root} className={styles.root}>
        <Select
          className={styles.select}
          size="small"
          aria-label={view.parameter.label}
          disabled={view.isReadOnly}
          value={String(view.value ?? "")}
          onChange={(_event, { value: chosen }) => {
            const option = options.find(({ value }) => String(value) === chosen);
            if (option !== undefined) view.set(option.value);
          }}
        >
          {view.value === null && <option value="">–</option>}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
        <ResetButton view={view} onReset={() => root.current?.querySelector("select")?.focus()} />
      </div>
      <RowNote view={view} slider={null} typingError={null} />
    </>
  );
}

/** The grades of evidence, with what each does: to benefits "−10%", to costs "+10%". */
function gradeOptions(of: "benefits" | "costs"): readonly Option[] {
  const sign = of === "benefits" ? "−" : "+";
  return OPTIMISM_BIAS.map(({ grade, evidence, [of]: share }) => ({
    value: grade,
    label: `${grade}: ${share === 0 ? "no change" : `${sign}${formatPercent(share)}`}. ${evidence}`,
  }));
}

/** A parameter of scale-up: its cell in the workbook or, before there is one, what was entered here. */
function usePlanInput(parameter: ScaleUpParameter): ParameterView {
  const plan = usePlanSession();
  const { key } = parameter;
  const { year, deflator } = useContext(PlanPricesContext);
  const published = quantityValue(registerQuantity(parameter, year, deflator));
  const edit = usePlanState(({ edits }) => edits.get(key));
  const entry = usePlanState(({ sheet }) => sheet?.entries.get(key));
  const isSheet = usePlanState(({ sheet }) => sheet !== null);
  const drafted = usePlanState(({ draft }) => draft.get(key));
  const held = isSheet ? readingOf(entry) : (drafted?.value ?? parameter.published);
  const value = edit?.value ?? held;
  const cell = { input: key };
  return {
    parameter,
    entry,
    absence: isSheet && entry === undefined ? "Not in the sheet any more: build the scale-up sheets again." : null,
    value,
    priceYear: year,
    published,
    isChanged: value === null || isChanged(parameter, value, year, deflator),
    isReadOnly: isSheet && (entry === undefined || entry.isLinked),
    formula: edit === undefined ? (entry?.formula ?? null) : null,
    move: (next) => plan.edits.move(cell, next),
    settle: () => plan.edits.settle(cell),
    settleSoon: () => plan.edits.settleSoon(cell),
    set: (next) => plan.set(cell, next),
    reset: () => plan.set(cell, published),
  };
}

function readingOf(entry: ParameterView["entry"]): number | string | null {
  return entry?.reading.ok === true ? entry.reading.value : null;
}
