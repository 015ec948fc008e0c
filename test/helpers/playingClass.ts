/** A class at play: two tables, three students at the first. */
import { type TestClass, teach } from "./liveClass.ts";
import type { Page } from "./liveServer.ts";

export interface Playing extends TestClass {
  readonly ada: Page;
  readonly bo: Page;
  readonly cy: Page;
  readonly ids: Readonly<Record<"ada" | "bo" | "cy", string>>;
  readonly tokens: Readonly<Record<"ada" | "bo" | "cy", string>>;
  readonly here: string[];
}
/** Table 1 in round 1: Ada and Bo for AZE, Cy for ARM. Table 2 is empty. */
export async function playingAt(origin: string, settings = {}): Promise<Playing> {
  const all = await teach(origin, settings);
  const joined = {
    ada: await all.join("Ada", { table: 1, seat: "AZE" }),
    bo: await all.join("Bo", { table: 1, seat: "AZE" }),
    cy: await all.join("Cy", { table: 1, seat: "ARM" }),
  };
  const [ada, bo, cy] = [await all.page(joined.ada), await all.page(joined.bo), await all.page(joined.cy)];
  const here = [all.matchOf(1)];
  await all.wall.does({ kind: "start", at: here });
  await all.wall.does({ kind: "openRound", at: here });
  for (const page of [ada, bo, cy]) await page.until(({ view }) => view.pub.phase === "open");
  const of = <T>(pick: (each: (typeof joined)["ada"]) => T) => ({
    ada: pick(joined.ada),
    bo: pick(joined.bo),
    cy: pick(joined.cy),
  });
  return { ...all, ada, bo, cy, here, ids: of(({ student }) => student), tokens: of(({ token }) => token) };
}
