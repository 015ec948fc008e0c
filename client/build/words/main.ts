/** `npm run words`: writes the types of the catalogues and names every fault in them. */
import { faultsOfAll, writeTypes } from "./wordsPlugin.ts";

writeTypes();
const faults = faultsOfAll();
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
