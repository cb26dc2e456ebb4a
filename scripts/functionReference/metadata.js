/** The metadata Excel reads (functions.json): Microsoft's generator, and what it leaves out. */
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");

/** @typedef {import("custom-functions-metadata").IFunction} FunctionMetadata */
/** @typedef {import("custom-functions-metadata").IAssociate} Association */

/**
 * @param {string[]} files
 * @returns {Promise<{ functions: FunctionMetadata[], associations: Association[] }>}
 */
async function generateMetadata(files) {
  const { metadataJson, associate, errors } = await generateCustomFunctionsMetadata(files);
  if (errors.length > 0) throw new Error(`The functions' comments do not make metadata:\n${errors.join("\n")}`);
  const { functions } = /** @type {{ functions: FunctionMetadata[] }} */ (JSON.parse(metadataJson));
  return { functions: functions.map(withDescriptionOnOneLine), associations: associate };
}

/** Excel shows a description on one line; the generator keeps the comment's line breaks.
 * @param {FunctionMetadata} metadata
 * @returns {FunctionMetadata} */
function withDescriptionOnOneLine(metadata) {
  return {
    ...metadata,
    description: oneLine(metadata.description),
    parameters: metadata.parameters.map((parameter) => ({ ...parameter, description: oneLine(parameter.description) })),
  };
}

/** @param {string | undefined} text */
const oneLine = (text) => (text ?? "").replaceAll(/\s+/g, " ").trim();

/**
 * The generator never writes `allowErrorForDataTypeAny`, without which one error cell in a range keeps the whole call
 * from us, nor help addresses.
 * @param {FunctionMetadata[]} functions
 * @param {string} host
 */
function functionsJson(functions, host) {
  const metadata = {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: functions.map((metadata) => ({ ...metadata, helpUrl: `${host}/${helpPath(metadata.name)}` })),
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

/** @param {string} functionName */
const helpPath = (functionName) => `help/${functionName.toLowerCase()}.html`;

module.exports = { generateMetadata, functionsJson, helpPath, oneLine };
