/** A class in the store: deleted with every row that hangs on it; what reviews hold, rewritten passage by passage. */
import { describe, expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../server/store/database.ts";
import { storeOn } from "../../server/store/store.ts";
import { clock, databases, entry, newMatch, type Place } from "./support/stores.ts";

async function open(place: Place) {
  const db = await openDatabase(place);
  for (const table of ["matches", "classes", "instructor_tokens"] as const) await db.deleteFrom(table).execute();
  const store = storeOn(db, () => clock);
  onTestFinished(() => store.close());
  /** How many rows each table has, by its name. */
  const rows = async () => {
    const tables = (await db.introspection.getTables()).map(({ name }) => name);
    const counts: Record<string, number> = {};
    for (const name of tables) {
      const all = await db
        .selectFrom(name as "matches")
        .selectAll()
        .execute();
      counts[name] = all.length;
    }
    return counts;
  };
  return { db, store, rows };
}

describe.each(databases)("a class in the store on $name", ({ place }) => {
  it("is deleted with its tables, logs, people, actions, notes, links, reflections and answers; another class stays whole", async () => {
    const { store, rows } = await open(place());
    const empty = await rows();
    const filled = async () => {
      const { id } = await store.classes.create({ title: "Monday" }, 30);
      const added = await store.classes.addStudent(id, "Ada");
      await store.classes.addToken(added?.student.id ?? "", true);
      const { id: match } = await store.matches.create({ ...newMatch, classId: id });
      await store.members.add({ matchId: match, name: "Ada", seat: "AZE", studentId: added?.student.id ?? "" });
      await store.log.append(match, [entry(0), entry(1)]);
      await store.checkpoints.keep(match, { end: { seq: 2, hash: "hash-1" }, saved: {} });
      await store.classes.addActionDone(id, 0, { text: "Hello" });
      await store.reviews.setSettings(match, { released: false });
      await store.reviews.setClassSettings(id, { released: false });
      await store.reviews.addNote(match, { n: 1, text: "Look", shown: true, member: null });
      await store.reviews.setReflection(match, { member: "1", answers: { q: "a" }, done: true });
      await store.reviews.addLink(match, { label: "Parents", names: true });
      await store.reviews.setWalk(match, { n: 1 }, true);
      await store.reviews.answer(match, "1", "Hold");
      return id;
    };
    await store.instructors.setMain("the-token-of-the-house");
    const first = await filled();
    const one = await rows();
    // A table that is new to the schema, and that a class does not fill here, would go untested.
    expect(Object.entries(one).filter(([, count]) => count === 0)).toEqual([]);
    const second = await filled();
    await store.classes.delete(second);
    expect(await rows()).toEqual(one);
    await store.classes.delete(first);
    expect(await rows()).toEqual({ ...empty, instructor_tokens: 1 });
  });

  it("keeps how long it is kept, and what is set for its reviews", async () => {
    const { store } = await open(place());
    const { id } = await store.classes.create({}, 90);
    expect(await store.classes.byId(id)).toMatchObject({ keepDays: 90, endedAt: null });
    await store.classes.setKeepDays(id, null);
    await store.classes.setStatus(id, "ended");
    expect(await store.classes.byId(id)).toMatchObject({ keepDays: null, endedAt: clock });
    const table = await store.matches.create({ ...newMatch, classId: id });
    const alone = await store.matches.create(newMatch);
    await store.reviews.setClassSettings(id, { released: false });
    await store.reviews.setSettings(table.id, { weights: 1 });
    expect(await store.reviews.settings(table.id)).toEqual({ own: { weights: 1 }, ofClass: { released: false } });
    expect(await store.reviews.settings(alone.id)).toEqual({ own: undefined, ofClass: undefined });
  });

  it("gives a match's written passages with their writers, and takes others in their place", async () => {
    const { store } = await open(place());
    const { id } = await store.matches.create(newMatch);
    const { reviews, reviewTexts } = store;
    await reviews.addNote(id, { n: 1, text: "a note", shown: true, member: null });
    await reviews.setReflection(id, { member: "2", answers: { ripe: "one", hiding: "two" }, done: true });
    await reviews.addLink(id, { label: "a link", names: true });
    await reviews.setWalk(id, { n: 1, viewer: "AZE", question: { text: "a question", open: true } }, true);
    await reviews.answer(id, "3", "an answer");
    const before = await reviewTexts.list(id);
    expect(before.map(({ kind, member, text }) => [kind, member, text]).sort()).toEqual([
      ["answer", "3", "an answer"],
      ["link", null, "a link"],
      ["note", null, "a note"],
      ["question", null, "a question"],
      ["reflection", "2", "one"],
      ["reflection", "2", "two"],
    ]);
    for (const each of before) await reviewTexts.replace(id, each, each.text.toUpperCase());
    expect((await reviewTexts.list(id)).map(({ text }) => text).sort()).toEqual(
      before.map(({ text }) => text.toUpperCase()).sort(),
    );
    expect(await reviews.walk(id)).toMatchObject({ walk: { n: 1, viewer: "AZE", question: { open: true } } });
    expect((await reviews.reflections(id))[0]).toMatchObject({ done: true, answers: { ripe: "ONE", hiding: "TWO" } });
  });
});
