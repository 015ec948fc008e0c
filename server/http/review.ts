/** Looking at a match again: the log as the reader may have it, notes, reflections, the walk. For instructors see teachReview.ts. */
import { type Request, type RequestHandler, Router } from "express";
import type { z } from "zod";
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import {
  type EnteredWalk,
  type Note,
  noteBody,
  type Reflection,
  type ReviewReply,
  reflectionBody,
} from "../../shared/protocol/review.ts";
import { settingsSchema } from "../match/settings.ts";
import { isEnd, withheld } from "../review/entries.ts";
import { countEvents, hiddenAfter, upTo } from "../review/hidden.ts";
import { type Reader, readerOf } from "../review/reader.ts";
import { timesOf } from "../review/record.ts";
import { seedless } from "../review/seedless.ts";
import { reviewSettings } from "../review/settings.ts";
import { seedStillInPlay } from "../review/sharedSeed.ts";
import type { Match } from "../store/matches.ts";
import type { LogEntry } from "../store/matchLog.ts";
import type { StoredNote } from "../store/reviews.ts";
import type { Store } from "../store/store.ts";
import { answer, answerBody } from "./answer.ts";
import type { PlayParts } from "./play.ts";

/** What a handler is given once the reader has been let in. */
interface Reading {
  readonly match: Match;
  readonly reader: Reader;
  readonly entries: () => Promise<readonly LogEntry[]>;
  /** The last event that the reader is given now; null: all are. */
  readonly until: number | null;
  readonly request: Request;
}
type Handle = (reading: Reading) => Promise<Result<unknown>>;

/** Of one student: whoever reads them all, the instructor, must be able to. */
const mostNotes = 200;

/** Routes under /api/review; the table of them is in shared/protocol/review.ts. Refuses as `readerOf`, and unknownMatch. */
export function reviewRoutes({ store, walkRoomOf }: PlayParts): Router {
  const routes = Router();
  const admitted = async (request: Request, work: Handle): Promise<Result<unknown>> => {
    const match = await store.matches.byId(named(request, "match"));
    if (!match) return refuse("unknownMatch");
    let read: Promise<readonly LogEntry[]> | undefined;
    const entries = () => (read ??= store.log.read(match.id));
    const reader = await readerOf(store, request, match, entries);
    if (!reader.ok) return reader;
    const until = hiddenAfter(await store.reviews.walk(match.id), reader.value);
    return work({ match, reader: reader.value, entries, until, request });
  };
  const get = (work: Handle): RequestHandler => answer((request) => admitted(request, work));
  const withBody = <S extends z.ZodType>(
    schema: S,
    work: (reading: Reading, body: z.output<S>) => ReturnType<Handle>,
  ) => answerBody(schema, (body, request) => admitted(request, (reading) => work(reading, body)));

  routes.get(
    "/:match",
    get((reading) => review(store, reading)),
  );
  routes.post(
    "/:match/notes",
    withBody(noteBody, async (reading, { n, text, shown }) => {
      const fits = await mayPin(reading, n);
      if (!fits.ok) return fits;
      const { match, reader } = reading;
      const own = (await store.reviews.notes(match.id)).filter(({ member }) => member === reader.member);
      if (reader.as === "student" && own.length >= mostNotes) return refuse("tooMany");
      const note = { n, text, shown: shown && reader.as === "instructor", member: reader.member };
      return ok(noteOf(await store.reviews.addNote(match.id, note), reader));
    }),
  );
  routes.put(
    "/:match/notes/:id",
    withBody(noteBody, async (reading, { n, text, shown }) => {
      const fits = await mayPin(reading, n);
      if (!fits.ok) return fits;
      const { match, reader, request } = reading;
      const change = { n, text, shown: shown && reader.as === "instructor" };
      const note = await store.reviews.changeNote(match.id, named(request, "id"), reader.member, change);
      return note ? ok(noteOf(note, reader)) : refuse("notFound");
    }),
  );
  routes.delete(
    "/:match/notes/:id",
    get(async ({ match, reader, request }) => {
      if (reader.as === "link") return refuse("notYours");
      const gone = await store.reviews.changeNote(match.id, named(request, "id"), reader.member, null);
      return gone ? ok({}) : refuse("notFound");
    }),
  );
  routes.get(
    "/:match/reflection",
    get(async ({ match, reader }) => {
      if (reader.as !== "student") return refuse("notYours");
      const { member } = reader;
      const found = (await store.reviews.reflections(match.id)).find((each) => each.member === member);
      return ok((found ?? { member, answers: {}, done: false, at: null }) as Reflection);
    }),
  );
  routes.put(
    "/:match/reflection",
    withBody(reflectionBody, async ({ match, reader }, { answers, done }) => {
      if (reader.as !== "student") return refuse("notYours");
      return ok(await store.reviews.setReflection(match.id, { member: reader.member, answers, done }));
    }),
  );
  routes.post(
    "/:match/walk/enter",
    get(async ({ match }) => ok({ room: await walkRoomOf(match.id) } satisfies EnteredWalk)),
  );
  return routes;
}

const named = (request: Request, name: string): string => String(request.params[name] ?? "");

/** Whether the reader may pin a note to event `n`. Refuses notYours to a link, unknownMoment (with: n, last). */
async function mayPin({ reader, entries, until }: Reading, n: number): Promise<Result<void>> {
  if (reader.as === "link") return refuse("notYours");
  const last = until ?? countEvents(await entries()) - 1;
  return n <= last ? ok(undefined) : refuse("unknownMoment", { n, last });
}

/** The entries, without the seed while other tables of the class still play by it. */
async function withoutLuck(store: Store, match: Match, entries: readonly LogEntry[]): Promise<readonly LogEntry[]> {
  return (await seedStillInPlay(store, match)) ? seedless(entries) : entries;
}

async function review(store: Store, { match, reader, entries: read, until }: Reading): Promise<Result<ReviewReply>> {
  const stored = await read();
  const given = reader.as === "instructor" ? stored : withheld(await withoutLuck(store, match, stored));
  const entries = until === null ? given : upTo(given, until);
  const hideNames = reader.as === "link" && !reader.names;
  const people = (await store.members.list(match.id)).map(({ id, name = null, seat = null, head }) => ({
    ...{ member: id, seat, head },
    name: hideNames ? null : name,
  }));
  const notes = (await store.reviews.notes(match.id)).filter(
    (note) =>
      (until === null || note.n <= until) &&
      (note.shown || reader.as === "instructor" || (reader.as === "student" && note.member === reader.member)),
  );
  const settings = settingsSchema.safeParse(match.settings);
  return ok({
    match: match.id,
    title: settings.data?.title ?? "",
    scenario: match.scenarioId,
    over: match.status === "ended" || stored.some(isEnd),
    entries: entries.map(({ at: _at, ...entry }) => entry),
    times: timesOf(entries),
    people,
    as: reader.as,
    me: reader.as === "student" ? { member: reader.member, seat: reader.seat } : null,
    settings: await reviewSettings(store, match.id),
    notes: notes.map((note) => noteOf(note, reader)),
    until,
    tables: await tablesFor(store, match, reader),
    class: reader.as === "instructor" ? (match.classId ?? null) : null,
  });
}

/** The class's tables for its instructor; their own for all others. */
async function tablesFor(store: Store, match: Match, reader: Reader): Promise<ReviewReply["tables"]> {
  const all =
    reader.as === "instructor" && match.classId !== undefined ? await store.matches.ofClass(match.classId) : [match];
  return all.map(({ id, settings }) => {
    const parsed = settingsSchema.safeParse(settings);
    return { match: id, title: parsed.data?.title ?? "", number: parsed.data?.table?.number ?? null };
  });
}

function noteOf({ id, n, text, shown, member, at }: StoredNote, reader: Reader): Note {
  return {
    ...{ id, n, text, shown, at },
    by: member ?? "instructor",
    mine: member === reader.member && reader.as !== "link",
  };
}
