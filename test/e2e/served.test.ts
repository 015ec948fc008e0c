/** The review of a stored match, as its instructor, its students and whoever has a link use it together. */
import type { Browser } from "playwright-core";
import { beforeAll, describe, test } from "vitest";
import { noBrowser, sharedBrowser } from "../helpers/browser.ts";
import { visitor } from "./pages.ts";
import { reflection, weighed } from "./served/evidence.ts";
import { downloads, droppedAgain, erased, onPaper } from "./served/home.ts";
import { links, strangeMoments, studentNotes, teacherNotes } from "./served/notes.ts";
import { faultless, setUp, teacherAt } from "./served/stage.ts";
import { asked, closed, inStep, ledFromRun } from "./served/walk.ts";

describe.skipIf(noBrowser())("the review that is served", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });

  test("notes, links with names and without, a walk in step with what comes next withheld, and the review closed", async () => {
    const stage = await setUp(browser);
    const teacher = await teacherAt(stage, "2.05");
    const wall = teacher.page;
    await strangeMoments(stage, teacher);
    await teacherNotes(wall);
    const student = await studentNotes(stage, wall);
    const guests = await links(stage, wall);
    const shown = await inStep(wall, student.page);
    await ledFromRun(wall, student.page, shown);
    await asked(stage, wall, student.page, shown);
    await closed(wall, student.page);
    faultless([teacher, student, ...guests]);
  });

  test("evidence and weights, reflections, downloads dropped on the page again, a report on paper, and a student erased", async () => {
    const stage = await setUp(browser);
    const student = await reflection(stage);
    const teacher = await visitor(browser, stage.site);
    const wall = teacher.page;
    // The browser's own print dialog would stand in the way.
    await wall.addInitScript(() => {
      window.print = () => dispatchEvent(new Event("beforeprint"));
    });
    await wall.goto(stage.site.teach);
    await wall.goto(`${stage.site.students}review/${stage.stored.match}?teach`);
    await weighed(wall);
    const file = await downloads(wall);
    const reader = await droppedAgain(stage, wall, file);
    await onPaper(wall);
    await erased(wall, student.page, file);
    faultless([teacher, student, reader]);
  });
});
