import { readFileSync } from "node:fs";
import path from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { readBuildOptions } from "./buildOptions.js";
import { DEVELOPMENT, RELEASED } from "./identity.js";
import { manifestFor, referencedFiles } from "./manifest.js";

const root = path.resolve(__dirname, "../..");
const host = "https://example.org/caseworth";
const source = readFileSync(path.join(root, "manifest.xml"), "utf8");
const released = manifestFor(source, readBuildOptions({ host }));
const development = manifestFor(source, readBuildOptions({ host, development: true }));

/** The values of one attribute, wherever the elements of a name carry it. */
function attributes(xml: string, element: string, attribute: string): string[] {
  const elements = xml.matchAll(new RegExp(`<${element}\\s[^>]*?\\b${attribute}="([^"]*)"`, "g"));
  return [...elements].map(([, value = ""]) => value);
}

describe.each([
  ["released", released, RELEASED],
  ["development", development, DEVELOPMENT],
])("the %s manifest", (_, xml, identity) => {
  test("every resource id that is used is defined once, and no longer than 32 characters", () => {
    const used = [...xml.matchAll(/\bresid="([^"]*)"/g)].map(([, id = ""]) => id);
    const defined = ["bt:Image", "bt:Url", "bt:String"].flatMap((element) => attributes(xml, element, "id"));
    expect(used.length).toBeGreaterThan(10);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  test("every address is HTTPS on the chosen host", () => {
    const addresses = [...xml.matchAll(/DefaultValue="(\w+:[^"]*)"/g)].map(([, address = ""]) => address);
    expect(addresses.length).toBeGreaterThan(7);
    expect(addresses.filter((address) => !address.startsWith(`${host}/`))).toEqual([]);
    expect(xml).not.toContain("localhost");
  });

  test("has an id, a namespace and a name of its own", () => {
    const other = identity === RELEASED ? DEVELOPMENT : RELEASED;
    expect(xml).toContain(`<Id>${identity.id}</Id>`);
    expect(xml).not.toContain(other.id);
    expect(xml).toContain(`<bt:String id="Functions.Namespace" DefaultValue="${identity.namespace}" />`);
    expect(identity.namespace.length).toBeLessThanOrEqual(32);
    expect(attributes(xml, "DisplayName", "DefaultValue")).toEqual([identity.name]);
  });

  test("runs pane, functions and commands in one long-lived page", () => {
    expect(xml).toContain('<Runtime resid="Taskpane.Url" lifetime="long" />');
    const page = /<Page>\s*<SourceLocation resid="([^"]*)"/.exec(xml)?.[1];
    expect([page, ...attributes(xml, "FunctionFile", "resid")]).toEqual(["Taskpane.Url", "Taskpane.Url"]);
  });

  test("asks for no more than the shared runtime, which would hide the add-in", () => {
    expect(attributes(xml, "Set", "Name")).toEqual(["SharedRuntime"]);
  });

  test("keeps to Excel's lengths of labels and texts", () => {
    const strings = [...xml.matchAll(/<bt:String\s+id="([^"]*)"\s+DefaultValue="([^"]*)"/g)];
    expect(strings).toHaveLength(6);
    for (const [, id = "", text = ""] of strings)
      expect(text.length).toBeLessThanOrEqual(/Tip|Description/.test(id) ? 250 : 125);
  });
});

test("the manifest's version is the package's, so that Excel reads new metadata after a release", () => {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
  expect(source).toContain(`<Version>${version}.0</Version>`);
});

test("Microsoft's own reader takes the manifest for an add-in of Excel that may write to the workbook", async () => {
  const manifest = await OfficeAddinManifest.readManifestFile(path.join(root, "manifest.xml"));
  expect(manifest).toMatchObject({
    id: RELEASED.id,
    displayName: RELEASED.name,
    hosts: ["Workbook"],
    officeAppType: "TaskPaneApp",
    permissions: "ReadWriteDocument",
  });
});

test("every icon is there in the size its name states, and each size Excel asks for is of that size", () => {
  const icons = referencedFiles(released, host).filter((file) => file.endsWith(".png"));
  expect(icons.sort()).toEqual([16, 32, 64, 80].map((size) => `assets/icon-${size}.png`).sort());
  for (const icon of [...icons, "assets/icon-128.png"]) {
    const size = Number(/-(\d+)\.png$/.exec(icon)?.[1]);
    expect({ icon, ...pngSize(icon) }).toEqual({ icon, width: size, height: size });
  }
  const stated = [...released.matchAll(/<bt:Image size="(\d+)" resid="Icon\.(\d+)"/g)];
  expect(stated).toHaveLength(6);
  expect(stated.filter(([, size, name]) => size !== name)).toEqual([]);
});

test("a manifest without what a build must replace is refused", () => {
  const options = readBuildOptions({ host });
  expect(() => manifestFor(source.replace(RELEASED.id, "another"), options)).toThrow("no longer contains <Id>");
});

function pngSize(file: string) {
  const header = readFileSync(path.join(root, file));
  expect(header.toString("latin1", 1, 4)).toBe("PNG");
  return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) };
}
