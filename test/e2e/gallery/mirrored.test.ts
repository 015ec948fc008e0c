/** The gallery in a made-up language that runs from right to left. */
import { everyStateIn } from "./everyState.ts";

everyStateIn("ar-XB");
