/** What a match was created with; stored beside it as JSON and parsed when it is loaded. */
import { z } from "zod";

export const settingsSchema = z.strictObject({
  title: z.string(),
  setup: z.strictObject({
    scenario: z.string(),
    seed: z.string(),
    roster: z.int(),
    form: z.enum(["long", "short"]),
  }),
  /** Clock of the briefing and of each open phase; 0: none. */
  openSeconds: z.int().min(0),
  /** Clock of the wire; 0: none. */
  wireSeconds: z.int().min(0),
  /** Bots hold the roster's seats that nobody took. */
  bots: z.boolean(),
  /** One person against bots: nobody else may join. */
  solo: z.boolean(),
});
export type MatchSettings = z.infer<typeof settingsSchema>;
