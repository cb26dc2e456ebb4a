import { policyOfPage } from "./contentSecurityPolicy.js";
import { readBuildOptions } from "./buildOptions.js";
import { taskpanePage, workbenchPage } from "./pages.js";

const template = `<meta http-equiv="Content-Security-Policy" content="{{contentSecurityPolicy}}" /><script src="{{officeJs}}"></script>`;

test("the pane loads Microsoft's Office.js and lets scripts come from there", () => {
  const html = taskpanePage(template, readBuildOptions({}));
  expect(html).toContain('<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js">');
  expect(policyOfPage(html)).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
});

test("a pane with its own Office.js allows no other host at all", () => {
  const html = taskpanePage(template, readBuildOptions({ selfHostOffice: true }));
  expect(html).toContain('<script src="office/office.js">');
  expect(html).not.toContain("https:");
});

test("a pane whose scripts do not come says which addresses to let through", () => {
  const hosts = (env: Record<string, unknown>) =>
    taskpanePage("{{scriptHosts}}", readBuildOptions(env)).match(/https:[^<]+/g);
  const host = "https://addins.example.gov.uk/caseworth";
  expect(hosts({ host })).toEqual([host, "https://appsforoffice.microsoft.com"]);
  expect(hosts({ host, selfHostOffice: true })).toEqual([host]);
});

test("no page allows eval, inline scripts or a frame", () => {
  for (const html of [
    taskpanePage(template, readBuildOptions({})),
    workbenchPage(template.split("<script")[0] ?? ""),
  ]) {
    expect(policyOfPage(html)).toMatch(/^default-src 'none'; /);
    expect(policyOfPage(html)).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|frame-src/);
  }
});

test("a page that asks for what the build does not know is refused", () => {
  expect(() => workbenchPage("{{officeJs}}")).toThrow("A page asks for {{officeJs}}");
});
