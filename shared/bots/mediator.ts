/** Wants an agreement that holds; the default of third parties. */
import { temperOf } from "./temper.ts";
import { traits } from "./traits.ts";

export const mediator = temperOf(traits.mediator);
