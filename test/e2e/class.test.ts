/** A class in a real browser: an instructor, six students and a late one at two tables, from set-up to the end. */
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { noBrowser, sharedBrowser } from "../helpers/browser.ts";
import { accessible, examine } from "./axe.ts";
import {
  inRound,
  join,
  look,
  narrow,
  passBrief,
  projectorLink,
  type Site,
  setUpClass,
  startClass,
  startSite,
  visitor,
} from "./pages.ts";

const tile = (page: Page, number: number) => page.locator(".tile", { hasText: `Table ${number}` });
const dialog = (page: Page) => page.getByRole("dialog");
const notices = (page: Page) => page.locator(".notices");
const actionsDone = (page: Page) => page.locator(".actions-done");

describe.skipIf(noBrowser())("a class in the browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });

  async function student(site: Site, code: string, name: string) {
    const it = await visitor(browser, site);
    await join(it.page, site, code, name);
    return it;
  }

  test("an instructor runs two tables: late, gone, moved, paused, helped, steered and ended", async () => {
    const site = await startSite();
    const teacher = await visitor(browser, site);
    const wall = teacher.page;

    await wall.goto(site.teach);
    await wall.getByRole("heading", { name: "How a lesson runs" }).waitFor();
    await wall.getByText("33 of 45 minutes, or 66 of 90").waitFor();
    await examine(wall, "teach-home");
    await wall.getByRole("button", { name: "Set up a class" }).click();
    await wall.getByLabel("Title of the class").fill("IR 204, Monday");
    await examine(wall, "setup");

    const code = await setUpClass(wall, site, "IR 204, Monday", {
      ...{ students: 6, tables: 2, roster: 3 },
      ...{ brief: 300, open: 300, wire: 300, grace: 30 },
    });
    const projector = await visitor(browser, site);
    await projector.page.goto(await projectorLink(wall));
    await projector.page.getByRole("img", { name: /QR code/ }).waitFor();

    const names = ["Ani", "Emin", "Ivo", "Leyla", "Murad", "Nina"];
    const people = new Map<string, Awaited<ReturnType<typeof student>>>();
    for (const name of names) {
      const it = await student(site, code, name);
      await it.page
        .getByRole("status")
        .filter({ hasText: `Welcome, ${name}` })
        .waitFor();
      people.set(name, it);
    }
    const pageOf = (name: string): Page => {
      const found = people.get(name);
      if (!found) throw new Error(`nobody is called ${name}`);
      return found.page;
    };
    for (const name of names) await projector.page.locator("li", { hasText: name }).waitFor();
    await examine(projector.page, "projector-lobby");
    const brief = pageOf("Ani").getByText("Read your brief while the others arrive");
    await brief.click();
    await pageOf("Ani").getByRole("heading", { name: "What you want, and say so" }).waitFor();
    await examine(pageOf("Ani"), "waiting");
    await examine(wall, "wall-lobby");
    const [shown] = await Promise.all([
      teacher.context.waitForEvent("page"),
      wall.getByRole("link", { name: /^Projector/ }).click(),
    ]);
    await shown.getByText(code, { exact: true }).waitFor();
    await shown.close();

    await startClass(wall);
    for (const name of names) await pageOf(name).getByRole("button", { name: "I'm ready" }).waitFor();
    await pageOf("Ani").getByText("first round in").waitFor();
    await examine(pageOf("Ani"), "brief");
    for (const name of names) await passBrief(pageOf(name));
    for (const name of names) await inRound(pageOf(name), 1).waitFor();
    await tile(wall, 1).getByText("talks and orders").waitFor();
    await examine(pageOf("Ani"), "play");
    await projector.page.getByText("Round 1 of 6").waitFor();
    await projector.page.getByText("6 of 6 seats not ready yet").waitFor();
    await projector.page.getByRole("timer").waitFor();
    expect(await projector.page.getByText("Ani").count()).toBe(0);
    await examine(projector.page, "projector");
    await tile(wall, 1).getByText("Not ready", { exact: true }).waitFor();

    // A refresh keeps the seat.
    await pageOf("Emin").reload();
    await inRound(pageOf("Emin"), 1).waitFor();

    // Somebody comes late, as the seventh of six: let in at the door, straight into a seat, the brief first.
    const late = await student(site, code, "Zoe");
    await wall.getByRole("button", { name: "Let Zoe in", exact: true }).click();
    people.set("Zoe", late);
    await late.page
      .getByRole("banner")
      .or(late.page.getByRole("heading", { level: 1 }))
      .first()
      .waitFor();
    await wall.getByText("7 students").waitFor();

    // A call for help, seen and answered.
    await pageOf("Ani").getByRole("button", { name: "Menu" }).click();
    await dialog(pageOf("Ani"))
      .getByLabel(/Ask for help/)
      .fill("May we call talks without the others?");
    await dialog(pageOf("Ani")).getByRole("button", { name: "Call for help" }).click();
    await accessible(pageOf("Ani"), "the menu");
    await dialog(pageOf("Ani")).getByRole("button", { name: "Close" }).click();
    const waiting = wall.getByRole("region", { name: "Waiting for you" });
    await waiting.getByText("May we call talks without the others?").waitFor();
    await examine(wall, "wall");
    await waiting.getByRole("button", { name: "Answer Ani" }).click();
    await dialog(wall).getByLabel("What do you want to say?").fill("Yes, as host you may.");
    await accessible(wall, "the answer");
    // A tablet that is turned keeps what has been written.
    await wall.setViewportSize(narrow);
    await wall.setViewportSize({ width: 1280, height: 860 });
    expect(await dialog(wall).getByLabel("What do you want to say?").inputValue()).toBe("Yes, as host you may.");
    await dialog(wall).getByRole("button", { name: "Send" }).click();
    await notices(pageOf("Ani")).getByText("Yes, as host you may.").waitFor();

    // Pause everybody, go on, extend one table and take it back.
    await wall.getByRole("button", { name: "Pause", exact: true }).click();
    for (const name of names)
      await pageOf(name)
        .getByText(/paused the match/)
        .first()
        .waitFor();
    await projector.page.getByText("paused", { exact: true }).waitFor();
    await wall.getByRole("group", { name: "All tables" }).getByRole("button", { name: "Go on" }).click();
    await tile(wall, 2)
      .getByRole("button", { name: /^\+1 min/ })
      .click();
    await actionsDone(wall).getByText("extended table 2 by 1 min").waitFor();
    await actionsDone(wall)
      .getByRole("button", { name: /^Undo: extended/ })
      .click();
    await actionsDone(wall).getByText("shortened table 2 by 1 min").waitFor();

    // A head leaves; the instructor makes the late one head in their place.
    const lateMenu = wall.getByRole("button", { name: "What to do with Zoe" });
    await tile(wall, 1)
      .getByRole("link", { name: /^Look in/ })
      .click();
    await wall.getByRole("tab", { name: "Seats" }).waitFor();
    if (!(await lateMenu.isVisible())) await wall.getByRole("button", { name: "Table 2 →" }).click();
    const delegation = wall.locator(".delegation", { has: lateMenu });
    const headName = await delegation
      .locator("li", { hasText: "head" })
      .locator("span > span")
      .evaluate((muted) => (muted.previousSibling?.textContent ?? "").trim());
    const headPage = pageOf(headName);
    const headAddress = headPage.url();
    await headPage.goto("about:blank");
    await delegation.locator('[data-state="gone"]').waitFor();
    await lateMenu.click();
    await dialog(wall).getByRole("button", { name: "Make head" }).click();
    await dialog(wall).waitFor({ state: "detached" });
    await delegation.locator("li", { hasText: "Zoe · head" }).waitFor();
    await headPage.goto(headAddress);
    await headPage.getByText(/Zoe is now head/).waitFor();
    await wall.getByRole("button", { name: "The wall" }).click();

    // Look in: swap two, hand a seat to its bot and back, choose a card.
    await tile(wall, 1)
      .getByRole("link", { name: /^Look in/ })
      .click();
    await wall.getByRole("heading", { name: "Table 1", level: 1 }).waitFor();
    await examine(wall, "table");
    const firstPerson = wall.locator(".delegation li").first();
    const swapped = await firstPerson.locator("span:not(.presence)").first().innerText();
    await firstPerson.getByRole("button").click();
    await dialog(wall).getByRole("button", { name: "Swap…" }).click();
    await dialog(wall).getByLabel("With whom?").selectOption({ index: 2 });
    await dialog(wall).getByRole("button", { name: "Swap", exact: true }).click();
    await dialog(wall).waitFor({ state: "detached" });
    expect(await firstPerson.locator("span:not(.presence)").first().innerText()).not.toBe(swapped);

    await wall
      .getByRole("button", { name: /^Hand to its bot/ })
      .first()
      .click();
    await wall.getByText("Its bot plays, because you handed it over.").waitFor();
    await wall
      .getByRole("button", { name: /^Give it back/ })
      .first()
      .click();
    await wall.getByText("Its bot plays, because you handed it over.").waitFor({ state: "detached" });

    await wall.getByRole("tab", { name: "Cards" }).click();
    await wall.getByRole("button", { name: "Play a card…" }).click();
    await accessible(wall, "the card");
    await dialog(wall).getByRole("button", { name: "Play it" }).click();
    await wall.getByText(/^When this round is resolved: /).waitFor();
    await accessible(wall, "the cards");

    await wall.getByRole("tab", { name: "Channels" }).click();
    await wall.getByRole("button", { name: "Read it" }).waitFor();
    await accessible(wall, "the channels");
    await wall.getByRole("button", { name: "Read it" }).click();
    await wall.getByText("Nothing has been said here.").waitFor();

    await wall.getByRole("tab", { name: "Through a seat's eyes" }).click();
    await wall.getByRole("tabpanel").getByRole("button").first().click();
    await wall.locator(".eyes .table").waitFor();
    await look(wall, "eyes-1280");
    await wall.getByRole("button", { name: "Stop looking" }).click();
    await wall.getByRole("button", { name: "The wall" }).click();
    await actionsDone(wall)
      .getByText(/looked through the eyes of/)
      .waitFor();

    // A student goes: the wall says so, and once they are back it does not.
    const gone = pageOf("Murad");
    const address = gone.url();
    await gone.goto("about:blank");
    await wall.locator('.presence[data-state="gone"], .presence[data-state="bot"]').first().waitFor();
    await gone.goto(address);
    await gone.getByRole("button", { name: "Menu" }).waitFor();

    // The end, for everybody.
    await wall.getByRole("button", { name: "End and debrief…" }).click();
    await dialog(wall).getByRole("button", { name: "End every table" }).click();
    for (const name of names) await pageOf(name).getByRole("heading", { name: "True, against claimed" }).waitFor();
    await examine(pageOf("Ani"), "end");
    await wall.getByText("The class has ended").waitFor();
    await projector.page.getByRole("heading", { name: "The matches are over" }).waitFor();
    await examine(projector.page, "projector-over");
    await accessible(wall, "the wall of an ended class");

    // What is kept of it: closed to the students at once and opened again, kept for a month, deleted for good.
    await wall.getByRole("button", { name: "Records and reviews…" }).click();
    await dialog(wall).getByLabel("Keep the records").selectOption("30");
    await dialog(wall)
      .getByText(/^The class and all its records are removed on /)
      .waitFor();
    await examine(wall, "records");
    await dialog(wall).getByRole("button", { name: "Close all reviews to students" }).click();
    await actionsDone(wall).getByText("closed the reviews to the students").waitFor();
    await dialog(wall).getByRole("button", { name: "Open the reviews to all tables" }).click();
    await actionsDone(wall).getByText("opened the reviews to all tables").waitFor();
    // Whoever is still there is sent out below, and their browsers say so.
    // Who has no seat yet is told so by a refusal, which browsers write down.
    for (const { faults } of [teacher, projector, ...people.values()])
      expect(faults.filter((fault) => !fault.includes("409 (Conflict)"))).toEqual([]);
    await dialog(wall).getByRole("button", { name: "Delete…" }).click();
    await dialog(wall).getByRole("link", { name: "Table 2 as a file" }).waitFor();
    await examine(wall, "delete");
    await dialog(wall).getByRole("button", { name: "Delete for good" }).click();
    await wall.getByText(/^No class yet/).waitFor();
    const { page: tooLate } = await visitor(browser, site);
    await join(tooLate, site, code, "Ulla");
    await tooLate.getByText(/^No class has this code/).waitFor();
    await projector.page.getByText(/^No class has this code/).waitFor();
    await pageOf("Ivo").getByText("This seat cannot be opened").waitFor();
  });

  test("students choose their seats or observe; the start page says why a code is refused", async () => {
    const site = await startSite();
    const { page, faults } = await visitor(browser, site);
    await page.goto(site.students);
    await examine(page, "start");
    const teacher = await visitor(browser, site);
    await teacher.page.goto(site.teach);
    await teacher.page.getByRole("button", { name: "Set up a class" }).click();
    await teacher.page.getByLabel("Title of the class").fill("Choosers");
    await teacher.page.getByLabel("How many students?").fill("4");
    await teacher.page.getByLabel("Who sits where").selectOption("choose");
    await teacher.page.getByRole("button", { name: "Create the class" }).click();
    const code = (await teacher.page.locator(".wall-code strong").innerText()).trim();

    // Before anybody has joined, the set-up can be changed; the code stays, and a projector that is open follows.
    const projector = await visitor(browser, site);
    await projector.page.goto(await projectorLink(teacher.page));
    await projector.page.getByRole("heading", { name: "Choosers" }).waitFor();
    await teacher.page.getByRole("button", { name: "This class…" }).click();
    await teacher.page.getByRole("button", { name: "Change the set-up" }).click();
    await teacher.page.getByLabel("Title of the class").fill("Sara's choice");
    await examine(teacher.page, "setup-change");
    await teacher.page.getByRole("button", { name: "Save", exact: true }).click();
    await teacher.page.getByRole("heading", { name: "Sara's choice" }).waitFor();
    expect((await teacher.page.locator(".wall-code strong").innerText()).trim()).toBe(code);
    await projector.page.getByRole("heading", { name: "Sara's choice" }).waitFor();

    await page.goto(`${site.students}join/${code}`);
    await page.getByLabel("Your name").fill("Sara");
    await examine(page, "join");
    await page.getByRole("button", { name: "Join", exact: true }).click();
    await page.getByLabel("Your seat").selectOption({ index: 2 });
    await examine(page, "seat-choice");
    await page.getByRole("button", { name: "Take it" }).click();
    await page.getByText("Your instructor starts the match").waitFor();

    // Sara on her phone: her name is taken, she says that it is hers, and is let in with one tap.
    const phone = await visitor(browser, site, { viewport: narrow });
    await join(phone.page, site, code, "Sara");
    await phone.page.getByRole("button", { name: "That's me, let me in" }).click();
    await phone.page.getByText("lets you in with one tap").waitFor();
    await teacher.page.getByRole("button", { name: "Let Sara in", exact: true }).click();
    await phone.page.getByText("Your instructor starts the match").waitFor();

    const observer = await visitor(browser, site);
    await observer.page.goto(`${site.students}join/${code}`);
    await observer.page.getByLabel("Your name").fill("Otto");
    await observer.page.getByText("I would rather not hold a party").click();
    await observer.page.getByLabel("Nobody asks why").selectOption("observer");
    await observer.page.getByRole("button", { name: "Join", exact: true }).click();
    await observer.page.getByText("You watch this table and hold no seat").waitFor();
    await accessible(observer.page, "an observer's waiting room");

    // A roster with a fault is not taken, and says where it is; a way in of one's own brings somebody of it in without a name.
    await teacher.page.getByRole("button", { name: "This class…" }).click();
    await teacher.page.getByRole("button", { name: "Who comes in…" }).click();
    const people = dialog(teacher.page);
    await people.getByLabel("Names").fill("name;id\nLeyla;7\nMurad;7");
    await people.getByRole("button", { name: "Take the roster" }).click();
    await people.getByText("Line 3: the id stands on line 2 already.").waitFor();
    await examine(teacher.page, "people");
    await people.getByLabel("Names").fill("name;id\nLeyla;7\nMurad;8");
    await people.getByRole("button", { name: "Take the roster" }).click();
    await people.getByText("2 people are on the roster.").waitFor();
    await people.getByRole("button", { name: "Show the way in of Leyla" }).click();
    await examine(teacher.page, "way");
    const way = await dialog(teacher.page).locator("code.token").innerText();
    await dialog(teacher.page).getByRole("button", { name: "Close" }).click();
    const leyla = await visitor(browser, site);
    await leyla.page.goto(way);
    await leyla.page.getByText("Welcome, Leyla").waitFor();
    expect(leyla.page.url()).not.toContain("#me=");
    // A name that is taken, and a match that has no seat for somebody yet, are answered with a refusal.
    const told = [...faults, ...phone.faults, ...leyla.faults].filter((fault) => !fault.includes("409 (Conflict)"));
    expect([...told, ...teacher.faults, ...projector.faults, ...observer.faults]).toEqual([]);

    // Erased from the table's page, a student is sent out, and goes from the title as well.
    const desk = teacher.page;
    await tile(desk, 1)
      .getByRole("link", { name: /^Look in/ })
      .click();
    await desk.getByRole("button", { name: "What to do with Sara" }).click();
    await dialog(desk).getByRole("button", { name: "Erase name and words…" }).click();
    await dialog(desk).getByText("title of the class").waitFor();
    await examine(desk, "erase");
    await dialog(desk).getByRole("button", { name: "Erase", exact: true }).click();
    await desk.getByText("Gone: the name and 0 passages of text; struck out of 1 passage by others.").waitFor();
    await desk.getByRole("button", { name: "What to do with Sara" }).waitFor({ state: "detached" });
    await projector.page.getByRole("heading", { name: "[…]'s choice" }).waitFor();
    await page.getByText("Your place could not be found").first().waitFor();
  });
});
