/** The shape of a scenario's own files: scenario.json, clauses.json, cards.json. Exported as JSON Schema for editors by `npm run schema`. */
import { z } from "zod";
import { clauseKind } from "../terms/clause.ts";
import { orderKind } from "../terms/order.ts";
import { numbersSchema } from "./numbers.ts";
import { text } from "./texts.ts";

const id = z
  .string()
  .min(1)
  .max(24)
  .regex(/^[A-Za-z0-9_-]+$/, "letters, digits, - and _ only");
/** Another language may need more room for the same. */
const words = text(z.string().min(1).max(600), z.string().trim().min(1).max(2000));
const side = z.union([z.literal(0), z.literal(1)]);
const pair = z.tuple([z.number(), z.number()]);

/** What a starting value, seat, clause or card rests on: fact ids, or the designers' inference, or an outside source. */
const grounds = {
  facts: z.array(id),
  basis: z.enum(["facts", "designer", "outside"]),
  /** Needed where the basis is "outside": who says so. */
  source: words.optional(),
};

export const seatKinds = ["belligerent", "mediator", "patron", "neighbour", "press"] as const;
/** Acts that need a power; saying, endorsing, readiness and orders are open to every seat. */
export const actPowers = ["convene", "respond", "table", "sign", "reject", "press"] as const;

/** What scores as a seat's own goals, each a share of them (RULES §12). */
export const goalKinds = [
  "ownVenueInForce", // a text agreed at its venue is or was in force
  "hostedBoth", // both sides came to its talks
  "clauseInForce", // with: clause, and itself as contributor, body or guarantor where `own`
  "signedRole", // its signature is on a text that entered into force
  "ceasefireKept", // a treaty was kept for a round
  "calmEnergy", // 1 − Z/100
  "concealedLossesShown", // losses verified or leaked for a side that published none
  "claimsVerified", // claims verified on both sides
  "noForeignForces", // no PKF or GUARANTOR by the rivals in `rivals` in force
  "foreignFightersBarred", // NOIMPORT of fighters in force
  "clientGround", // its client's side keeps or gains ground
  "groundTaken", // its side has taken ground by the time that others end the war
  "lossesHidden", // share of its side's military dead that nobody has published, shown or leaked
  "talksUnbeaten", // both sides came to talks, and the decisive sector has not fallen
  "allyBound", // the treaty ally of its side answers for the text in force; the half of it where its troops alone watch
  "townsSpared", // no town (of its own side, where it has one) under fire in this round or the last
  "districtsKept", // no district has been handed over
  "goodName", // its credibility is no lower than at the start
] as const;

/** Parts of scores (RULES §12). */
export const partNames = [
  "civilians",
  "military",
  "displaced",
  "durability",
  "territory",
  "core",
  "goals",
  "credibility",
  "calm",
] as const;
export type PartName = (typeof partNames)[number];

const goalSchema = z.strictObject({
  goal: z.enum(goalKinds),
  weight: z.number().positive(),
  clause: clauseKind.optional(),
  own: z.boolean().optional(),
  rivals: z.array(id).optional(),
  ...grounds,
});

const seatSchema = z.strictObject({
  id,
  name: words,
  /** Two letters on the chip. */
  short: text(z.string().min(2).max(3)),
  kind: z.enum(seatKinds),
  side: side.nullable(),
  /** Speaks and signs for its side; exactly one a side. */
  lead: z.boolean(),
  /** Side whose treaty ally it is (cover +10 for that guest). */
  allyOf: side.nullable(),
  /** Side it may supply. */
  patronOf: side.nullable(),
  /** Venues where it may convene. */
  venues: z.array(id),
  /** Leader whose call adds cover; null: none. */
  leader: words.nullable(),
  acts: z.array(z.enum(actPowers)),
  orders: z.array(orderKind),
  /** Merged from these seats, whose names stand in clauses (the Co-chairs). */
  standsFor: z.array(id),
  goals: z.array(goalSchema),
  ...grounds,
});

const rosterSchema = z.strictObject({
  size: z.int().min(2).max(12),
  seats: z.array(id).min(2),
  /** Played by a bot with the same powers. */
  byRule: z.array(id),
  /** Seats whose orders or acts differ in this roster (leader and defence). */
  powers: z.record(z.string(), z.strictObject({ acts: z.array(z.enum(actPowers)), orders: z.array(orderKind) })),
});

const startSchema = z.strictObject({
  /** Points of each sector that the attacking side holds already: the other side may take them. */
  ground: z.record(id, z.number().min(0)),
  force: pair,
  supply: pair,
  militaryDead: pair,
  reportedDead: pair,
  civilianDead: pair,
  displaced: pair,
  hurt: pair,
  hardness: pair,
  will: pair,
  escalation: z.number(),
  widerWar: z.number(),
  energyAlarm: z.number(),
  credibility: z.number(),
  stance: z.tuple([z.enum(["exclude", "conditional", "open"]), z.enum(["exclude", "conditional", "open"])]),
  share: z.tuple([z.int().min(0).max(3), z.int().min(0).max(3)]),
  martialLaw: z.tuple([z.boolean(), z.boolean()]),
  gainedLast: z.tuple([z.boolean(), z.boolean()]),
  lostLast: z.tuple([z.boolean(), z.boolean()]),
  rungsLast: z.tuple([z.array(z.int()), z.array(z.int())]),
  /** Grounds of each value above, by its name. */
  grounds: z.record(z.string(), z.strictObject(grounds)),
  /** Claims already on record when play begins. */
  claims: z.array(
    z.strictObject({
      claimant: id,
      about: side,
      subject: z.enum(["militaryDead", "civilianDead", "displaced"]),
      value: z.number(),
      facts: z.array(id),
    }),
  ),
});

const sectorSchema = z.strictObject({
  id,
  name: words,
  /** Other words for it in free text; * at a word's end stands for any ending. */
  also: z.array(words),
  /** Sides that may attack there. */
  attackedBy: z.array(side).max(2),
});

/** Within which ranges sides and patrons differ from match to match where their types are drawn: lowest and highest. */
const typesSchema = z.strictObject({
  force: z.tuple([z.number().positive(), z.number().positive()]).describe("factor of the force at the start"),
  hardness: pair.describe("added to the hardness at the start"),
  willFloor: pair.describe("added to the will that a side must keep"),
  price: z.tuple([z.number().min(0), z.number().min(0)]).describe("factor of what each clause costs a side"),
  deliveries: z.tuple([z.int().min(0), z.int().min(0)]).describe("deliveries that a patron can make in a match"),
});

/** What happened on the record, by day: the policy `historical` follows it, in whatever rounds the days fall. */
const plotSchema = z.strictObject({
  /** Where a side attacks from that day on, until its next entry; a side without entries does not attack. */
  attacks: z.array(z.strictObject({ side, from: z.iso.date(), sector: id })),
  /** Days of the truces that fixed no line. */
  truces: z.array(z.iso.date()),
  /** From when on the text that ends it is signed: once this side is so hurt, and so many points of the sector are lost. */
  end: z.strictObject({
    from: z.iso.date(),
    side,
    hurt: z.number().min(0),
    sector: id,
    points: z.number().min(0),
  }),
  ...grounds,
});

export const scenarioSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  title: words,
  /** One or two sentences for the start page. */
  summary: words,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  startDate: z.iso.date(),
  forms: z.strictObject({
    long: z.strictObject({ rounds: z.int().min(1).max(20), days: z.int().min(1) }),
    short: z.strictObject({ rounds: z.int().min(1).max(20), days: z.int().min(1) }),
  }),
  sides: z.tuple([
    z.strictObject({ id, name: words, adjective: words }),
    z.strictObject({ id, name: words, adjective: words }),
  ]),
  region: words,
  /** Parts of the front, in their order along it. */
  sectors: z.array(sectorSchema).min(2).max(5),
  venues: z.array(z.strictObject({ id, ...grounds })),
  /** Who holds each town of the map at the start, and whether it lies beyond the region (only STRIKE_BEYOND reaches it). */
  towns: z.array(z.strictObject({ id, side, beyond: z.boolean() })),
  districts: z.array(z.strictObject({ id, town: id, points: z.number().positive(), ...grounds })),
  seats: z.array(seatSchema),
  rosters: z.array(rosterSchema),
  start: startSchema,
  /** Who drafts what the Council votes on, and who votes; null: there is none. A member that votes against stops a text. */
  council: z.strictObject({ drafter: id, members: z.array(id).min(1), ...grounds }).nullable(),
  types: typesSchema,
  plot: plotSchema,
  numbers: numbersSchema,
});

/** Clauses of one family do alike: each further one of it counts less. What concedes something stands beside all paper. */
export const clauseFamilies = ["concede", "separate", "watch", "guarantee", "bind", "ease"] as const;
/** Who carries a clause out: the seat that it names, seats of the side or of the town's side, or both leads at talks. */
export const carriers = ["named", "side", "town", "talks"] as const;

export const clauseDefSchema = z.strictObject({
  kind: clauseKind,
  name: words,
  /** What it forbids or does, in words. */
  does: words,
  hazard: z.number(),
  cost: pair,
  /** Orders that break it. */
  forbids: z.array(orderKind),
  /** Seats that must sign besides the two sides, by rule: a parameter of the clause, or these ids. */
  needs: z.array(id),
  /** Absent: it counts in full beside whatever else there is. */
  family: z.enum(clauseFamilies).optional(),
  /** A text may have several, each about another seat, place or road. */
  repeatable: z.boolean().optional(),
  /** Somebody must do what it says, for so many rounds; until then only the share `paper` of its effect counts. Absent: it needs nobody. */
  carried: z
    .strictObject({ by: z.enum(carriers), rounds: z.int().min(1).max(5), paper: z.number().min(0).max(1) })
    .optional(),
  /** Share of its effect and its price by the value of a parameter ("deferred": 0.4). */
  shares: z.record(z.string(), z.number().min(0).max(1)).optional(),
  ...grounds,
});
export const clausesSchema = z.strictObject({ $schema: z.string().optional(), clauses: z.array(clauseDefSchema) });

const effectSchema = z.strictObject({
  gauge: z.enum([
    "hurt",
    "hardness",
    "will",
    "civilianDead",
    "displaced",
    "credibility",
    "escalation",
    "widerWar",
    "energyAlarm",
  ]),
  /** accused, other: a side by its part in the card; both; world for the last three gauges. */
  of: z.enum(["accused", "other", "both", "world"]),
  by: z.number(),
});

export const cardSchema = z.strictObject({
  id,
  name: words,
  /** For mirrored cards two versions, by accused side; else one for both. {accused}, {other}, {place:ID} are filled in. */
  mirrored: z.boolean(),
  versions: z
    .array(
      z.strictObject({
        headline: words,
        /** The other side's reply, or that the source has none. */
        counter: words,
        claimant: words,
        place: id.nullable(),
        facts: z.array(id),
      }),
    )
    .min(1)
    .max(2),
  /** Relative chance of being drawn; each card comes once. */
  weight: z.number().positive(),
  /** Drawn only at or above this rung, and from this round on. */
  minEscalation: z.number(),
  fromRound: z.int(),
  effects: z.array(effectSchema),
  /** The claim that the card puts on record, if any: by the seat of the other side. */
  claim: z.strictObject({ subject: z.literal("event"), trueWhenAccusedShelled: z.boolean() }).nullable(),
  ...grounds,
});
export const cardsSchema = z.strictObject({
  $schema: z.string().optional(),
  /** Chance a round that a card comes, 0-1. */
  chance: z.number().min(0).max(1),
  cards: z.array(cardSchema),
});

export type ScenarioFile = z.infer<typeof scenarioSchema>;
export type SeatDef = z.infer<typeof seatSchema>;
export type Roster = z.infer<typeof rosterSchema>;
export type ClauseDef = z.infer<typeof clauseDefSchema>;
export type CardDef = z.infer<typeof cardSchema>;
export type CardsFile = z.infer<typeof cardsSchema>;
export type GoalKind = (typeof goalKinds)[number];
export type Goal = z.infer<typeof goalSchema>;
export type ActPower = (typeof actPowers)[number];
