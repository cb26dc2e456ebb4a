// The entry of functions.js: every family of functions. The build adds each family's calls of CustomFunctions.associate.
import "./staffCost";
import "./lifetimeOutcomes";
import "./reReferral";
import "./escalation";
import "./discounting";
import "./scenarios";
import "./bridge";
import "./sensitivity";
import "./simulation";
import "./valueOfInformation";
import "./scaleUp";
import "./cashflows";
import "./evidence";
import "./parameters";
