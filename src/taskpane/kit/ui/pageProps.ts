/** What a page knows of the pane around it. */
export interface PageProps {
  /** Whether it is the page in view. */
  readonly isShown: boolean;
  /** Which of the two fold-out parts at the foot of the pane is open. */
  readonly isResultsOpen: boolean;
  readonly onToggleResults: () => void;
}
