/** The debrief within the review: result, promises, claims, and each question with its evidence. */
import { result as words } from "words:review/debrief";
import type { MatchState } from "../../../../shared/state/matchState.ts";
import { useMatch } from "../../../match/match.ts";
import { Aftermath } from "../../../panels/debrief/Aftermath.tsx";
import { Claims } from "../../../panels/debrief/Claims.tsx";
import { Promises } from "../../../panels/debrief/Promises.tsx";
import { Questions } from "../../../panels/debrief/Questions.tsx";
import { SpokenLedger } from "../../../panels/debrief/SpokenLedger.tsx";
import { figure } from "../../../words/gauges.ts";
import { endingWords } from "../../../words/labels.ts";
import type { Names } from "../../../words/names.ts";
import { useReview } from "../context.ts";
import { MomentLink } from "../MomentLink.tsx";

export function Debrief() {
  const { record } = useReview();
  const link = (n: number) => <MomentLink key={n} n={n} />;
  return (
    <div class="stack debrief">
      <Outcome />
      <Promises record={record} link={link} />
      <SpokenLedger record={record} link={link} />
      <Claims record={record} link={link} />
      <Questions record={record} link={link} />
      <Aftermath record={record} />
    </div>
  );
}

/** The result in words. */
export function Outcome() {
  const { record } = useReview();
  const { names } = useMatch();
  const { outcome } = record.state;
  return (
    <section class="stack tight">
      <h2>{outcome ? endingWords[outcome.ending].title : words.notOver}</h2>
      <p class="small">{outcome ? over(outcome, names) : words.soFar}</p>
    </section>
  );
}

/** Less ground than this is told as none. */
const leastGround = 0.05;

function over({ ending, joint, taken }: NonNullable<MatchState["outcome"]>, names: Names): string {
  const told = { says: endingWords[ending].says, joint };
  if (Math.abs(taken) < leastGround) return words.overInVain(told);
  return words.over({ ...told, taken: figure(taken, 1), side: names.namedSide(0) });
}
