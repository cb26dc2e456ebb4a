import { createDarkTheme, createLightTheme } from "@fluentui/react-components";
import type { BrandVariants, Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { isOfficeDark, watchOfficeTheme } from "../../excel";

/** Shades of the product's teal, dark to light; 80 is the colour of the icon. */
const BRAND: BrandVariants = {
  10: "#011416",
  20: "#03252a",
  30: "#05343a",
  40: "#073f46",
  50: "#084950",
  60: "#095259",
  70: "#0a585f",
  80: "#0b5e66",
  90: "#2a7a83",
  100: "#5fb0b9",
  110: "#7cc7cf",
  120: "#93d2d9",
  130: "#a8dce1",
  140: "#bce5e9",
  150: "#d0edf0",
  160: "#e4f4f6",
};

const LIGHT: Theme = createLightTheme(BRAND);
const DARK: Theme = createDarkTheme(BRAND);

const systemPrefersDark = matchMedia("(prefers-color-scheme: dark)");

/** The theme of the application round the pane, else the system's. High contrast is the browser's matter. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, isDark) ? DARK : LIGHT;
}

function isDark(): boolean {
  return isOfficeDark() ?? systemPrefersDark.matches;
}

function subscribe(changed: () => void): () => void {
  const stopWatching = watchOfficeTheme(changed);
  systemPrefersDark.addEventListener("change", changed);
  return () => {
    stopWatching();
    systemPrefersDark.removeEventListener("change", changed);
  };
}
