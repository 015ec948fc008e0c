/** Wants the war over: open to talks at once, candid about losses, signs what stops the fire. */
import { temperOf } from "./temper.ts";
import { traits } from "./traits.ts";

export const dove = temperOf(traits.dove);
