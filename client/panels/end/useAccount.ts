/** The match's account for the last page, from everything that this viewer may know. */
import { useMemo } from "preact/hooks";
import { agreementsOf, courseOf, peopleOf, townsHit } from "../../match/account/account.ts";
import { useMatch } from "../../match/match.ts";
import { useAllEarlier } from "../../match/useEarlier.ts";

export function useAccount() {
  const { pub, snapshot } = useMatch();
  const { events } = snapshot;
  useAllEarlier();
  return useMemo(
    () => ({
      people: peopleOf(pub, events),
      towns: townsHit(pub),
      course: courseOf(pub, events),
      agreements: agreementsOf(pub, events),
    }),
    [pub, events],
  );
}

export type Account = ReturnType<typeof useAccount>;
