// The entry of functions.js: every family of functions. The build adds each family's calls of CustomFunctions.associate.
import "./staffCost";
import "./lifetimeOutcomes";
import "./reReferral";
import "./escalation";
import "./discounting";
import "./scenarios";
import "./parameters";
