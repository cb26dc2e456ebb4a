/** Names for the grid's controls, which show an icon and tell a screen reader nothing, by the command they carry out. */
const commandNames: Readonly<Record<string, string>> = {
  "univer.command.undo": "Undo",
  "univer.command.redo": "Redo",
  "sheet.command.clear-selection-all": "Clear contents and formats",
  "sheet.command.set-range-bold": "Bold",
  "sheet.command.set-range-italic": "Italic",
  "sheet.command.set-range-underline": "Underline",
  "sheet.command.set-range-text-color": "Text colour",
  "sheet.command.set-background-color": "Fill colour",
  "sheet.command.set-border-basic": "Borders",
  "sheet.command.set-horizontal-text-align": "Horizontal alignment",
  "sheet.command.set-vertical-text-align": "Vertical alignment",
  "sheet.command.set-text-wrap": "Text wrapping",
  "sheet.command.add-worksheet-merge": "Merge cells",
  "sheet.command.numfmt.set.percent": "Percent format",
  "sheet.command.numfmt.add.decimal.command": "More decimal places",
  "sheet.command.numfmt.subtract.decimal.command": "Fewer decimal places",
  "formula-ui.operation.insert-function.common": "Common functions",
  "base-ui.operation.toggle-shortcut-panel": "Keyboard shortcuts",
};

type Attributes = Readonly<Record<string, string>>;
const button: Attributes = { role: "button", tabindex: "0" };
const hidden: Attributes = { "aria-hidden": "true", tabindex: "-1" };

/** What else the grid leaves unsaid: which elements, and what they should say. Later rules win. */
const rules: readonly (readonly [selector: string, attributes: Attributes])[] = [
  // Triggers of menus that are no buttons; the grid itself opens them by Enter once they can be reached.
  ["div[type=button][aria-haspopup], a[type=button][aria-haspopup]", button],
  ...Object.entries(commandNames).flatMap(([command, name]) => [
    [`button[data-u-command="${command}"]`, { "aria-label": name }] as const,
    [`[data-u-command="${command}"][aria-haspopup]`, { "aria-label": name }] as const,
    [`[data-u-command="${command}"] [aria-haspopup]`, { "aria-label": name }] as const,
  ]),
  ["[data-u-comp=defined-name] input", { "aria-label": "Name box" }],
  ["[data-u-comp=defined-name] a", { "aria-label": "Names of the workbook" }],
  ["[data-u-comp=formula-bar] button", { "aria-label": "Size of the formula bar" }],
  ["[data-u-comp=editor]", { role: "textbox", "aria-label": "Cell editor" }],
  ["button[data-u-comp=sheet-bar-append-button]", { "aria-label": "Add a sheet" }],
  ["[aria-haspopup] > button[data-u-comp=sheet-bar-append-button]", { inert: "" }],
  ["[aria-haspopup]:has(> button[data-u-comp=sheet-bar-append-button])", { "aria-label": "All sheets" }],
  ["button:has(+ div [role=track])", { "aria-label": "Zoom out" }],
  ["div:has([role=track]) + button", { "aria-label": "Zoom in" }],
  // The zoom's slider has roles that do not exist and no keyboard; the buttons beside it do the same.
  ["[role=track], [role=track] *", hidden],
  // Else the canvases, which take no keys, would be the first tab stops of the page.
  ["canvas[tabindex='1']", { tabindex: "-1" }],
  // Two regions of one name, both for messages.
  ["section[aria-label^=Notifications]", { role: "status" }],
];

/** Gives the grid's controls the names and roles they lack, now and whenever the grid draws others. */
export function nameControls(container: HTMLElement): void {
  const apply = () => {
    for (const [selector, attributes] of rules) {
      for (const control of container.querySelectorAll(selector)) {
        for (const [name, value] of Object.entries(attributes)) control.setAttribute(name, value);
      }
    }
  };
  new MutationObserver(apply).observe(container, { childList: true, subtree: true });
  apply();
}
