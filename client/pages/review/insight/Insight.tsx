/** What the log shows when it is read as a whole: five moments, deals that were missed, who did how much, who spoke with whom. */

import * as words from "words:review/insight";
import { moments } from "../../../match/derived.ts";
import { WhyNoPeace } from "../../../panels/peace/WhyNoPeace.tsx";
import { momentWords } from "../../../words/review/moments.ts";
import { useReview } from "../context.ts";
import { MomentLink } from "../MomentLink.tsx";
import { ActivityTable } from "./ActivityTable.tsx";
import { Conversations } from "./Conversations.tsx";
import { MissedDeals } from "./MissedDeals.tsx";
import { WordTallies } from "./WordTallies.tsx";

export function Insight() {
  const { record, telling } = useReview();
  const found = moments(record);
  return (
    <div class="stack insight">
      <section class="stack tight" aria-labelledby="moments-heading">
        <h2 id="moments-heading" class="plain">
          {words.moments}
        </h2>
        {found.length === 0 && <p class="muted">{words.none}</p>}
        <ol class="moments">
          {found.map((moment) => (
            <li key={`${moment.n} ${moment.reason}`}>
              <MomentLink n={moment.n} /> <span>{momentWords(moment, telling)}</span>
            </li>
          ))}
        </ol>
      </section>
      <WhyNoPeace record={record} link={(n) => <MomentLink key={n} n={n} />} />
      <MissedDeals />
      <WordTallies />
      <ActivityTable />
      <Conversations />
    </div>
  );
}
