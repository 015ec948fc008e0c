/** What the log shows when it is read as a whole: five moments, deals that were missed, who did how much, who spoke with whom. */

import { WhyNoPeace } from "../../../panels/peace/WhyNoPeace.tsx";
import { useReview } from "../context.ts";
import { MomentLink } from "../MomentLink.tsx";
import { ActivityTable } from "./ActivityTable.tsx";
import { Conversations } from "./Conversations.tsx";
import { MissedDeals } from "./MissedDeals.tsx";
import { Moments } from "./Moments.tsx";
import { WordTallies } from "./WordTallies.tsx";

export function Insight() {
  const { record } = useReview();
  return (
    <div class="stack insight">
      <Moments />
      <WhyNoPeace record={record} link={(n) => <MomentLink key={n} n={n} />} />
      <MissedDeals />
      <WordTallies />
      <ActivityTable />
      <Conversations />
    </div>
  );
}
