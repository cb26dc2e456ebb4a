/** `npm start`: installs what is missing, builds, and opens the workbench in the browser; builds again on every change. */
const { watchBuild } = require("./build/watch.js");
const { openBrowser } = require("./server/openBrowser.js");
const { createStaticServer, listen } = require("./server/staticServer.js");
const { ensureInstalled } = require("./setup/install.js");

const FIRST_PORT = 3000;
const PORTS_TO_TRY = 20;

ensureInstalled();
console.log("Building the workbench; the first time takes up to a minute …");
const folder = watchBuild({}, () => {
  const server = createStaticServer(folder);
  listen(server, FIRST_PORT, PORTS_TO_TRY).then(
    (port) => {
      const url = `http://localhost:${port}/`;
      console.log(`\nThe workbench is open at ${url}  (stop with Ctrl+C)`);
      openBrowser(url);
    },
    (/** @type {Error} */ error) => {
      console.error(`No port is free: ${error.message}`);
      process.exit(1);
    },
  );
});
