import { readBuildOptions } from "./buildOptions.js";

test("without options a build is the released add-in, served from this machine", () => {
  expect(readBuildOptions({ WEBPACK_BUILD: true })).toMatchObject({
    host: "https://localhost:3000",
    development: false,
    selfHostOffice: false,
    identity: { namespace: "CBA" },
  });
});

test("the host may lie below a path and loses its last slash", () => {
  expect(readBuildOptions({ host: "https://example.org/caseworth/" }).host).toBe("https://example.org/caseworth");
});

test.each(["http://example.org", "example.org", "https://example.org/?a=1", true])("refuses %s as a host", (host) => {
  expect(() => readBuildOptions({ host })).toThrow('The build option "host" must be an address');
});

test("names the known options where one is misspelt", () => {
  expect(() => readBuildOptions({ hots: "https://example.org" })).toThrow(
    'Unknown build option "hots". Known: host, selfHostOffice, development.',
  );
});

test("a development build goes to a folder of its own", () => {
  const paths = [{}, { development: true }].map((env) => readBuildOptions(env).outputPath);
  expect(new Set(paths).size).toBe(2);
});
