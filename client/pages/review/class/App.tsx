/** The tables of a class side by side, for its instructor: asked for, and shown or refused. */
import { toStart } from "words:common";
import * as words from "words:review/class";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { Refusal } from "../../../../shared/base/result.ts";
import type { ClassReview, ReviewedStudent } from "../../../../shared/protocol/classReview.ts";
import { indexScenario } from "../../../../shared/scenario/indexed.ts";
import type { Scenario } from "../../../../shared/scenario/scenario.ts";
import { api } from "../../../net/api.ts";
import { parseClassReviewAddress } from "../../../net/classReviewAddress.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { at, ownPath } from "../../../words/basePath.ts";
import { ClassReviewPage } from "./ClassReviewPage.tsx";
import { createClassReviewApi } from "./classReviewApi.ts";

interface Known {
  readonly review: ClassReview;
  readonly scenario: Scenario;
}

export function App() {
  const [address] = useState(() => parseClassReviewAddress({ pathname: ownPath(), search: location.search }));
  const calls = useMemo(() => createClassReviewApi(address.id), [address]);
  const [known, setKnown] = useState<Known | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [students, setStudents] = useState<readonly ReviewedStudent[] | null>(null);
  const [noStudents, setNoStudents] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(true);
  const ask = useCallback(async () => {
    setBusy(true);
    const review = await calls.review();
    const files = review.ok ? await api.scenario(review.value.scenario) : review;
    setBusy(false);
    setRefusal(files.ok ? null : files.error);
    if (!review.ok || !files.ok) return;
    setKnown({ review: review.value, scenario: indexScenario(files.value) });
    // After the tables: the server has replayed them by now.
    const evidence = await calls.participation();
    setNoStudents(evidence.ok ? null : evidence.error);
    if (evidence.ok) setStudents(evidence.value.students);
  }, [calls]);
  useEffect(() => void ask(), [ask]);
  if (known) {
    return (
      <ClassReviewPage
        {...known}
        first={address.table}
        busy={busy}
        refusal={refusal}
        students={{ students, refusal: noStudents, csv: calls.participationCsv }}
        onAsk={ask}
      />
    );
  }
  return <Door busy={busy} refusal={refusal} onAsk={ask} />;
}

function Door({ busy, refusal, onAsk }: { busy: boolean; refusal: Refusal | null; onAsk: () => void }) {
  const locked = refusal?.code === "tokenMissing" || refusal?.code === "tokenInvalid";
  const own = locked ? words.locked : refusal?.code === "notFound" ? words.noClass : null;
  return (
    <main class="alone" aria-busy={busy}>
      <h1>{words.heading}</h1>
      {busy && <p role="status">{words.asking}</p>}
      {own === null ? (
        <RefusalNote refusal={refusal} />
      ) : (
        <p class="refusal" role="alert">
          {own}
        </p>
      )}
      <div class="row">
        {refusal && !busy && (
          <button type="button" class="button" onClick={onAsk}>
            {words.retry}
          </button>
        )}
        <a href={at(locked ? "/" : "/teach")}>{locked ? toStart : words.toClasses}</a>
      </div>
    </main>
  );
}
