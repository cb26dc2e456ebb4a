/** Sizes of the pane at which its layout changes, as queries of its root. Heights are in CSS pixels: at 200% zoom half of the screen's. */

/** Everything but the foot scrolls as one, and the headline results are a strip above it. */
export const LOW_PANE = "@container (max-height: 520px)";

/** Room for the strip with its intervals. */
export const LOW_WIDE_PANE = "@container (max-height: 520px) and (min-width: 560px)";

/** Room for the strip's figures alone. */
export const NARROW_LOW_PANE = "@container (max-height: 520px) and (max-width: 559.99px)";

/** Lines stand closer, so that four sliders are in view together with the results. */
export const SHORT_PANE = "@container (max-height: 660px)";
