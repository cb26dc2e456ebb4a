/** What a person downloads before anything works: the functions and the pane, compressed as a host would send them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { report } from "./measure";

const kilobytes = (file: string) => gzipSync(readFileSync(path.resolve("dist", file)), { level: 9 }).length / 1000;

// Of it the functions of case lists take 7 kB, the published evidence (labels, sources, notes), which EVIDENCE and messages
// give, 15, and simulation with its correlations 10: nothing in it is there for no function.
report("functions.js, gzipped", kilobytes("functions.js"), "kB", 60);
report("the pane's initial script, taskpane.js, gzipped", kilobytes("taskpane.js"), "kB", 200);
report("the workbench's initial script, gzipped", kilobytes("workbench.js"), "kB", null);
