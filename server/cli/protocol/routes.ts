/** The routes under /api: paths and bodies as the server has them; who may ask, and what is answered, as it is written here. */
import type { Router } from "express";
import type { z } from "zod";
import { bodyOf } from "../../http/answer.ts";
import { apiRoutes } from "../../http/api.ts";
import type { PlayParts } from "../../http/play.ts";
import { createVisitors } from "../../http/visitors.ts";
import { notation } from "./notation.ts";

/** Who may ask: anyone; S a seat's token, L a review link's, as `Authorization: Bearer TOKEN`; I an instructor; M the main one. */
type Who = "anyone" | "S" | "I" | "M" | "S I" | "S L I";

/** By method and path: who, and the answer's type in shared/protocol; "download" for a file. */
const told: Readonly<Record<string, readonly [who: Who, answer: string]>> = {
  "GET /health": ["anyone", "{ ok }"],
  "GET /scenarios": ["anyone", "ScenarioInfo[]"],
  "GET /scenario/:id": [
    "anyone",
    "the scenario's files, as far as the asker may know them; `?language=de`: in that language, where it is translated, as in the other routes of scenarios",
  ],
  "GET /scenario/:id/cards": ["anyone", "the cards among them"],
  "POST /scenario/:id/file": [
    "anyone",
    "the same files, all of them for a match file (as text/plain) in which a round was played",
  ],
  "GET /scenario/:id/sequel": ["anyone", "the sequel"],
  "GET /class/:code": ["anyone", "ClassInfo"],
  "POST /class/join": ["anyone", "JoinedClass"],
  "POST /class/way": ["anyone", "JoinedClass"],
  "POST /class/knock": ["anyone", "{}"],
  "POST /class/enter": ["anyone", "EnteredClass"],
  "POST /class/:code/enter": ["anyone", "EnteredClass"],
  "GET /class/:code/news/:table": ["anyone", "TableNews"],
  "GET /match/:code": ["anyone", "MatchInfo"],
  "POST /join": ["anyone", "Joined"],
  "POST /play": ["anyone", "Joined"],
  "POST /guided": ["anyone", "Joined"],
  "POST /enter": ["anyone", "Entered"],
  "GET /match/:id/file": ["S", "download"],
  "GET /review/:match": ["S L I", "ReviewReply"],
  "POST /review/:match/notes": ["S I", "Note"],
  "PUT /review/:match/notes/:id": ["S I", "Note"],
  "DELETE /review/:match/notes/:id": ["S I", "{}"],
  "GET /review/:match/reflection": ["S", "Reflection"],
  "PUT /review/:match/reflection": ["S", "Reflection"],
  "POST /review/:match/walk/enter": ["S L I", "EnteredWalk"],
  "GET /teach/session": ["I", "{ ok }"],
  "GET /teach/address": ["I", "Address"],
  "GET /teach/retention": ["I", "Retention"],
  "GET /teach/matches": ["I", "MatchRow[]"],
  "POST /teach/matches": ["I", "Created"],
  "GET /teach/matches/:id/file": ["I", "download"],
  "POST /teach/enter": ["I", "Entered"],
  "GET /teach/classes": ["I", "ClassRow[]"],
  "POST /teach/classes": ["I", "ClassRow"],
  "GET /teach/classes/:id": ["I", "ClassRow with its settings"],
  "POST /teach/classes/:id/copy": ["I", "ClassRow"],
  "POST /teach/classes/:id/settings": ["I", "ClassRow"],
  "POST /teach/classes/:id/enter": ["I", "EnteredClass"],
  "GET /teach/classes/:id/ways": ["I", "WayIn[]"],
  "PUT /teach/classes/:id/roster": ["I", "RosterReply"],
  "GET /teach/classes/:id/roster.csv": ["I", "download"],
  "PUT /teach/classes/:id/keep": ["I", "ClassRow"],
  "DELETE /teach/classes/:id": ["I", "{}"],
  "GET /teach/classes/:id/release": ["I", "ClassReview"],
  "PUT /teach/classes/:id/release": ["I", "ClassReview"],
  "GET /teach/classes/:class/review": ["I", "ClassReview"],
  "GET /teach/classes/:class/participation": ["I", "ClassParticipation"],
  "GET /teach/classes/:class/participation.csv": ["I", "download"],
  "PUT /teach/review/:match": ["I", "ReviewSettings"],
  "GET /teach/review/:match/reflections": ["I", "Reflection[]"],
  "GET /teach/review/:match/links": ["I", "LinkRow[]"],
  "POST /teach/review/:match/links": ["I", "NewLink"],
  "DELETE /teach/review/:match/links/:id": ["I", "{}"],
  "GET /teach/review/:match/participation": ["I", "ParticipationReply"],
  "GET /teach/review/:match/events.csv": ["I", "download"],
  "GET /teach/review/:match/messages.csv": ["I", "download"],
  "GET /teach/review/:match/words.csv": ["I", "download"],
  "GET /teach/review/:match/participation.csv": ["I", "download"],
  "POST /teach/review/:match/mentions": ["I", "Mentions"],
  "POST /teach/review/:match/erase": ["I", "Erased"],
  "DELETE /teach/review/:match": ["I", "{}"],
  "GET /teach/instructors": ["M", "InstructorRow[]"],
  "POST /teach/instructors": ["M", "NewInstructor"],
  "POST /teach/instructors/:id/revoke": ["M", "{}"],
};

/** Every route that the server has, in the order of `told`. Throws where the two differ. */
export function routeList(): string {
  const served = new Map(servedRoutes());
  const unsaid = [...served.keys()].filter((route) => !(route in told));
  const gone = Object.keys(told).filter((route) => !served.has(route));
  if (unsaid.length + gone.length > 0) {
    throw new Error(
      `server/cli/protocol/routes.ts lacks: ${unsaid.join(", ")}; has what is not served: ${gone.join(", ")}`,
    );
  }
  const lines = Object.entries(told).flatMap(([route, [who, answer]]) => {
    const [method = "", path = ""] = route.split(" ");
    const body = served.get(route);
    return [
      `${method.padEnd(6)} /api${path}`,
      ...(body ? [`       takes ${notation(body)}`] : []),
      `       ${who === "anyone" ? "" : `for ${who}, `}gives ${answer}`,
    ];
  });
  return `\`\`\`text\n${lines.join("\n")}\n\`\`\``;
}

/** Method and path of each route, and the body that it takes; no handler is called. */
function servedRoutes(): [route: string, body: z.ZodType | undefined][] {
  const nothing = { store: {}, env: {} } as PlayParts;
  return apiRoutes(nothing, createVisitors()).flatMap(([under, routes]) => leaves(routes, under));
}

function leaves(routes: Router, under: string): [route: string, body: z.ZodType | undefined][] {
  return routes.stack.flatMap(({ route }) => {
    if (!route) return [];
    const path = `${under}${route.path}`.replace(/(?<=.)\/$/, "");
    return route.stack
      .slice(-1)
      .map(({ method, handle }) => [`${method?.toUpperCase()} ${path}`, bodyOf(handle)] as const);
  }) as [string, z.ZodType | undefined][];
}
