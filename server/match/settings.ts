/** What a match was created with; stored beside it as JSON and parsed when it is loaded. */
import { z } from "zod";
import { forms } from "../../shared/state/matchState.ts";

export const settingsSchema = z.strictObject({
  title: z.string(),
  setup: z.strictObject({
    scenario: z.string(),
    seed: z.string(),
    roster: z.int(),
    form: z.enum(forms),
    types: z.literal("drawn").optional(),
  }),
  /** An instructor chose the seed, or the word that it is derived from, so somebody could guess it. */
  seedChosen: z.boolean().optional(),
  /** Clock of each open phase, and of the briefing unless `briefSeconds` says otherwise; 0: none. */
  openSeconds: z.int().min(0),
  /** Clock of the wire; 0: none. */
  wireSeconds: z.int().min(0),
  briefSeconds: z.int().min(0).optional(),
  /** Asynchronous: briefing and rounds end at these moments, and never before. */
  deadlines: z.strictObject({ at: z.string(), zone: z.string(), days: z.array(z.int()) }).optional(),
  /** How long the others wait for somebody who is gone. */
  graceSeconds: z.int().min(1).optional(),
  /** The class whose table it is. */
  table: z.strictObject({ class: z.string(), code: z.string(), number: z.int() }).optional(),
  /** What a head has drafted and not set becomes the seat's orders when the round locks. */
  draftsSet: z.boolean().optional(),
  /** The class's pages speak in plain words; absent outside of a class. */
  plain: z.boolean().optional(),
  /** Bots hold the roster's seats that nobody took. */
  bots: z.boolean(),
  /** One person against bots: nobody else may join. */
  solo: z.boolean(),
  /** A first match, whose page says step by step what to do. */
  guided: z.boolean().optional(),
});
export type MatchSettings = z.infer<typeof settingsSchema>;
