/** The two HTML pages: templates in src/, with {{name}} where the build has something to say. */
const { workbenchPolicy, taskpanePolicy, OFFICE_CDN } = require("./contentSecurityPolicy.js");

/** @typedef {import("./buildOptions.js").BuildOptions} BuildOptions */

/**
 * @param {string} template
 * @param {Record<string, string>} values
 */
function fill(template, values) {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (placeholder, /** @type {string} */ name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`A page asks for ${placeholder}, which the build does not know.`);
    return value;
  });
}

/**
 * @param {string} template
 * @param {BuildOptions} options
 */
function taskpanePage(template, options) {
  return fill(template, {
    contentSecurityPolicy: taskpanePolicy(options),
    scriptHosts: [options.host, ...(options.selfHostOffice ? [] : [OFFICE_CDN])]
      .map((host) => `<li>${host}</li>`)
      .join("\n          "),
    officeJs: options.selfHostOffice ? "office/office.js" : `${OFFICE_CDN}/lib/1/hosted/office.js`,
  });
}

/** @param {string} template */
const workbenchPage = (template) => fill(template, { contentSecurityPolicy: workbenchPolicy });

module.exports = { taskpanePage, workbenchPage };
