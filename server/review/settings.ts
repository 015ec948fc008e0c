/** Whether students may review their match, and how the instructor weighs taking part: for a class at once, or table by table. */
import type { z } from "zod";
import { type ClassReview, classReviewBody } from "../../shared/protocol/classData.ts";
import type { ReviewSettings } from "../../shared/protocol/review.ts";
import { defaultWeights, type Weights } from "../../shared/review/participation.ts";
import { settingsSchema } from "../match/settings.ts";
import type { Store } from "../store/store.ts";

/** Until the instructor says otherwise: open to the table once the match is over (RULES §9). */
const usual: ReviewSettings = { released: true, weights: defaultWeights };

type Change = z.output<typeof classReviewBody>;
type Kept = Pick<Store, "reviews">;

const changeOf = (stored: unknown): Change => {
  const parsed = classReviewBody.safeParse(stored);
  return parsed.success ? parsed.data : {};
};
const over = (base: ReviewSettings, { released, weights }: Change): ReviewSettings => ({
  released: released ?? base.released,
  weights: weights ?? base.weights,
});

/** The settings of a match's review: its own where it has been set by itself, else its class's. */
export async function reviewSettings({ reviews }: Kept, match: string): Promise<ReviewSettings> {
  const { own, ofClass } = await reviews.settings(match);
  return over(over(usual, changeOf(ofClass)), changeOf(own));
}

/** Sets a match's review by itself. What equals the class's is not the match's own: it goes on following the class. */
export async function setReviewSettings({ reviews }: Kept, match: string, settings: ReviewSettings): Promise<void> {
  const base = over(usual, changeOf((await reviews.settings(match)).ofClass));
  await reviews.setSettings(match, {
    ...(settings.released !== base.released && { released: settings.released }),
    ...(!sameWeights(settings.weights, base.weights) && { weights: settings.weights }),
  });
}

const sameWeights = (one: Weights, other: Weights): boolean =>
  (Object.keys(one) as (keyof Weights)[]).every((kind) => one[kind] === other[kind]);

/** What is set for all tables of a class, and which of them were set by themselves. */
export async function classReview(store: Pick<Store, "reviews" | "matches">, classId: string): Promise<ClassReview> {
  const matches = await store.matches.ofClass(classId);
  const tables = await Promise.all(
    matches.map(async ({ id, settings }) => {
      const own = changeOf((await store.reviews.settings(id)).own);
      const number = settingsSchema.safeParse(settings).data?.table?.number ?? 0;
      return { match: id, number, released: own.released ?? null, ownWeights: own.weights !== undefined };
    }),
  );
  const settings = over(usual, changeOf(await store.reviews.classSettings(classId)));
  return { ...settings, tables: tables.sort((one, other) => one.number - other.number) };
}

/** Sets it for the class. Releasing, and taking that back, is for every table at once; weights leave a table's own ones alone. */
export async function setClassReview(
  store: Pick<Store, "reviews" | "matches">,
  classId: string,
  change: Change,
): Promise<void> {
  const before = changeOf(await store.reviews.classSettings(classId));
  await store.reviews.setClassSettings(classId, { ...before, ...change });
  if (change.released === undefined) return;
  for (const { id } of await store.matches.ofClass(classId)) {
    const { weights } = changeOf((await store.reviews.settings(id)).own);
    await store.reviews.setSettings(id, weights ? { weights } : {});
  }
}
