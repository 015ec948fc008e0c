/** The debrief within the review: result, promises, claims, and each question with its evidence. */
import { useMatch } from "../../../match/match.ts";
import { Claims } from "../../../panels/debrief/Claims.tsx";
import { Promises } from "../../../panels/debrief/Promises.tsx";
import { Questions } from "../../../panels/debrief/Questions.tsx";
import { endingWords } from "../../../words/labels.ts";
import { resultWords as words } from "../../../words/review/debrief.ts";
import { useReview } from "../context.ts";
import { MomentLink } from "../MomentLink.tsx";

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
