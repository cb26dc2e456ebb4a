const { spawn } = require("node:child_process");

/** Opens the address in the person's browser, unless there is nobody to look: BROWSER=none, CI, or a Linux without a display.
 * @param {string} url */
function openBrowser(url) {
  const { BROWSER, CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (BROWSER === "none" || CI || (process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY)) return;
  const [command = "", ...args] = openCommand(url);
  // Whoever has no such command still has the address on the screen.
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

/** @param {string} url */
function openCommand(url) {
  if (process.platform === "win32") return ["cmd", "/c", "start", "", url];
  return [process.platform === "darwin" ? "open" : "xdg-open", url];
}

module.exports = { openBrowser };
