// Names of a scenario: both forms of every place, and the words for countries, venues and the region.
import { z } from "zod";
import { text } from "./texts.ts";

const words = text(z.string().trim().min(1));
const slug = z.string().regex(/^[a-z][a-z0-9-]*$/, "lower-case letters, digits and hyphens");
const countryCode = z.string().regex(/^[A-Z]{3}$/, "three capital letters, such as ARM");

/** Which of a name's two forms: an index into `forms` and `languages`. */
export type NameForm = 0 | 1;

const formsSchema = z.tuple([words, words]);

const placeSchema = z.strictObject({ id: slug, forms: formsSchema, note: words.optional() });

const siteSchema = z.strictObject({ id: slug, name: words, place: slug, note: words.optional() });

const venueSchema = z.strictObject({ id: slug, name: words, country: countryCode, note: words.optional() });

const countrySchema = z.strictObject({
  id: countryCode,
  name: words,
  adjective: words,
  /** Its people, plural. */
  people: words,
  capital: words,
  note: words.optional(),
});

const regionSchema = z.strictObject({
  /** The name most used in the sources, shown in running text. */
  name: words,
  short: words,
  forms: formsSchema,
  /** What those who run it are called, outside attributed claims. */
  authorities: words,
  note: words.optional(),
});

/** A name with what grammar asks of it, as messages put it into sentences. */
const grammarSchema = z.strictObject({
  /** As it stands within a sentence, with its article: "the Free Ports". */
  text: words,
  /** As a heading, where that is not the seat's name in scenario.json: "Co-chairs". */
  title: words.optional(),
  /** As it begins a sentence, where that is not `text` with a capital. */
  start: words.optional(),
  /** Which plural category its verb takes; one where it says nothing. */
  number: z.enum(["zero", "one", "two", "few", "many", "other"]).optional(),
  /** In languages that have one. */
  gender: slug.optional(),
  /** Further forms by name, as messages ask for them: {seat_of}. */
  forms: z.record(slug, words).optional(),
});
/** A translation gives the whole of it: another language has other forms. */
const spokenSchema = text(grammarSchema);
const spokenById = text(
  grammarSchema.extend({ id: z.string().regex(/^[A-Z]+$/, "capital letters, such as RUS or MONITOR") }),
  grammarSchema,
);

export type Spoken = z.infer<typeof spokenSchema>;

/** names.json: ids unique within each list; a site's place and a venue's country are listed. */
export const namesFileSchema = z
  .strictObject({
    $schema: z.string().optional(),
    note: words,
    /** The languages of the two forms, in the order in which every `forms` holds them. */
    languages: formsSchema,
    region: regionSchema,
    places: z.array(placeSchema).min(1),
    sites: z.array(siteSchema),
    venues: z.array(venueSchema).min(1),
    countries: z.array(countrySchema).min(1),
    /** Every seat of scenario.json. */
    seats: z.array(spokenById).min(1),
    /** The two sides, in their order. */
    sides: z.tuple([spokenSchema, spokenSchema]),
    /** Every clause of clauses.json. */
    clauses: z.array(spokenById).min(1),
  })
  .superRefine((file, context) => {
    for (const list of ["places", "sites", "venues", "countries", "seats", "clauses"] as const) {
      const ids = file[list].map((entry) => entry.id);
      for (const id of ids.filter((each, at) => ids.indexOf(each) !== at)) {
        context.addIssue({ code: "custom", path: [list], message: `${id} is there twice` });
      }
    }
    for (const { id, place } of file.sites) {
      if (!file.places.some((each) => each.id === place)) {
        context.addIssue({ code: "custom", path: ["sites"], message: `${id} stands in no listed place: ${place}` });
      }
    }
    for (const { id, country } of file.venues) {
      if (!file.countries.some((each) => each.id === country)) {
        context.addIssue({ code: "custom", path: ["venues"], message: `${id} lies in no listed country: ${country}` });
      }
    }
  });

export type NamesFile = z.infer<typeof namesFileSchema>;
