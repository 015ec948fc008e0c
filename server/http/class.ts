/** Classes over HTTP: for everybody by code, for students by token, for instructors by id. */
import { type Request, Router } from "express";
import { codes } from "../../shared/base/codes.ts";
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import {
  type EnteredClass,
  enterClassBody,
  enterProjectorBody,
  instructorBody,
  joinClassBody,
  knockBody,
  type NewInstructor,
  type WayIn,
  wayBody,
} from "../../shared/protocol/class.ts";
import { classBody } from "../../shared/protocol/classData.ts";
import { type RosterReply, readRoster, rosterBody } from "../../shared/protocol/roster.ts";
import { comeByWay, join, knock } from "../class/joining.ts";
import type { LiveClass } from "../class/liveClass.ts";
import { newsOf } from "../class/news.ts";
import { infoOf, rosterCsv } from "../class/views.ts";
import { answer, answerBody } from "./answer.ts";
import { sendCsv } from "./csv.ts";
import type { Guesses } from "./guesses.ts";
import { instructorOf } from "./instructor.ts";
import { nameFirst, type PlayParts } from "./play.ts";
import { HttpRefusal } from "./refusal.ts";

/** Routes under /api for everybody: what a class's code opens, or one's own way in. Refuses unknownCode, classOver, tooMany. */
export function classRoutes(parts: PlayParts, guesses: Guesses): Router {
  const { classes, store } = parts;
  const routes = Router();
  const byCode = async <T>(
    request: Request,
    code: string,
    work: (live: LiveClass) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const found = await guesses.look(request, async () => {
      const stored = await classes.byCode(code);
      return stored.ok ? ok(stored.value.id) : stored;
    });
    return found.ok ? classes.use(found.value, work) : found;
  };
  /** Whether the request is neither an instructor's nor has the class's key. */
  const projectorShut = async (request: Request, live: LiveClass, key: string | undefined) =>
    key !== live.projectorKey && typeof (await instructorOf(request.headers, store.instructors)) === "string";
  routes.post(
    "/class/join",
    nameFirst,
    answerBody(joinClassBody, ({ code, ...body }, request) =>
      byCode(request, code, async (live) => {
        if (!guesses.mayCome(request, live.id)) return refuse("tooMany");
        const joined = await join(live, body);
        if (joined.ok) guesses.welcome(request, live.id);
        return joined;
      }),
    ),
  );
  routes.post(
    "/class/way",
    answerBody(wayBody, async ({ way }, request) => {
      const student = await store.classes.studentByWay(way);
      const found = await guesses.look(request, async () => (student ? ok(student.classId) : refuse("unknownWay")));
      if (!found.ok || !student) return found.ok ? refuse("unknownWay") : found;
      if (!guesses.mayCome(request, found.value)) return refuse("tooMany");
      return classes.use(found.value, (live) => comeByWay(live, student.id));
    }),
  );
  routes.post(
    "/class/knock",
    answerBody(knockBody, async ({ token }) => {
      const student = await store.classes.studentByToken(token);
      if (!student) return refuse("tokenInvalid");
      const asked = await classes.use(student.classId, (live) => knock(live, student.id));
      return asked.ok ? ok({}) : asked;
    }),
  );
  routes.post(
    "/class/enter",
    answerBody(enterClassBody, async ({ token }) => {
      const student = (await store.classes.studentByToken(token)) ?? (await store.classes.claimByToken(token));
      return student ? enterClass(parts, student.classId) : refuse("tokenInvalid");
    }),
  );
  routes.get(
    "/class/:code",
    answer((request) => byCode(request, named(request, "code"), async (live) => ok(infoOf(live)))),
  );
  routes.get(
    "/class/:code/news/:table",
    answer((request) =>
      byCode(request, named(request, "code"), async (live) => {
        const { authorization = "" } = request.headers;
        const shut = await projectorShut(request, live, authorization.replace(/^Bearer /, ""));
        return shut ? refuse("projectorShut") : newsOf(live, Number(named(request, "table")));
      }),
    ),
  );
  routes.post(
    "/class/:code/enter",
    answerBody(enterProjectorBody, ({ key }, request) =>
      byCode(request, named(request, "code"), async (live) => {
        if (await projectorShut(request, live, key)) return refuse("projectorShut");
        guesses.welcome(request, live.id);
        return enterClass(parts, live.id);
      }),
    ),
  );
  return routes;
}

/** Routes under /api/teach, behind `requireInstructor`. */
export function teachClassRoutes(parts: PlayParts, guesses: Guesses): Router {
  const { classes, store } = parts;
  const routes = Router();
  routes.get(
    "/classes",
    answer(async () => ok(await classes.list())),
  );
  routes.post(
    "/classes",
    answerBody(classBody, ({ keepDays, ...settings }) => classes.create(settings, keepDays)),
  );
  routes.get(
    "/classes/:id",
    answer((request) => classes.get(named(request, "id"))),
  );
  routes.post(
    "/classes/:id/copy",
    answer((request) => classes.copy(named(request, "id"))),
  );
  routes.post(
    "/classes/:id/settings",
    answerBody(classBody, ({ keepDays, ...settings }, request) =>
      classes.change(named(request, "id"), settings, keepDays),
    ),
  );
  routes.post(
    "/classes/:id/enter",
    answer((request) => {
      // Whoever steers a class is in its room, and so are its students.
      guesses.welcome(request, named(request, "id"));
      return enterClass(parts, named(request, "id"));
    }),
  );
  routes.get(
    "/classes/:id/ways",
    answer(async (request) => {
      const people = await store.classes.people(named(request, "id"));
      const known = people.filter(({ standing }) => standing !== "asks");
      const ways: WayIn[] = [];
      for (const { id, name, group } of known)
        ways.push({ student: id, name, group, way: await store.classes.wayOf(id) });
      return ok(ways);
    }),
  );
  routes.put(
    "/classes/:id/roster",
    answerBody(rosterBody, ({ text }, request) => {
      const read = readRoster(text);
      if ("faults" in read) return Promise.resolve(ok({ taken: 0, ...read } satisfies RosterReply));
      return classes.use(named(request, "id"), (live) =>
        live.inTurn(async () => {
          if (live.status === "ended") return refuse("classOver");
          await store.classes.setRoster(live.id, read.rows);
          await live.readStudents();
          live.touched();
          return ok({ taken: read.rows.length, faults: [], more: 0 } satisfies RosterReply);
        }),
      );
    }),
  );
  routes.get("/classes/:id/roster.csv", async (request, response) => {
    const id = named(request, "id");
    const live = await classes.use(id, async (found) => ok(found));
    if (!live.ok) throw new HttpRefusal(404, live.error.code);
    sendCsv(request, response, `roster-${id}`, (form) => rosterCsv(live.value, form));
  });
  return routes;
}

/** Routes under /api/teach/instructors: who may teach here. For the main instructor alone (notMain). */
export function instructorRoutes({ store: { instructors } }: PlayParts): Router {
  const routes = Router();
  routes.use(async (request, _response, next) => {
    const who = await instructorOf(request.headers, instructors);
    if (who === "no" || who === "none" || !who.main) throw new HttpRefusal(403, "notMain");
    next();
  });
  routes.get(
    "/",
    answer(async () => ok(await instructors.list())),
  );
  routes.post(
    "/",
    answerBody(instructorBody, async ({ label }) => {
      if ((await instructors.list()).some((each) => each.label === label)) return refuse("nameTaken");
      const token = await instructors.add(label);
      const made = await instructors.who(token);
      return made ? ok({ ...made, path: `/teach?token=${token}` } satisfies NewInstructor) : refuse("internal");
    }),
  );
  routes.post(
    "/:id/revoke",
    answer(async (request) => ((await instructors.revoke(named(request, "id"))) ? ok({}) : refuse("notFound"))),
  );
  return routes;
}

const named = (request: Request, name: string): string => String(request.params[name] ?? "");

async function enterClass({ classRoomOf }: PlayParts, id: string): Promise<Result<EnteredClass>> {
  try {
    return ok({ room: await classRoomOf(id), class: id });
  } catch (error) {
    const code = codes.find((each) => error instanceof Error && error.message === each);
    if (code) return refuse(code);
    throw error;
  }
}
