/** Who the add-in is to Excel. Two builds of one id or namespace would leave each other's names in people's workbooks. */

/** @typedef {{ id: string, namespace: string, name: string }} Identity */

/** @type {Identity} */
const RELEASED = { id: "75be68dc-a3b0-46b3-a435-fa3a8fcca0b5", namespace: "CBA", name: "Caseworth" };

/** @type {Identity} */
const DEVELOPMENT = {
  id: "73baa3de-8257-44cf-9dc7-c349b3bb7662",
  namespace: "CBADEV",
  name: "Caseworth (development)",
};

module.exports = { RELEASED, DEVELOPMENT };
