import { element } from "./element";

/** Where there is no room for sheet and pane side by side. The same breakpoint stands in narrow.css. */
const narrow = matchMedia("(max-width: 47.99rem)");

interface Tab {
  readonly button: HTMLElement;
  readonly panel: HTMLElement;
}

/** Sheet and pane as two tabs on a narrow screen, as two regions on a wide one. Returns how to bring one to the front. */
export function startTabs(): (panelId: string) => void {
  const tabs: readonly Tab[] = ["sheet", "pane"].map((id) => ({ button: element(`${id}-tab`), panel: element(id) }));
  const list = element("tabs");
  let selected = tabs[0];

  const apply = () => {
    if (narrow.matches) list.setAttribute("role", "tablist");
    else list.removeAttribute("role");
    for (const tab of tabs) applyTo(tab, tab === selected);
  };
  const show = (panelId: string) => {
    selected = tabs.find(({ panel }) => panel.id === panelId) ?? selected;
    apply();
  };
  for (const [index, { button, panel }] of tabs.entries()) {
    button.setAttribute("role", "tab");
    button.setAttribute("aria-controls", panel.id);
    button.addEventListener("click", () => show(panel.id));
    button.addEventListener("keydown", ({ key }) => {
      const other = tabs[1 - index];
      if (!other || (key !== "ArrowLeft" && key !== "ArrowRight")) return;
      show(other.panel.id);
      other.button.focus();
    });
  }
  narrow.addEventListener("change", apply);
  apply();
  return show;
}

function applyTo({ button, panel }: Tab, isSelected: boolean): void {
  button.setAttribute("aria-selected", String(isSelected));
  button.tabIndex = isSelected ? 0 : -1;
  panel.classList.toggle("covered", !isSelected);
  if (narrow.matches) panel.setAttribute("role", "tabpanel");
  else panel.removeAttribute("role");
}
