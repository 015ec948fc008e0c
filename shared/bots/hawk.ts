/** Wants the war won: signs late and dearly, fires on towns, breaks a treaty that pays too little. */
import { temperOf } from "./temper.ts";
import { traits } from "./traits.ts";

export const hawk = temperOf(traits.hawk);
