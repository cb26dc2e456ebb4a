import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { createStaticServer, listen } from "./staticServer.js";

const policy = "default-src 'none'";
let folder: string;
let server: ReturnType<typeof createStaticServer>;
let port: number;

beforeAll(async () => {
  const parent = mkdtempSync(path.join(os.tmpdir(), "caseworth-"));
  folder = path.join(parent, "dist");
  mkdirSync(folder);
  writeFileSync(path.join(parent, "secret.txt"), "secret");
  writeFileSync(path.join(folder, "index.html"), `<meta http-equiv="Content-Security-Policy" content="${policy}" />`);
  writeFileSync(path.join(folder, "functions.js"), "1;");
  server = createStaticServer(folder);
  port = await listen(server, 0);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(path.dirname(folder), { recursive: true });
});

/** Asks for the path exactly as written; fetch would tidy it first. */
function get(
  address: string,
): Promise<{ status: number | undefined; headers: http.IncomingHttpHeaders; body: string }> {
  return new Promise((resolve, reject) => {
    http
      .get({ host: "localhost", port, path: address }, (response) => {
        let body = "";
        response.on("data", (chunk) => (body += String(chunk)));
        response.on("end", () => {
          resolve({ status: response.statusCode, headers: response.headers, body });
        });
      })
      .on("error", reject);
  });
}

test("serves the folder's index with its own content security policy as a header", async () => {
  const { status, headers } = await get("/");
  expect(status).toBe(200);
  expect(headers).toMatchObject({ "content-type": "text/html; charset=utf-8", "content-security-policy": policy });
});

test("serves scripts as scripts, whatever follows the question mark", async () => {
  expect((await get("/functions.js?v=2")).headers["content-type"]).toBe("text/javascript; charset=utf-8");
});

test.each(["/absent.js", "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt"])(
  "%s is not found",
  async (address) => {
    expect(await get(address)).toMatchObject({ status: 404, body: "Not found" });
  },
);

test("takes the next free port where one is taken, as often as told", async () => {
  const second = createStaticServer(folder);
  expect(await listen(second, port, 10)).toBeGreaterThan(port);
  second.close();
  await expect(listen(createStaticServer(folder), port)).rejects.toThrow("EADDRINUSE");
});

test.each(["/%", "/%zz.js", "/%e0%a4", "//", "/a%00b"])("%s is a bad request", async (address) => {
  expect(await get(address)).toMatchObject({ status: 400, body: "Bad request" });
});
