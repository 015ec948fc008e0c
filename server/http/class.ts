/** Classes over HTTP: for everybody by code, for students by token, for instructors by id. */
import { type Request, Router } from "express";
import { codes } from "../../shared/base/codes.ts";
import { ok, type Result, refuse } from "../../shared/base/result.ts";
import {
  type EnteredClass,
  enterClassBody,
  instructorBody,
  joinClassBody,
  type NewInstructor,
} from "../../shared/protocol/class.ts";
import { classBody } from "../../shared/protocol/classData.ts";
import type { LiveClass } from "../class/liveClass.ts";
import { newsOf } from "../class/news.ts";
import { projectorOf } from "../class/projector.ts";
import { infoOf, rosterCsv } from "../class/views.ts";
import { answer, answerBody } from "./answer.ts";
import { sendCsv } from "./csv.ts";
import { instructorOf } from "./instructor.ts";
import { nameFirst, type PlayParts } from "./play.ts";
import { HttpRefusal } from "./refusal.ts";

/** Routes under /api for everybody: what a class's code opens. Refuses unknownCode, classOver. */
export function classRoutes(parts: PlayParts): Router {
  const { classes, store } = parts;
  const routes = Router();
  const byCode = async <T>(code: string, work: (live: LiveClass) => Promise<Result<T>>): Promise<Result<T>> => {
    const found = await classes.byCode(code);
    return found.ok ? classes.use(found.value.id, work) : found;
  };
  routes.post(
    "/class/join",
    nameFirst,
    answerBody(joinClassBody, ({ code, ...body }) => byCode(code, (live) => live.join(body))),
  );
  routes.post(
    "/class/enter",
    answerBody(enterClassBody, async ({ token }) => {
      const student = await store.classes.studentByToken(token);
      return student ? enterClass(parts, student.classId) : refuse("tokenInvalid");
    }),
  );
  routes.get(
    "/class/:code",
    answer((request) => byCode(named(request, "code"), async (live) => ok(infoOf(live)))),
  );
  routes.get(
    "/class/:code/projector",
    answer((request) => byCode(named(request, "code"), async (live) => ok(projectorOf(live)))),
  );
  routes.get(
    "/class/:code/news/:table",
    answer((request) => byCode(named(request, "code"), async (live) => newsOf(live, Number(named(request, "table"))))),
  );
  routes.post(
    "/class/:code/enter",
    answer(async (request) => {
      const found = await classes.byCode(named(request, "code"));
      return found.ok ? enterClass(parts, found.value.id) : found;
    }),
  );
  return routes;
}

/** Routes under /api/teach, behind `requireInstructor`. */
export function teachClassRoutes(parts: PlayParts): Router {
  const { classes } = parts;
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
    answer((request) => enterClass(parts, named(request, "id"))),
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
