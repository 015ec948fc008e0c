/** Weighs what it expects from signing against what it expects from fighting on; the default of belligerents. */
import { temperOf } from "./temper.ts";
import { traits } from "./traits.ts";

export const pragmatist = temperOf(traits.pragmatist);
