/** Behind the printed link: the list of matches, or one of them. The address says which. */
import { useEffect, useState } from "preact/hooks";
import type { Refusal } from "../../shared/base/result.ts";
import type { MatchRow, ScenarioInfo } from "../../shared/protocol/replies.ts";
import { api } from "../net/api.ts";
import { RefusalNote } from "../panels/RefusalNote.tsx";
import { teachWords } from "../text/teach.ts";
import { HomePage } from "./HomePage.tsx";
import { TablePage } from "./TablePage.tsx";

const matchInAddress = () => new URLSearchParams(location.search).get("match");

export function App() {
  const [match, setMatch] = useState(matchInAddress);
  useEffect(() => {
    const follow = () => setMatch(matchInAddress());
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  const go = (to: string | null) => {
    history.pushState(null, "", to === null ? "/teach" : `/teach?match=${encodeURIComponent(to)}`);
    setMatch(to);
    scrollTo(0, 0);
  };
  const { known, refusal, look } = useKnown(match);
  if (refusal && (refusal.code === "tokenMissing" || refusal.code === "tokenInvalid"))
    return <Shut refusal={refusal} />;
  if (refusal) return <Failed refusal={refusal} onRetry={look} />;
  if (!known) return <Opening />;
  if (match === null) return <HomePage {...known} onOpen={go} onLook={look} />;
  return <TablePage key={match} match={match} scenarios={known.scenarios} onBack={() => go(null)} />;
}

export interface Known {
  readonly matches: readonly MatchRow[];
  readonly scenarios: readonly ScenarioInfo[];
}

/** The matches and scenarios, asked for anew whenever the address changes. */
function useKnown(address: string | null) {
  const [known, setKnown] = useState<Known | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const look = async () => {
    const [matches, scenarios] = await Promise.all([api.teach.matches(), api.scenarios()]);
    if (matches.ok && scenarios.ok) setKnown({ matches: matches.value, scenarios: scenarios.value });
    setRefusal(matches.ok ? (scenarios.ok ? null : scenarios.error) : matches.error);
  };
  useEffect(() => void look(), [address]);
  return { known, refusal, look: () => void look() };
}

function Opening() {
  return (
    <main class="alone" aria-busy="true">
      <h1>{teachWords.name}</h1>
      <p>{teachWords.opening}</p>
    </main>
  );
}

function Shut({ refusal }: { refusal: Refusal }) {
  const { shut } = teachWords;
  const wrong = refusal.code === "tokenInvalid" || location.hash === "#tokenInvalid";
  return (
    <main class="alone">
      <h1>{shut.title}</h1>
      <p>{wrong ? shut.invalid : shut.missing}</p>
      <a class="button" href="/">
        {shut.students}
      </a>
    </main>
  );
}

function Failed({ refusal, onRetry }: { refusal: Refusal; onRetry: () => void }) {
  return (
    <main class="alone">
      <h1>{teachWords.name}</h1>
      <RefusalNote refusal={refusal} />
      <button type="button" class="button first" onClick={onRetry}>
        {teachWords.list.refresh}
      </button>
    </main>
  );
}
