/** The gallery in a made-up language that is 40 % longer. */
import { everyStateIn } from "./everyState.ts";

everyStateIn("en-XA");
