/** The debrief right after the end, for everybody at the table: promises, claims, the questions with their evidence, and one's own reflection. */
import { talk, end as words } from "words:review/debrief";
import { report } from "words:review/page";
import { useEffect, useState } from "preact/hooks";
import type { Refusal } from "../../../shared/base/result.ts";
import { placesOf } from "../../../shared/review/places.ts";
import { type Opened, openFromServer } from "../../match/opened.ts";
import { placeSuch, reviewPath } from "../../net/reviewAddress.ts";
import { debriefQuestions } from "../../words/debrief.ts";
import { WhyNoPeace } from "../peace/WhyNoPeace.tsx";
import { RefusalNote } from "../RefusalNote.tsx";
import { Aftermath } from "./Aftermath.tsx";
import { Claims } from "./Claims.tsx";
import { Promises } from "./Promises.tsx";
import { Questions } from "./Questions.tsx";
import { ReflectionForm } from "./ReflectionForm.tsx";
import { SpokenLedger } from "./SpokenLedger.tsx";
import "../../style/paper.css";
import "./debrief.css";

interface Props {
  readonly match: string;
  /** Of the seat. */
  readonly token: string;
}

export function EndDebrief({ match, token }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const answer = await openFromServer(match, token);
      if (gone) return;
      if (answer.ok) setOpened(answer.value);
      setRefusal(answer.ok ? null : answer.error);
      if (answer.ok && isPart(answer.value)) timer = setTimeout(look, askAgain);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [match, token]);
  if (!opened || isPart(opened)) return <Bare refusal={refusal} asked={opened !== null} />;
  const { record } = opened;
  const places = placesOf(record.events);
  const link = (n: number) => (
    <a
      key={n}
      class="moment-link"
      href={reviewPath(match, places.label(n))}
      aria-label={words.lookAt({ place: places.label(n) })}
    >
      {places.label(n)}
    </a>
  );
  return (
    <>
      <p class="row">
        <a class="button first" href={reviewPath(match)}>
          {words.replay}
        </a>
      </p>
      <p class="only-printed small">
        {report.lookUp({ such: placeSuch, address: `${location.origin}${reviewPath(match, placeSuch)}` })}
      </p>
      <div class="card stack">
        <Promises record={record} link={link} />
        <SpokenLedger record={record} link={link} />
      </div>
      <div class="card">
        <WhyNoPeace record={record} link={link} />
      </div>
      <div class="card">
        <Claims record={record} link={link} />
      </div>
      <div class="card">
        <Questions record={record} link={link} />
      </div>
      <div class="card">
        <Aftermath record={record} />
      </div>
      {opened.served?.reply.as === "student" && <ReflectionForm api={opened.served.api} />}
    </>
  );
}

/** The class is being asked what it would do at an earlier moment: what came after is not given out, and tells nothing yet. */
const isPart = ({ served }: Opened): boolean => (served?.reply.until ?? null) !== null;
/** How long until the rest is asked for again. ms */
const askAgain = 8000;

/** The questions alone: while the log is on its way, or where it is not open to students, or not yet. */
function Bare({ refusal, asked }: { refusal: Refusal | null; asked: boolean }) {
  return (
    <section class="card stack tight" aria-labelledby="questions-heading" aria-busy={refusal === null && !asked}>
      <h2 id="questions-heading">{talk.heading}</h2>
      <ol class="numbered">
        {debriefQuestions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      {asked && (
        <p class="note" role="status">
          {words.asked}
        </p>
      )}
      <RefusalNote refusal={refusal} />
    </section>
  );
}
