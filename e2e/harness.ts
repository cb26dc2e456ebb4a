/** What the browser tests share: a browser, the built files served as a static host would, and a page that is watched. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { chromium, type Browser, type Page } from "playwright-core";
import { createStaticServer, listen } from "../scripts/server/staticServer.js";
import { findChromium } from "../scripts/setup/findChromium.js";

const root = path.resolve(__dirname, "..");
const artifacts = path.join(root, ".artifacts");

/** Chromium's own conversations with its maker's servers would only blur the record of requests. */
const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The first opening starts the grid and its first calculation, on a slow machine without a graphics card. */
const READY_TIMEOUT = 60_000;

export interface PageOptions {
  width?: number;
  height?: number;
  colorScheme?: "light" | "dark";
  forcedColors?: "active" | "none";
  reducedMotion?: "reduce" | "no-preference";
}

/** A page, and what went wrong or left the origin while it was open. */
export interface WatchedPage {
  page: Page;
  consoleErrors: string[];
  foreignRequests: string[];
}

export class Harness {
  private constructor(
    readonly origin: string,
    private readonly browser: Browser,
    private readonly server: ReturnType<typeof createStaticServer>,
  ) {}

  static async start(): Promise<Harness> {
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error("The browser tests need Chromium; none was found.");
    const server = createStaticServer(path.join(root, "dist"));
    const port = await listen(server, 0);
    const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
    return new Harness(`http://localhost:${port}`, browser, server);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.server.closeAllConnections();
    this.server.close();
  }

  /** An empty page in a profile of its own; close it by `page.context().close()`. */
  async newPage({ width = 1440, height = 900, ...options }: PageOptions = {}): Promise<WatchedPage> {
    const context = await this.browser.newContext({ viewport: { width, height }, locale: "en-GB", ...options });
    const page = await context.newPage();
    const watched: WatchedPage = { page, consoleErrors: [], foreignRequests: [] };
    page.on("pageerror", (error) => watched.consoleErrors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") watched.consoleErrors.push(message.text());
    });
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== this.origin && protocol !== "data:" && protocol !== "blob:") {
        watched.foreignRequests.push(request.url());
      }
    });
    return watched;
  }

  async open(address: string, options?: PageOptions): Promise<WatchedPage> {
    const watched = await this.newPage(options);
    await watched.page.goto(`${this.origin}/${address}`);
    return watched;
  }

  /** The workbench as a person meets it: the start sheets written, the pane beside them. */
  async openWorkbench(options?: PageOptions): Promise<WatchedPage> {
    const watched = await this.open("index.html", options);
    await watched.page.locator("#loading").waitFor({ state: "hidden", timeout: READY_TIMEOUT });
    const failure = watched.page.locator("#failure");
    if (await failure.isVisible()) throw new Error(await failure.innerText());
    await watched.page.locator("#taskpane > *").first().waitFor({ state: "attached", timeout: READY_TIMEOUT });
    return watched;
  }
}

/**
 * What axe objects to on the page or in a part of it, without the invisible elements by which Fluent UI guides the focus. The
 * grid's own thousand elements take it seconds: one test looks at the whole workbench, the others at the pane, where things change.
 */
export async function accessibilityViolations(page: Page, part?: string) {
  // Without frames there is nothing to put together in a page of its own, which took as long again as the look.
  // What passes is not described, element by element: that took longer than the look.
  const axe = new AxeBuilder({ page })
    .exclude("[data-tabster-dummy]")
    .setLegacyMode()
    .options({ resultTypes: ["violations"] });
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  return violations.map(({ id, help, nodes }) => ({ id, help, elements: nodes.map(({ html }) => html) }));
}

/** Keeps a picture for people to look at; no test compares it. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(artifacts, { recursive: true });
  await page.screenshot({ path: path.join(artifacts, `${name}.png`) });
}
