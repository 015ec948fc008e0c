/** The debrief within the review: result, promises, claims, and each question with its evidence. */

import { useMatch } from "../../play/match.ts";
import { endingWords } from "../../text/labels.ts";
import { useReview } from "../context.ts";
import { MomentLink } from "../MomentLink.tsx";
import { Claims } from "./Claims.tsx";
import { Promises } from "./Promises.tsx";
import { Questions } from "./Questions.tsx";

export function Debrief() {
  const { record } = useReview();
  const { names } = useMatch();
  const { outcome } = record.state;
  const link = (n: number) => <MomentLink n={n} />;
  return (
    <div class="stack debrief">
      <section class="stack tight">
        <h2>{outcome ? endingWords[outcome.ending].title : "Not over yet"}</h2>
        <p class="small">
          {outcome
            ? `${endingWords[outcome.ending].says} Joint score ${Math.round(outcome.joint)} of 100; ${Math.round(outcome.taken * 10) / 10} points of ground changed hands by force, told towards ${names.side(0)}.`
            : "What follows is as far as the match has come."}
        </p>
      </section>
      <Promises record={record} link={link} />
      <Claims record={record} link={link} />
      <Questions record={record} link={link} />
    </div>
  );
}
