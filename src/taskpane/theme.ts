import { createDarkTheme, createLightTheme } from "@fluentui/react-components";
import type { BrandVariants, Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

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

/** The page's own choice (`data-theme` on its root) if it has one, else the system's. High contrast is the browser's matter. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, isDark) ? DARK : LIGHT;
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen === undefined ? systemPrefersDark.matches : chosen === "dark";
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  systemPrefersDark.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    systemPrefersDark.removeEventListener("change", changed);
  };
}
