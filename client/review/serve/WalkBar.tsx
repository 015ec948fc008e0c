/** The walk's bar: for the instructor a question to the class and its answers, for a student the question and the way to answer. */
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Refusal } from "../../../shared/base/result.ts";
import { longestNote } from "../../../shared/protocol/review.ts";
import { RefusalNote } from "../../panels/RefusalNote.tsx";
import { useMatch } from "../../play/match.ts";
import { useReview } from "../context.ts";
import { useRefocus } from "./useRefocus.ts";
import { useWalk } from "./walk.ts";

export function WalkBar() {
  const walk = useWalk();
  const bar = useRef<HTMLElement>(null);
  // Its buttons come and go with the question: the keyboard stays here.
  useRefocus(bar, `${walk.view !== null} ${walk.view?.question?.open === true}`);
  if (!walk.view || walk.as === "none") return <RefusalNote refusal={walk.refusal} />;
  return (
    <section class="walk" aria-label="Walk of the class" ref={bar} tabIndex={-1}>
      {walk.as === "instructor" ? <Leading /> : <Following />}
      <RefusalNote refusal={walk.refusal} />
    </section>
  );
}

function Leading() {
  const { view, ask, close, end } = useWalk();
  const { places } = useReview();
  const [text, setText] = useState("What would you do now?");
  const id = useId();
  const open = view?.question?.open === true;
  return (
    <div class="stack tight">
      <div class="row">
        <strong>
          {open ? `The class is held at #${places.label(view?.n ?? 0)}.` : "The class follows your moment."}
        </strong>
        {open ? (
          <>
            <span class="asked">“{view?.question?.text}”</span>
            <button type="button" class="button slim first" onClick={close}>
              Close the question
            </button>
          </>
        ) : (
          <form
            class="row ask"
            onSubmit={(event) => {
              event.preventDefault();
              if (text.trim() !== "") ask(text.trim());
            }}
          >
            <label class="hidden" for={id}>
              A question to the class
            </label>
            <input
              id={id}
              value={text}
              maxLength={longestNote}
              onInput={(event) => setText(event.currentTarget.value)}
            />
            <button type="submit" class="button slim">
              Ask
            </button>
          </form>
        )}
        <button type="button" class="button slim" onClick={end}>
          End the walk
        </button>
      </div>
      <p class="small muted">
        {open
          ? "You may look ahead alone. Until you close the question, students and links are given nothing after that moment."
          : "While a question is open, nothing after its moment is given out, and students' pages let go of it. A match file saved before, a link opened before, and the result as students saw it at the end, cannot be taken back."}
      </p>
      <Answers />
    </div>
  );
}

function Answers() {
  const { view } = useWalk();
  const { snapshot, names } = useMatch();
  if (!view?.question) return null;
  const seats = new Map(
    snapshot.table.seats.flatMap(({ seat, people }) => people.map(({ member, name }) => [member, { seat, name }])),
  );
  return (
    <div class="stack tight" role="status">
      <p class="small muted">
        {!view.question.open && `“${view.question.text}” `}
        {view.answers.length} {view.answers.length === 1 ? "answer" : "answers"}
        {view.question.open ? " so far; students read each other's once you close" : ""}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: many answers scroll, also by keyboard. */}
      <ul class="answers" aria-label="Answers" tabIndex={0}>
        {view.answers.map(({ member, text, mine }, index) => {
          const who = member === null ? null : seats.get(member);
          return (
            <li key={index} data-mine={mine}>
              {who && (
                <span class="muted small">
                  {who.name || "a student"}, {names.short(who.seat)}:{" "}
                </span>
              )}
              {mine && member === null && <span class="muted small">you: </span>}
              {text}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Following() {
  const { view, following, follow, answer } = useWalk();
  const [text, setText] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const id = useId();
  const question = view?.question;
  const mine = view?.answers.find((each) => each.mine)?.text;
  useEffect(() => setText(""), [question?.text, question?.open]);
  return (
    <div class="stack tight">
      <p class="hidden" role="status">
        {question?.open ? `Your instructor asks: ${question.text}` : ""}
      </p>
      <div class="row">
        <strong>Your instructor walks the class through the match.</strong>
        {question?.open && <span class="small muted">What came next is shown again when the question is closed.</span>}
        {!question?.open && (
          <label class="row small">
            <input type="checkbox" checked={following} onChange={() => follow(!following)} /> follow
          </label>
        )}
      </div>
      {question?.open && (
        <form
          class="stack tight"
          onSubmit={async (event) => {
            event.preventDefault();
            if (text.trim() === "") return;
            const refused = await answer(text.trim());
            setRefusal(refused);
            if (!refused) setText("");
          }}
        >
          <label for={id} class="serif lead">
            {question.text}
          </label>
          <div class="row ask">
            <input
              id={id}
              value={text}
              maxLength={longestNote}
              placeholder={mine === undefined ? "Your answer…" : "Another answer…"}
              onInput={(event) => setText(event.currentTarget.value)}
            />
            <button type="submit" class="button slim first" disabled={text.trim() === ""}>
              {mine === undefined ? "Answer" : "Answer anew"}
            </button>
          </div>
          {mine !== undefined && (
            <p class="small muted" role="status">
              You answered: <span class="mine">{mine}</span>
            </p>
          )}
          <RefusalNote refusal={refusal} />
        </form>
      )}
      {question && !question.open && <Answers />}
    </div>
  );
}
