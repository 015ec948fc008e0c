/** The walk's bar: for the instructor a question to the class and its answers, for a student the question and the way to answer. */

import { who, walk as words } from "words:review/online";
import { useId, useRef, useState } from "preact/hooks";
import type { Refusal } from "../../../../shared/base/result.ts";
import { longestNote } from "../../../../shared/terms/limits.ts";
import { useMatch } from "../../../match/match.ts";
import { typedPlace } from "../../../match/typedPlace.ts";
import { RefusalNote } from "../../../panels/RefusalNote.tsx";
import { useTyped } from "../../../ui/typed.ts";
import { upTo } from "../../../ui/upTo.ts";
import { useRefocus } from "../../../ui/useRefocus.ts";
import { bdi } from "../../../words/bdi.tsx";
import { useReview } from "../context.ts";
import { useWalk } from "./walk.ts";

export function WalkBar() {
  const walk = useWalk();
  const bar = useRef<HTMLElement>(null);
  // Its buttons come and go with the question: the keyboard stays here.
  useRefocus(bar, `${walk.view !== null} ${walk.view?.question?.open === true}`);
  if (!walk.view || walk.as === "none") return <RefusalNote refusal={walk.refusal} />;
  return (
    <section class="walk" aria-label={words.label} ref={bar} tabIndex={-1}>
      {walk.as === "instructor" ? <Leading /> : <Following />}
      <RefusalNote refusal={walk.refusal} />
    </section>
  );
}

function Leading() {
  const { view, ask, close, end } = useWalk();
  const { places } = useReview();
  const [text, setText] = useState<string>(words.usual);
  const id = useId();
  const open = view?.question?.open === true;
  return (
    <div class="stack tight">
      <div class="row">
        <strong>{open ? words.held({ place: places.label(view?.n ?? 0) }) : words.follows}</strong>
        {open ? (
          <>
            <span class="asked">{words.asked({ question: view?.question?.text, bdi })}</span>
            <button type="button" class="button slim first" onClick={close}>
              {words.close}
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
              {words.question}
            </label>
            <input id={id} dir="auto" value={text} {...upTo(longestNote, setText)} />
            <button type="submit" class="button slim">
              {words.ask}
            </button>
          </form>
        )}
        <button type="button" class="button slim" onClick={end}>
          {words.end}
        </button>
      </div>
      <p class="small muted">{open ? words.whileOpen : words.before}</p>
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
        {!view.question.open && <>{words.asked({ question: view.question.text, bdi })} </>}
        {words.answersOf({ count: view.answers.length, open: view.question.open })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: many answers scroll, also by keyboard. */}
      <ul class="answers" aria-label={words.answers} tabIndex={0}>
        {view.answers.map(({ member, text, mine }, index) => {
          const by = member === null ? null : seats.get(member);
          return (
            <li key={index} data-mine={mine}>
              {by && (
                <span class="muted small">
                  {words.answerBy({ who: by.name || who.student, seat: names.short(by.seat), bdi })}{" "}
                </span>
              )}
              {mine && member === null && <span class="muted small">{words.answerMine} </span>}
              <bdi>{text}</bdi>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Following() {
  const { view, following, follow, answer } = useWalk();
  const match = useMatch();
  const question = view?.question;
  const [text, setText] = useTyped(typedPlace(match, "walk", question?.text ?? ""));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const id = useId();
  const mine = view?.answers.find((each) => each.mine)?.text;
  return (
    <div class="stack tight">
      <p class="hidden" role="status">
        {question?.open ? words.asks({ question: question.text }) : ""}
      </p>
      <div class="row">
        <strong>{words.leads}</strong>
        {question?.open && <span class="small muted">{words.later}</span>}
        {!question?.open && (
          <label class="row small">
            <input type="checkbox" checked={following} onChange={() => follow(!following)} /> {words.follow}
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
          <label for={id} class="serif lead" dir="auto">
            {question.text}
          </label>
          <div class="row ask">
            <input
              id={id}
              dir="auto"
              value={text}
              placeholder={mine === undefined ? words.answerHint : words.anotherHint}
              {...upTo(longestNote, setText)}
            />
            <button type="submit" class="button slim first" disabled={text.trim() === ""}>
              {mine === undefined ? words.answer : words.answerAnew}
            </button>
          </div>
          {mine !== undefined && (
            <p class="small muted" role="status">
              {words.answered({ answer: mine, mine: (text) => <bdi class="mine">{text}</bdi> })}
            </p>
          )}
          <RefusalNote refusal={refusal} />
        </form>
      )}
      {question && !question.open && <Answers />}
    </div>
  );
}
