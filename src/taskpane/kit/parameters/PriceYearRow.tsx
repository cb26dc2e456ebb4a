import { Button, Checkbox, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { DEFLATOR_CELLS, onSheet } from "../../../excel/index";
import type { ScenarioColumn } from "../../../excel/index";
import { financialYear } from "../../../model/prices/financialYear";
import type { LevelIndex } from "../../../model/prices/priceIndex";
import { hasPrices, priceYearChoices, pricesAreMissing } from "../../../model/prices/priceYears";
import { CARE_IS_DEARER, isOldCarePrice, RELATIVE_PRICE } from "../../../model/register/carePrices";
import type { ParameterKey } from "../../../model/register/parameters";
import { quantityValue } from "../../../model/register/quantity";
import type { Quantity } from "../../../model/register/quantity";
import { leftBehind, repricings } from "../../../model/register/repricing";
import type { Repricing } from "../../../model/register/repricing";
import { count } from "../../format/count";
import { formatPercent } from "../../format/formatNumbers";
import { formatValue } from "../../format/formatParameter";
import { useSession, useSessionState } from "../../session/SessionContext";
import { GoToCell } from "../ui/GoToCell";
import { InlineBar } from "../ui/InlineBar";
import { parseTypedNumber } from "./parseTypedValue";
import { RowNote } from "./RowNote";
import type { ParameterView } from "./useParameter";
import { ValueField } from "./ValueField";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  error: { color: tokens.colorPaletteRedForeground1 },
  relative: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 88px",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
    paddingInlineStart: "32px",
    "& > :first-child, & > [role=alert]": { gridColumn: "1 / -1" },
  },
  working: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
});

interface PriceYearRowProps {
  readonly view: ParameterView;
  readonly column: ScenarioColumn;
}

/** In which year's prices a scenario is, and what a change of it does to each amount, before it is done. */
export function PriceYearRow({ view, column }: PriceYearRowProps) {
  const styles = useStyles();
  const [wanted, setWanted] = useState<string | null>(null);
  const sheetName = useSessionState(({ sheet }) => (sheet?.kind === "ready" ? sheet.pricesSheet : null));
  const { priceYear } = view;
  const { deflator } = column;
  const behind = leftBehind((key) => column.entries.get(key), priceYear, deflator);
  const isMissing = !hasPrices(priceYear, deflator);
  return (
    <div className={styles.root}>
      <Select
        size="small"
        aria-label={view.parameter.label}
        disabled={view.isReadOnly}
        value={wanted ?? priceYear}
        onChange={(_event, { value }) => setWanted(value)}
      >
        {priceYearChoices(deflator).map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
        {isMissing && <option value={priceYear}>{priceYear} (not in this release)</option>}
      </Select>
      {isMissing && (
        <div role="alert" className={mergeClasses(styles.note, styles.error)}>
          {pricesAreMissing(priceYear, deflator)}{" "}
          {sheetName !== null && <GoToCell address={onSheet(sheetName, "A1")} />}
        </div>
      )}
      {wanted !== null && (
        <RepriceQuestion key={wanted} column={column} from={priceYear} to={wanted} onClose={() => setWanted(null)} />
      )}
      {wanted === null && behind.length > 0 && !view.isReadOnly && (
        <div className={styles.note} role="status">
          {count(behind.length, "amount")} {behind.length === 1 ? "is" : "are"} not in these prices: the report’s own,
          or uprated by another release.{" "}
          <Button size="small" onClick={() => setWanted(priceYear)}>
            Bring to {priceYear}…
          </Button>
        </div>
      )}
      <RowNote view={view} slider={null} typingError={null} />
      <PricesSheetRow deflator={deflator} sheetName={sheetName} />
    </div>
  );
}

/** By which release amounts are uprated, and the way to a newer one. */
function PricesSheetRow({ deflator, sheetName }: { deflator: LevelIndex; sheetName: string | null }) {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useSessionState((state) => state.isBusy);
  const add = () =>
    session.perform(async () => ({ status: `Added the sheet ${await session.workbook.addPricesSheet()}` }));
  return (
    <div className={styles.note}>
      {deflator.name} of {deflator.vintage}: outturn to {financialYear(deflator.lastOutturn)}, then forecast
      {sheetName === null
        ? "."
        : ` (sheet ${sheetName}). A formula of your own goes by it where its index is ${DEFLATOR_CELLS}.`}{" "}
      {sheetName === null && (
        <Button size="small" disabledFocusable={isBusy} onClick={() => void add()}>
          Put it on a sheet, to paste a newer one
        </Button>
      )}
    </div>
  );
}

interface RepriceQuestionProps {
  readonly column: ScenarioColumn;
  readonly from: string;
  readonly to: string;
  readonly onClose: () => void;
}

/** The amounts that a change of the price year moves: each with its index, its factor and both values. */
function RepriceQuestion({ column, from, to, onClose }: RepriceQuestionProps) {
  const session = useSession();
  const isBusy = useSessionState((state) => state.isBusy);
  const { deflator } = column;
  const [relative, setRelative] = useState<ReadonlyMap<ParameterKey, number>>(new Map());
  const moved = repricings(
    (key) => movable(column, key),
    from,
    to,
    deflator,
    (key) => relative.get(key),
  );
  const [left, setLeft] = useState<ReadonlySet<ParameterKey>>(
    () => new Set(moved.filter(({ isCertain }) => !isCertain).map(({ parameter }) => parameter.key)),
  );
  const toggle = (key: ParameterKey, isTaken: boolean) =>
    setLeft((before) => new Set(isTaken ? [...before].filter((other) => other !== key) : [...before, key]));
  const change = async () => {
    const taken = moved.filter(({ parameter }) => !left.has(parameter.key));
    const quantities = new Map<ParameterKey, Quantity>([
      ["prices.year", to],
      ...taken.map(({ parameter, quantity }) => [parameter.key, quantity] as const),
    ]);
    const isDone = await session.perform(async () => {
      await session.workbook.writeScenario(column, quantities);
      return { status: `Prices: ${to}; ${count(taken.length, "amount")} uprated` };
    });
    if (isDone) onClose();
  };
  return (
    <InlineBar
      label={`Change prices to ${to}`}
      onCancel={onClose}
      buttons={
        <>
          <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={() => void change()}>
            Change to {to}
          </Button>
          <Button size="small" appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      {!hasPrices(from, deflator) &&
        `This release has no ${from} from which to bring amounts of your own: they stay as they are. `}
      {moved.length === 0
        ? "No amount moves."
        : `By the ${deflator.name} of ${deflator.vintage}. Leave unticked what is in the new year’s prices already.`}
      {moved.map((one) => (
        <RepricedAmount
          key={one.parameter.key}
          repricing={one}
          lastOutturn={deflator.lastOutturn}
          isTaken={!left.has(one.parameter.key)}
          onToggle={(isTaken) => toggle(one.parameter.key, isTaken)}
          onRelative={(share) => setRelative(new Map([...relative, [one.parameter.key, share]]))}
        />
      ))}
    </InlineBar>
  );
}

interface RepricedAmountProps {
  readonly repricing: Repricing;
  readonly lastOutturn: number;
  readonly isTaken: boolean;
  readonly onToggle: (isTaken: boolean) => void;
  readonly onRelative: (share: number) => void;
}

function RepricedAmount({ repricing, lastOutturn, isTaken, onToggle, onRelative }: RepricedAmountProps) {
  const styles = useStyles();
  const { parameter, amount, from, to, factor, quantity } = repricing;
  const isForecast = Math.max(from, to) > lastOutturn;
  const checkbox = (
    <Checkbox
      checked={isTaken}
      onChange={(_event, { checked }) => onToggle(checked === true)}
      label={
        <>
          {parameter.label}
          <span className={styles.working}>
            {formatValue(parameter, amount)} in {financialYear(from)} × {factor.toFixed(4)}
            {isForecast && " (forecast)"} = {formatValue(parameter, quantityValue(quantity))} in {financialYear(to)}
          </span>
        </>
      }
    />
  );
  if (!isOldCarePrice(repricing)) return checkbox;
  const share = typeof quantity === "object" && "amount" in quantity ? (quantity.relative?.share ?? 0) : 0;
  return (
    <div>
      {checkbox}
      <RelativePrice label={parameter.label} share={share} onChange={onRelative} />
    </div>
  );
}

/** By how much a cost of care rises a year above the deflator, which alone leaves an old one too low. */
function RelativePrice({
  label,
  share,
  onChange,
}: {
  label: string;
  share: number;
  onChange: (share: number) => void;
}) {
  const styles = useStyles();
  const why = useId();
  const [error, setError] = useState<string | null>(null);
  return (
    <div className={styles.relative}>
      <span id={why} className={styles.working}>
        {CARE_IS_DEARER}
      </span>
      <span className={styles.working}>Above the deflator, % a year</span>
      <ValueField
        label={`${label}: above the deflator, % a year`}
        shown={formatPercent(share)}
        isReadOnly={false}
        isInvalid={false}
        describedBy={why}
        parse={(text) => parseTypedNumber("percent", RELATIVE_PRICE, text)}
        onCommit={onChange}
        onError={setError}
      />
      {error !== null && <span role="alert">{error}</span>}
    </div>
  );
}

/** Nothing from the pane goes over a cell that takes its value from elsewhere. */
function movable({ entries }: ScenarioColumn, key: ParameterKey) {
  const entry = entries.get(key);
  return entry?.isLinked === true ? undefined : entry;
}
