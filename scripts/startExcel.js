/** `npm run start:excel`: serves the development build over HTTPS, which Excel insists on, and says how to load it. */
const { existsSync, readFileSync } = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { watchBuild } = require("./build/watch.js");
const { createStaticServer, listen } = require("./server/staticServer.js");
const { ensureInstalled } = require("./setup/install.js");

const PORT = 3000;
const certificates = path.join(os.homedir(), ".office-addin-dev-certs");
const keyFile = path.join(certificates, "localhost.key");
const certificateFile = path.join(certificates, "localhost.crt");

if (!existsSync(keyFile) || !existsSync(certificateFile)) {
  console.error(`Excel loads add-ins over HTTPS only, and this machine has no certificate for localhost yet.

  npx office-addin-dev-certs install

makes one and asks your system to trust it. Then run npm run start:excel again.`);
  process.exit(1);
}

ensureInstalled();
console.log("Building the add-in for Excel …");
const folder = watchBuild({ development: true }, () => {
  const tls = { key: readFileSync(keyFile), cert: readFileSync(certificateFile) };
  listen(createStaticServer(folder, tls), PORT).then(
    () => {
      console.log(`
Serving https://localhost:${PORT}. Leave this running, and in another terminal:

  npx office-addin-debugging start dist-development/manifest.xml     Excel for Windows or Mac
  npx office-addin-debugging stop dist-development/manifest.xml      when you have finished

Excel on the web: Home, Add-ins, More settings, Upload my add-in, dist-development/manifest.xml.
The development build is called "Caseworth (development)"; its functions begin with CBADEV.`);
    },
    (/** @type {Error} */ error) => {
      console.error(`Port ${PORT}, which the manifest names, is not free: ${error.message}`);
      process.exit(1);
    },
  );
});
