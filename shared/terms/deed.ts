/** Deeds: what a word is about (§17). The log settles each of them; nothing else may be promised, asked for or threatened. */
import { z } from "zod";
import type { Immutable } from "../base/immutable.ts";
import { byKind } from "./byKind.ts";
import { directions, excuses, frames, leverageOn, offerKinds, stances } from "./choices.ts";
import { clauseKind } from "./clause.ts";
import { mostClauses } from "./limits.ts";
import { count, formOnly, type References, side } from "./references.ts";

/** A clause without its terms: of this kind, and about this seat, district, venue or sector ("FROM-TO" for a corridor). Null: any. */
export const clausePattern = z.strictObject({
  kind: clauseKind.nullable(),
  about: z.string().min(1).max(60).nullable(),
});
export type ClausePattern = Immutable<z.infer<typeof clausePattern>>;

/** As many clauses as a text may have. */
export const patterns = z.array(clausePattern).max(mostClauses);
export const textNumber = z.int().min(1).max(10_000);

/** Which texts a deed is about: this one (null: any), of those that have all of `having` and none of `lacking`. */
const textPattern = z.strictObject({ text: textNumber.nullable(), having: patterns, lacking: patterns });
export type TextPattern = Immutable<z.infer<typeof textPattern>>;

/** What excuses a deed, where it came first: the yes of a seat to the text, or that the text was shown to it. */
const unlessOf = ({ seat }: References) => z.strictObject({ is: z.enum(excuses), seat });
export type Unless = Immutable<z.infer<ReturnType<typeof unlessOf>>>;

/** The parameters of each kind. Where a field is null, any will do. */
const doings = (references: References) => {
  const { seat, town, venue, sector, claim } = references;
  const texts = { texts: textPattern };
  const unless = { unless: unlessOf(references).nullable() };
  return {
    hold: {},
    fire: {},
    attack: { sector: sector.nullable() },
    shell: { town: town.nullable() },
    strike: { town: town.nullable() },
    martialLaw: {},
    /** At least this share of own losses, in thirds. */
    publish: { share: z.literal([1, 2, 3]) },
    stance: { stance: z.enum(stances) },
    restrain: {},
    evacuate: { town: town.nullable() },
    /** Leverage; `target` is a belligerent's leading seat. */
    press: { target: seat, direction: z.enum(directions).nullable(), on: z.enum(leverageOn).nullable() },
    supply: {},
    signal: { to: seat.nullable() },
    hotline: { to: seat.nullable() },
    offerForces: { what: z.enum(offerKinds) },
    statement: { on: side.nullable() },
    verify: { claim: claim.nullable() },
    callTalks: { venue: venue.nullable(), frame: z.enum(frames).nullable() },
    comeToTalks: { host: seat.nullable(), venue: venue.nullable() },
    /** Puts a text on a table, or changes one that lies there, so that it is such a text. */
    table: { ...texts, ...unless },
    /** Its signature stands when the round is resolved. */
    sign: { ...texts, ...unless },
    endorse: { ...texts, ...unless },
    reject: texts,
    giveNotice: {},
    /** No order of its own breaks the text while it is in force; null: any text in force. */
    keepText: { text: textNumber.nullable() },
    /** Tells a seat the words of a text. */
    show: { to: seat, ...texts },
    /** Passes on to a seat a word that was said elsewhere. */
    carry: { to: seat },
    /** Backs a seat in plenary (or at the press desk), in general or for the clause that it stands for. */
    praise: { seat, clause: clauseKind.nullable() },
  };
};

/** A deed whose references are these: `seat` does it (or, with `not`, leaves it undone) in the rounds `from` to `to`, both included. */
export const deedSchemaOf = (references: References) =>
  z.strictObject({
    seat: references.seat,
    does: byKind(doings(references), { strict: true }),
    not: z.boolean(),
    from: count,
    to: count,
  });

/** A deed as anyone may write it; whether it can be done, `checkDeed` (engine/checkDeed.ts) says. */
const deedSchema = deedSchemaOf(formOnly);
export type Deed = Immutable<z.infer<typeof deedSchema>>;
export type Doing = Deed["does"];
export type DeedKind = Doing["kind"];
export type DoingOf<K extends DeedKind> = Extract<Doing, { kind: K }>;
