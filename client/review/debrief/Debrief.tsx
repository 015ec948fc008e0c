/** The debrief within the review: result, promises, claims, and each question with its evidence. */

import { useMatch } from "../../play/match.ts";
import { figure } from "../../text/gauges.ts";
import { endingWords } from "../../text/labels.ts";
import { useReview } from "../context.ts";
import { MomentLink } from "../MomentLink.tsx";
import { Claims } from "./Claims.tsx";
import { Promises } from "./Promises.tsx";
import { Questions } from "./Questions.tsx";

export function Debrief() {
  const { record } = useReview();
  const link = (n: number) => <MomentLink key={n} n={n} />;
  return (
    <div class="stack debrief">
      <Outcome />
      <Promises record={record} link={link} />
      <Claims record={record} link={link} />
      <Questions record={record} link={link} />
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
      <h2>{outcome ? endingWords[outcome.ending].title : "Not over yet"}</h2>
      <p class="small">
        {outcome
          ? `${endingWords[outcome.ending].says} Joint score ${figure(outcome.joint)} of 100; ${figure(outcome.taken, 1)} points of ground changed hands by force, told towards ${names.side(0)}.`
          : "What follows is as far as the match has come."}
      </p>
    </section>
  );
}
