/**
 * The grid's packages come with every field of an object given by a helper, under a name that it is told:
 * `_defineProperty(this, "_value", 0)`. An object of many fields that is made so is slow to make and slow to read, and a calculation
 * makes millions. So what is bundled and tested gives its fields as classes do, `(this._value = 0)`; it reads this way in the
 * packages' own source. No class of these packages has an accessor of the same name as a field, where the two would differ.
 */
const FIELD = /_defineProperty\(this, "([A-Za-z_$][\w$]*)", /g;

/** @param {string} code */
const withDirectFields = (code) => code.replace(FIELD, "(this.$1 = ");

/** The packages whose objects a calculation makes. */
const GRID_ENGINE = /@univerjs.(core|engine-formula).lib.(cjs|es).index\.js$/;

/** The loader of webpack's, and for jest a transformer. */
module.exports = Object.assign(withDirectFields, {
  process: (/** @type {string} */ code) => ({ code: withDirectFields(code) }),
  GRID_ENGINE,
});
