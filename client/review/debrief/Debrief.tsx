/** The debrief within the review: result, promises, claims, and each question with its evidence. */
import { useMatch } from "../../play/match.ts";
import { endingWords } from "../../text/labels.ts";
import { resultWords as words } from "../../text/review/debrief.ts";
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
      <h2>{outcome ? endingWords[outcome.ending].title : words.notOver}</h2>
      <p class="small">
        {outcome ? words.over(endingWords[outcome.ending].says, outcome, names.side(0)) : words.soFar}
      </p>
    </section>
  );
}
