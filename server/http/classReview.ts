/** The review of a whole class, for its instructors: tables side by side, and who took part in what. */
import { type Request, Router } from "express";
import { ok, type Result } from "../../shared/base/result.ts";
import type { ClassRow } from "../../shared/protocol/class.ts";
import type { ClassParticipation, ClassReview, ReviewedStudent } from "../../shared/protocol/classReview.ts";
import { reflectionBody } from "../../shared/protocol/review.ts";
import { type StudentEvidence, studentsOf } from "../../shared/review/classEvidence.ts";
import { compareTables } from "../../shared/review/compare.ts";
import { classParticipationCsv } from "../../shared/review/exports.ts";
import { type ClassRecords, createClassRecords } from "../review/classRecord.ts";
import { answer } from "./answer.ts";
import { sendCsv } from "./csv.ts";
import type { PlayParts } from "./play.ts";
import { HttpRefusal } from "./refusal.ts";

/** Routes under /api/teach, behind `requireInstructor`; the table of them is in shared/protocol/classReview.ts. */
export function classReviewRoutes(parts: PlayParts): Router {
  const { store, classes } = parts;
  const records = createClassRecords(parts);
  const routes = Router();
  const at = async <T>(request: Request, work: (row: ClassRow) => Promise<T>): Promise<Result<T>> => {
    const found = await classes.get(String(request.params.class ?? ""));
    return found.ok ? ok(await work(found.value)) : found;
  };
  routes.get(
    "/classes/:class/review",
    answer((request) => at(request, (row) => reviewOf(records, row))),
  );
  routes.get(
    "/classes/:class/participation",
    answer((request) =>
      at(request, async ({ id }): Promise<ClassParticipation> => {
        const students = await evidenceOf(records, id);
        return { students: await Promise.all(students.map((student) => withReflections(store.reviews, student))) };
      }),
    ),
  );
  routes.get("/classes/:class/participation.csv", async (request, response) => {
    const rows = await at(request, ({ id }) => evidenceOf(records, id));
    if (!rows.ok) throw new HttpRefusal(404, rows.error.code);
    sendCsv(request, response, "participation-class", (form) => classParticipationCsv(rows.value, form));
  });
  return routes;
}

async function reviewOf(records: ClassRecords, { id, title, scenario }: ClassRow): Promise<ClassReview> {
  const tables = await records.tables(id);
  const begun = tables.flatMap(({ number: table, condensed }) => (condensed ? [{ table, condensed }] : []));
  return {
    ...{ class: id, title, scenario },
    tables: tables.map(({ match, number, condensed, refusal }) => ({ match, number, condensed, refusal })),
    groups: compareTables(begun),
  };
}

const evidenceOf = async (records: ClassRecords, id: string): Promise<StudentEvidence[]> =>
  studentsOf((await records.tables(id)).flatMap(({ evidence }) => (evidence ? [evidence] : [])));

async function withReflections(
  reviews: PlayParts["store"]["reviews"],
  student: StudentEvidence,
): Promise<ReviewedStudent> {
  const written = await Promise.all(
    student.sat.map(async ({ table, match, member }) => {
      const found = (await reviews.reflections(match)).find((each) => each.member === member);
      const parsed = reflectionBody.safeParse({ answers: found?.answers, done: found?.done });
      return parsed.success ? [{ table, ...parsed.data }] : [];
    }),
  );
  return { ...student, reflections: written.flat() };
}
