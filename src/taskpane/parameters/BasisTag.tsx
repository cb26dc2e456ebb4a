import { makeStyles, tokens } from "@fluentui/react-components";
import type { Parameter } from "../../model/parameters";

const useStyles = makeStyles({
  tag: {
    paddingInline: "4px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: "14px",
    whiteSpace: "nowrap",
  },
});

/** Says of an assumed value that the report does not print it; nothing of the others. */
export function BasisTag({ parameters }: { parameters: readonly Parameter[] }) {
  const styles = useStyles();
  return parameters.some(({ basis }) => basis === "assumed") ? <span className={styles.tag}>assumed</span> : null;
}
