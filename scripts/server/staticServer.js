/** Serves a built folder as any static host would, each page with its own content security policy as a header too. */
const { readFile } = require("node:fs/promises");
const http = require("node:http");
const https = require("node:https");
const path = require("node:path");
const { policyOfPage } = require("../build/contentSecurityPolicy.js");

const CONTENT_TYPES = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".map", "application/json; charset=utf-8"],
  [".xml", "application/xml; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".txt", "text/plain; charset=utf-8"],
  [".woff2", "font/woff2"],
]);

/**
 * @param {string} folder
 * @param {{ key: Buffer, cert: Buffer }} [tls] Serves over HTTPS where given.
 */
function createStaticServer(folder, tls) {
  /** @type {http.RequestListener} */
  const answer = (request, response) => {
    respond(folder, request.url ?? "/", response).catch((/** @type {Error} */ error) => {
      response.writeHead(500, { "Content-Type": "text/plain" }).end(error.message);
    });
  };
  return tls ? https.createServer(tls, answer) : http.createServer(answer);
}

/**
 * @param {string} folder
 * @param {string} url
 * @param {http.ServerResponse} response
 */
async function respond(folder, url, response) {
  const pathname = pathOf(url);
  if (pathname === undefined) {
    response.writeHead(400, { "Content-Type": "text/plain" }).end("Bad request");
    return;
  }
  const file = fileFor(folder, pathname);
  const content = file && (await readIfPresent(file));
  if (!content) {
    response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found");
    return;
  }
  const extension = path.extname(file);
  const policy = extension === ".html" ? policyOfPage(content.toString()) : undefined;
  response
    .writeHead(200, {
      "Content-Type": CONTENT_TYPES.get(extension) ?? "application/octet-stream",
      "Cache-Control": "no-cache",
      "X-Content-Type-Options": "nosniff",
      // Excel on the web fetches functions.json from a page of its own.
      "Access-Control-Allow-Origin": "*",
      ...(policy ? { "Content-Security-Policy": policy } : {}),
    })
    .end(content);
}

/** The path that an address asks for; undefined where the address is none.
 * @param {string} url
 * @returns {string | undefined} */
function pathOf(url) {
  try {
    const pathname = decodeURIComponent(new URL(url, "http://localhost").pathname);
    // No file system knows a name with this in it, and Node throws at it.
    return pathname.includes("\0") ? undefined : pathname;
  } catch (error) {
    if (error instanceof URIError || hasCode(error, "ERR_INVALID_URL")) return undefined;
    throw error;
  }
}

/** Nothing where the address would leave the folder.
 * @param {string} folder
 * @param {string} pathname
 * @returns {string | undefined} */
function fileFor(folder, pathname) {
  const file = path.join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
  return file.startsWith(`${folder}${path.sep}`) ? file : undefined;
}

/** @param {string} file */
async function readIfPresent(file) {
  try {
    return await readFile(file);
  } catch (error) {
    if (hasCode(error, "ENOENT", "EISDIR", "ENOTDIR")) return undefined;
    throw error;
  }
}

/**
 * @param {http.Server | https.Server} server
 * @param {number} port Zero takes any that is free.
 * @param {number} attempts How many ports from there on to try.
 * @returns {Promise<number>} The port.
 */
async function listen(server, port, attempts = 1) {
  try {
    await new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "localhost", () => {
        server.off("error", reject);
        resolve(undefined);
      });
    });
  } catch (error) {
    if (hasCode(error, "EADDRINUSE") && attempts > 1) return listen(server, port + 1, attempts - 1);
    throw error;
  }
  const address = server.address();
  return typeof address === "object" && address ? address.port : port;
}

/** Whether an error is one of Node's with one of these codes.
 * @param {unknown} error
 * @param {string[]} codes */
function hasCode(error, ...codes) {
  return typeof error === "object" && error !== null && "code" in error && codes.includes(String(error.code));
}

module.exports = { createStaticServer, listen };
