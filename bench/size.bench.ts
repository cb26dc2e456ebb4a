/** What a person downloads before anything works: the functions and the pane, compressed as a host would send them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { report } from "./measure";

const kilobytes = (file: string) => gzipSync(readFileSync(path.resolve("dist", file)), { level: 9 }).length / 1000;

// 56 kB, of which the seven functions of case lists are 7 and correlated draws 3; all of it is there for some function.
report("functions.js, gzipped", kilobytes("functions.js"), "kB", 60);
report("the pane's initial script, taskpane.js, gzipped", kilobytes("taskpane.js"), "kB", 200);
report("the workbench's initial script, gzipped", kilobytes("workbench.js"), "kB", null);
