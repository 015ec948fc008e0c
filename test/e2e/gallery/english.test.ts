/** The gallery in English. */
import { everyStateIn } from "./everyState.ts";

everyStateIn("en");
