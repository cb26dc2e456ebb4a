import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { EVIDENCE_LINE, REPORT_NOTES } from "../../model/register/evidence";
import { DisclosureButton } from "../kit/ui/Disclosure";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    padding: `3px ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
  list: {
    maxHeight: "45cqh",
    overflowY: "auto",
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& dt": { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
    "& dd": { margin: `0 0 ${tokens.spacingVerticalXS}` },
  },
});

interface EvidenceNoteProps {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** What the figures are worth: a line that never leaves the pane, and on demand what the report leaves open. */
export function EvidenceNote({ isOpen, onToggle }: EvidenceNoteProps) {
  const styles = useStyles();
  const list = useId();
  return (
    <aside className={styles.root} aria-label="About the figures">
      <DisclosureButton isOpen={isOpen} controls={list} onToggle={onToggle}>
        <span>{EVIDENCE_LINE}</span>
      </DisclosureButton>
      <div id={list} hidden={!isOpen}>
        {isOpen && (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls, so the keyboard must reach it.
          <dl className={styles.list} tabIndex={0} aria-label="What the report leaves inconsistent or assumes">
            {REPORT_NOTES.map(({ topic, text }) => (
              <div key={topic}>
                <dt>{topic}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </aside>
  );
}
