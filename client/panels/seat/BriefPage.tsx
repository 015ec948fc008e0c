/** The briefing: the role, three questions with their answers explained at once, then "I'm ready". */

import * as stagesWords from "words:play/stages";
import * as studentWords from "words:student";
import { useState } from "preact/hooks";
import type { Brief } from "../../../shared/scenario/briefs.ts";
import { isHead, useMatch, useSending } from "../../match/match.ts";
import { useArrival } from "../../ui/useArrival.ts";
import { bdi } from "../../words/bdi.tsx";
import { BriefBody } from "../Brief.tsx";
import { FactLinks } from "../Facts.tsx";
import { Menu } from "../Menu.tsx";
import { Notices } from "../Notices.tsx";
import { RefusalNote } from "../RefusalNote.tsx";
import { Clock } from "../TopBar.tsx";

export function BriefPage() {
  const { own } = useMatch();
  return own ? <SeatBrief seat={own.seat} /> : <ObserverBrief />;
}

function BriefTop() {
  const { snapshot } = useMatch();
  return (
    <>
      <div class="row apart">
        <p class="muted">{stagesWords.briefing({ title: snapshot.table.title, bdi })}</p>
        <Menu />
      </div>
      <Clock narrow={false} />
    </>
  );
}

/** Somebody without a seat: sees what everybody sees, and says nothing. */
function ObserverBrief() {
  const { scenario, names } = useMatch();
  return (
    <div class="sheet">
      <header class="stack tight">
        <BriefTop />
        <h1>{stagesWords.youObserve}</h1>
        <p>{stagesWords.whatObserversSee}</p>
      </header>
      <main class="stack">
        <Notices />
        <p class="muted small">{names.fill(scenario.files.briefs.note)}</p>
      </main>
    </div>
  );
}

function SeatBrief({ seat }: { seat: string }) {
  const { scenario, names, snapshot } = useMatch();
  const brief = scenario.files.briefs.briefs.find((each) => each.seat === seat);
  const arrival = useArrival<HTMLHeadingElement>();
  return (
    <div class="sheet">
      <header class="stack tight">
        <BriefTop />
        <h1 ref={arrival} tabIndex={-1}>
          {names.seatTitle(seat)}
        </h1>
        {snapshot.table.number !== null && <p class="muted small">{studentWords.watched}</p>}
      </header>
      <main class="stack">
        <Notices />
        <BriefBody seat={seat} />
        {brief && <Questions brief={brief} />}
      </main>
    </div>
  );
}

function Questions({ brief }: { brief: Brief }) {
  const [answers, setAnswers] = useState<readonly (number | null)[]>(brief.questions.map(() => null));
  const answer = (at: number, option: number) =>
    setAnswers((before) => before.map((each, index) => (index === at ? option : each)));
  return (
    <section class="stack" aria-labelledby="questions-heading">
      <h2 id="questions-heading">{stagesWords.questions}</h2>
      {brief.questions.map((question, at) => (
        <Question
          key={question.question}
          question={question}
          chosen={answers[at] ?? null}
          onChoose={(n) => answer(at, n)}
        />
      ))}
      <Ready answered={answers.every((each) => each !== null)} />
    </section>
  );
}

interface QuestionProps {
  readonly question: Brief["questions"][number];
  readonly chosen: number | null;
  readonly onChoose: (option: number) => void;
}

function Question({ question, chosen, onChoose }: QuestionProps) {
  const { names } = useMatch();
  const right = chosen === question.answer;
  return (
    <fieldset class="card question">
      <legend class="plain">{names.fill(question.question)}</legend>
      {question.options.map((option, at) => (
        <label
          key={option}
          class="choice"
          data-answer={
            chosen === null ? undefined : at === question.answer ? "right" : at === chosen ? "wrong" : undefined
          }
        >
          <input type="radio" name={question.question} checked={at === chosen} onChange={() => onChoose(at)} />
          <span>
            {names.fill(option)}
            {chosen !== null && at === question.answer && <strong class="small"> {stagesWords.right}</strong>}
          </span>
        </label>
      ))}
      <p class="small" role="status">
        {chosen !== null && (
          <>
            <strong>{stagesWords.verdict({ right })}</strong> {names.fill(question.why)}{" "}
            <FactLinks ids={question.facts} />
          </>
        )}
      </p>
    </fieldset>
  );
}

function Ready({ answered }: { answered: boolean }) {
  const match = useMatch();
  const { own, pub, names } = match;
  const sending = useSending();
  if (!own) return null;
  const waiting = pub.seats.filter(({ byRule, ready }) => !byRule && !ready).map(({ id }) => names.seat(id));
  if (own.ready) {
    return (
      <p class="note" role="status">
        {waiting.length > 0 ? stagesWords.waitingFor({ seats: waiting.join(", ") }) : stagesWords.opensNow}
      </p>
    );
  }
  return (
    <div class="stack tight">
      <button
        type="button"
        class="button first wide"
        disabled={!answered || sending.busy || !isHead(match)}
        onClick={() => sending.act({ kind: "ready", ready: true })}
      >
        {stagesWords.imReady}
      </button>
      {!answered && <p class="muted small">{stagesWords.answerFirst}</p>}
      {answered && !isHead(match) && <p class="muted small">{stagesWords.headSays}</p>}
      <RefusalNote refusal={sending.refusal} nameOf={names.any} />
    </div>
  );
}
