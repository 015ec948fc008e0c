/** Why a number moved: the events behind it, newest first, from whatever part of the log the asker may see. */
import type { LoggedEvent } from "../state/event.ts";
import type { GaugeRef, Term } from "../state/gauge.ts";
import { causes } from "../state/gaugeKinds.ts";
import { gaugeKey } from "./gauge.ts";

export interface Explanation {
  /** Event number, for links into the log. */
  readonly n: number;
  readonly round: number;
  readonly from: number;
  readonly to: number;
  /** Each with the paragraph of the rulebook behind it. */
  readonly terms: readonly (Term & { readonly rule: string })[];
}

/** Every move of gauge `of` in `events`, newest first; of one round alone where `round` is given. */
export function explain(events: readonly LoggedEvent[], of: GaugeRef, round?: number): Explanation[] {
  const key = gaugeKey(of);
  const found: Explanation[] = [];
  for (const { n, round: at, event } of events) {
    if (event.kind !== "moved" || gaugeKey(event.of) !== key) continue;
    if (round !== undefined && at !== round) continue;
    const terms = event.terms.map((term) => ({ ...term, rule: causes[term.cause] }));
    found.push({ n, round: at, from: event.from, to: event.to, terms });
  }
  return found.reverse();
}
