/** The choices within a deed, in words, as they stand in a select. */
import * as composerWords from "words:play/composer";
import type { Frame, Stance, Thirds } from "../../shared/terms/choices.ts";
import { isolated } from "./format.ts";
import { frameWords, shareWords, stanceWords } from "./labels.ts";
import type { SpokenTelling } from "./spoken.ts";

type SlotName = keyof typeof composerWords.slots.names;
type SlotWords = Readonly<Record<SlotName, (value: string, t: SpokenTelling) => string>>;

const slots = composerWords.slots;
const seat = (id: string, { names }: SpokenTelling): string => names.heading(id);

const values: SlotWords = {
  sector: (value, { names }) => names.sector(value as Parameters<typeof names.sector>[0]),
  town: (value, { names }) => names.place(value),
  share: (value) => shareWords[Number(value) as Thirds],
  stance: (value) => stanceWords[value as Stance],
  direction: (value) => slots.direction[value as keyof typeof slots.direction],
  on: (value) => slots.on[value as keyof typeof slots.on],
  what: (value) => slots.what[value as keyof typeof slots.what],
  side: (value, { names }) => names.Side(Number(value) === 0 ? 0 : 1),
  venue: (value, { names }) => names.venue(value),
  frame: (value) => frameWords[value as Frame].name,
  host: (value, { names }) => slots.host({ seat: names.named(value) }),
  text: (value, t) => slots.quoted({ title: isolated(t.titleOf(Number(value))) }),
  having: (value, { names }) => slots.having({ clause: names.clause(value) }),
  about: (value, { names }) => slots.about({ seat: names.named(value) }),
  lacking: (value, { names }) => slots.lacking({ clause: names.clause(value) }),
  unless: (value, { names }) => {
    const [is, id = ""] = value.split(":");
    return slots.unless({ is: is === "shownTo" ? is : "yesOf", seat: names.named(id) });
  },
  shownTo: (value, { names }) => slots.to({ seat: names.named(value) }),
  clause: (value, { names }) => names.clause(value),
  ...{ target: seat, called: seat, backed: seat },
};

export const slotNamesInWords: Readonly<Record<SlotName, string>> = slots.names;

/** A choice in words; "" leaves it open. */
export const slotWords = (name: SlotName, value: string, t: SpokenTelling): string =>
  value === "" ? slots.any[name] : values[name](value, t);
