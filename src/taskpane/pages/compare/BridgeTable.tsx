import { makeStyles, tokens } from "@fluentui/react-components";
import { formatMoney } from "../../format/formatNumbers";
import { VisuallyHidden } from "../../kit/ui/VisuallyHidden";
import type { BridgeSteps } from "./bridgeSteps";
import { useFigureStyles } from "../../kit/figures/figureStyles";

const useStyles = makeStyles({
  remark: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
  label: { overflowWrap: "anywhere" },
});

/** The numbers of the bridge, step by step. */
export function BridgeTable({ steps: { base, target, steps }, caption }: { steps: BridgeSteps; caption: string }) {
  const figure = useFigureStyles();
  const styles = useStyles();
  return (
    <>
      <table className={figure.table}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Contribution</th>
            <th scope="col">Sum</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" className={styles.label}>
              {base.name}
            </th>
            <td />
            <td>{formatMoney(base.result)}</td>
          </tr>
          {steps.map(({ label, amount, to }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{formatMoney(amount, "always")}</td>
              <td>{formatMoney(to)}</td>
            </tr>
          ))}
          <tr className={figure.sum}>
            <th scope="row" className={styles.label}>
              {target.name}
            </th>
            <td>{formatMoney(target.result - base.result, "always")}</td>
            <td>{formatMoney(target.result)}</td>
          </tr>
        </tbody>
      </table>
      <p className={styles.remark}>
        A group’s contribution is its average over all orders in which the groups could change (its Shapley value), so
        no order has to be chosen and they add up exactly.
      </p>
    </>
  );
}
