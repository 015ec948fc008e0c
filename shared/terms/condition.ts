/** On what a signature may hang: something that the log settles (WAR §8). */
import { z } from "zod";
import type { Immutable } from "../base/immutable.ts";
import type { References } from "./references.ts";

/** It counts once that seat has signed the same text, or once another text has every signature that it needs. */
export const conditionOf = ({ seat }: Pick<References, "seat">) =>
  z.union([z.strictObject({ seat }), z.strictObject({ text: z.int().min(1).max(10_000) })]);
export type Condition = Immutable<z.infer<ReturnType<typeof conditionOf>>>;
