/** A number that moved, and why: what the event "moved" tells. */
import { z } from "zod";
import type { CardId, LineId } from "../base/ids.ts";
import type { Immutable } from "../base/immutable.ts";
import { clauseKind } from "../terms/clause.ts";
import { type References, side } from "../terms/references.ts";
import { type Cause, causes, sideGauges, worldGauges } from "./gaugeKinds.ts";

/** Beyond any number of a match; what a page draws and adds up stays a number. */
const most = 1e9;
export const number = z.number().min(-most).max(most);

/** Which number: of a side, of a sector, of a seat, or of the world. */
export const gaugeRefOf = ({ seat, sector }: Pick<References, "seat" | "sector">) =>
  z.discriminatedUnion("gauge", [
    z.strictObject({ gauge: z.enum(sideGauges), side }),
    z.strictObject({ gauge: z.literal("ground"), sector }),
    z.strictObject({ gauge: z.literal("credibility"), seat }),
    z.strictObject({ gauge: z.enum(worldGauges) }),
  ]);
export type GaugeRef = Immutable<z.infer<ReturnType<typeof gaugeRefOf>>>;

/** What a reason may refer to. */
type Reasons = Pick<References, "seat" | "town" | "sector"> & {
  readonly card: z.ZodType<CardId>;
  readonly line: z.ZodType<LineId>;
};

/** One reason behind a change. The sentence for `cause` is in client/words/causes.ts. */
export const termOf = ({ seat, town, sector, card, line }: Reasons) =>
  z.object({
    cause: z.enum(Object.keys(causes) as [Cause, ...Cause[]]),
    /** What it added; null where a viewer may know the reason but not the size. */
    amount: number.nullable(),
    /** Seat or side behind it, where that matters to the sentence. */
    seat: seat.optional(),
    side: side.optional(),
    sector: sector.optional(),
    town: town.optional(),
    clause: clauseKind.optional(),
    card: card.optional(),
    /** Line of the ledger of words; for those who do not know it, the cause is "undisclosed". */
    line: line.optional(),
    /** Only this seat (and its side) may see the term; others see cause "undisclosed". */
    secretOf: seat.optional(),
  });
export type Term = Immutable<z.infer<ReturnType<typeof termOf>>>;

/** Breach hazard, taken apart for the wire and the debrief. */
export const hazardTerm = z.object({
  cause: z.enum(["base", "clause", "failed", "groundChanged", "spoilerOutside", "restraint"]),
  amount: number,
  clause: clauseKind.optional(),
  side: side.optional(),
});
export type HazardTerm = Immutable<z.infer<typeof hazardTerm>>;
