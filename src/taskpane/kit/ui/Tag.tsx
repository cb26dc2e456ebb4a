import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  tag: {
    marginInlineEnd: tokens.spacingHorizontalXS,
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

/** A word in a frame, beside what it is about. */
export function Tag({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <span className={useStyles().tag} title={title}>
      {children}
    </span>
  );
}
