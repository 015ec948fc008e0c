/** The shape of map.json: where things lie. Who holds a town and what a district counts is in scenario.json, every name in names.json. */
import { z } from "zod";
import { text } from "./texts.ts";

const id = z
  .string()
  .min(1)
  .max(24)
  .regex(/^[A-Za-z0-9_-]+$/, "letters, digits, - and _ only");
const words = text(z.string().trim().min(1).max(600), z.string().trim().min(1).max(2000));
const side = z.union([z.literal(0), z.literal(1)]);

/** [longitude, latitude] in degrees, east and north positive. */
const place = z.tuple([z.number().min(-180).max(180), z.number().min(-85).max(85)]);
const line = z.array(place).min(2);
/** A closed outline; the last point joins the first without being repeated. */
const ring = z.array(place).min(3);

/** Tints of land: by side, or neither. */
export const landTones = ["first", "second", "other"] as const;

const sectorSchema = z.strictObject({
  /** The front at 0 points and at 10, both from the same end; the last point of one sector is the first of the next. */
  start: line,
  end: line,
  /** Where the sector's name stands. */
  label: place,
});

const townSchema = z.strictObject({
  id,
  lon: z.number(),
  lat: z.number(),
  /** 1 the largest to 4 the smallest: size of the name, and which name gives way where space is short. */
  rank: z.int().min(1).max(4),
  heritage: z.boolean().optional(),
  /** Who holds it at the start; as in scenario.json. */
  side,
  /** How many lived there before, by a row of facts.json; absent where no figure is known. 0: it lay empty. */
  people: z.strictObject({ count: z.int().min(0), asOf: words, fact: id }).optional(),
  /** Nearest sector of the front; null beyond the zone of fighting. */
  sector: id.nullable(),
});

const countrySchema = z.strictObject({
  id,
  tone: z.enum(landTones),
  /** Places for its name, best first. */
  labels: z.array(place),
  /** Its numeric ISO 3166 code in world-atlas; without it, `outlines` says where it lies. */
  atlas: z
    .string()
    .regex(/^\d{3}$/)
    .optional(),
  outlines: z.array(ring).optional(),
  /** The country in which the front lies: hatching and line end at its border. */
  host: z.boolean().optional(),
});

const flowSchema = z.strictObject({
  side,
  from: place,
  to: place,
  /** The country to which most of them go, by its id; the one in which the front lies: elsewhere within it. */
  toward: id.optional(),
});

/** Checks that need more than one field: joints of the fronts, ids that meet. */
function faults(map: z.infer<typeof mapShape>): { path: (string | number)[]; message: string }[] {
  const found: { path: (string | number)[]; message: string }[] = [];
  const same = (a: readonly number[] | undefined, b: readonly number[] | undefined) => a?.join() === b?.join();
  const sectors = Object.entries(map.sectors);
  for (const [at, [id, sector]] of sectors.entries()) {
    const [before, neighbour] = sectors[at - 1] ?? [];
    for (const when of ["start", "end"] as const)
      if (neighbour && !same(neighbour[when].at(-1), sector[when][0]))
        found.push({ path: ["sectors", id, when, 0], message: `must be the last point of ${before}.${when}` });
  }
  const towns = map.towns.map((town) => town.id);
  towns.forEach((town, at) => {
    if (towns.indexOf(town) !== at) found.push({ path: ["towns", at, "id"], message: `${town} is there twice` });
  });
  map.districts.forEach((district, at) => {
    if (!towns.includes(district.town))
      found.push({ path: ["districts", at, "town"], message: `no such town: ${district.town}` });
  });
  if (map.countries.filter((country) => country.host).length !== 1)
    found.push({ path: ["countries"], message: "exactly one country is the host" });
  const [west, south, east, north] = map.extent;
  if (west >= east || south >= north)
    found.push({ path: ["extent"], message: "west, south, east, north in this order" });
  return found;
}

const mapShape = z.strictObject({
  $schema: z.string().optional(),
  /** The scenario's id. */
  id,
  /** What the coordinates are and how good they are. */
  note: words,
  /** What a full page shows: west, south, east, north. All towns lie within. */
  extent: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  projection: z.literal("mercator"),
  /** Day of the front at 0 points, in a few words. */
  startLabel: words,
  region: ring,
  /** By id, in the order of scenario.json: along the front. */
  sectors: z.record(id, sectorSchema),
  towns: z.array(townSchema).min(1),
  pipelines: z.array(z.strictObject({ id, name: words, line })),
  /** Venues of talks, all outside the page: cards at the edge, in this order. */
  venues: z.array(z.strictObject({ id })),
  districts: z.array(z.strictObject({ id, town: id, outline: ring })),
  /** Cards that tell of a heritage site: once one is played, the town that it names is marked. */
  heritageCards: z.array(id).optional(),
  flows: z.array(flowSchema),
  countries: z.array(countrySchema),
  waters: z.array(z.strictObject({ id, outline: ring })),
  /** Where the delegation of a seat sets out from, by seat; others join at the venue. */
  origins: z.record(z.string(), place),
});

/** map.json: where things lie; the fronts of neighbouring sectors meet, districts name towns of the map, and one country is the host. */
export const mapSchema = mapShape.superRefine((map, context) => {
  for (const fault of faults(map)) context.addIssue({ code: "custom", ...fault });
});

export type MapFile = z.infer<typeof mapSchema>;
export type MapTown = z.infer<typeof townSchema>;
export type LonLat = z.infer<typeof place>;
