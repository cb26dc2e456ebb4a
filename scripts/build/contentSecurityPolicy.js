/** The content security policies of the built pages, and how a server finds a page's own. One home for both. */

const OFFICE_CDN = "https://appsforoffice.microsoft.com";

/** Fluent UI and the grid inject style elements, hence 'unsafe-inline' for styles; scripts come from files only.
 * @param {string[]} scriptHosts Hosts that may serve scripts besides the page's own origin. */
function applicationPolicy(scriptHosts) {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scriptHosts].join(" "),
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

const workbenchPolicy = applicationPolicy([]);
const helpPolicy = "default-src 'none'; style-src 'self'";

/** @param {{ selfHostOffice: boolean }} options */
const taskpanePolicy = ({ selfHostOffice }) => applicationPolicy(selfHostOffice ? [] : [OFFICE_CDN]);

/** The policy a built page carries in its meta element; a server repeats it as a header.
 * @param {string} html
 * @returns {string | undefined} */
function policyOfPage(html) {
  return /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1];
}

module.exports = { OFFICE_CDN, workbenchPolicy, taskpanePolicy, helpPolicy, policyOfPage };
