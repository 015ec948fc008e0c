/** Every text at the moment, whoever could read it: what is in force, what lies on a table, who has signed, who said no. */
import { texts as words } from "words:review/page";
import { neededFor } from "../../../shared/engine/texts.ts";
import { latestClauses } from "../../../shared/rules/clauses.ts";
import type { MatchState, Text } from "../../../shared/state/matchState.ts";
import { useMatch } from "../../match/match.ts";
import { SeatChip } from "../../panels/SeatChip.tsx";
import { clauseWords } from "../../words/clauses.ts";
import { answerLine, canAnswer } from "../../words/labels.ts";
import { useReview } from "./context.ts";
import { MomentLink } from "./MomentLink.tsx";

export function AllTexts() {
  const { source } = useReview();
  const state = source.state();
  const inForce = state.texts.filter(({ status }) => status === "inForce");
  const open = state.texts.filter(({ status }) => status === "open");
  const past = state.texts.filter(({ status }) => status !== "inForce" && status !== "open");
  const talks = state.convenings.filter(({ round }) => round === state.round);
  return (
    <div class="stack">
      <p class="muted small">{words.says}</p>
      {talks.map((each) => (
        <TalksOf key={each.id} talks={each} now={state} />
      ))}
      {talks.length === 0 && <p class="muted">{words.noTalks}</p>}
      {[...inForce, ...open].map((text) => (
        <Told key={text.id} text={text} state={state} />
      ))}
      {past.length > 0 && (
        <details>
          <summary>{words.earlier({ count: past.length })}</summary>
          <div class="stack">
            {past.map((text) => (
              <Told key={text.id} text={text} state={state} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

/** `now`: the moment shown. Once the round is locked, silence is an answer. */
function TalksOf({ talks, now }: { talks: MatchState["convenings"][number]; now: MatchState }) {
  const { names } = useMatch();
  return (
    <section class="stack tight">
      <h2 class="plain">{names.venue(talks.venue)}</h2>
      <p class="muted small">{words.calledBy({ host: names.named(talks.host), frame: talks.frame })}</p>
      <ul class="row small">
        {talks.guests.map(({ seat, answer }) => (
          <li key={seat}>
            <SeatChip seat={seat} /> {answerLine(answer, canAnswer(talks, now))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Told({ text, state }: { text: Text; state: MatchState }) {
  const { names, scenario } = useMatch();
  const { record } = useReview();
  const tabled = record.events.find(({ event }) => event.kind === "tabled" && event.text === text.id);
  const where = text.convening === null ? words.direct : names.venue(state.convenings[text.convening - 1]?.venue ?? "");
  const waiting = neededFor(scenario, state, text).filter((seat) => !text.signed.includes(seat));
  return (
    <section class="stack tight told">
      <h2 class="plain">
        <bdi>{text.title}</bdi>
      </h2>
      <p class="muted small">
        {where} · {words.status[text.status]} {tabled && <MomentLink n={tabled.n} />}
      </p>
      <ul class="bullets small">
        {latestClauses(text).map((clause) => (
          <li key={JSON.stringify(clause)}>{clauseWords(clause, names)}</li>
        ))}
      </ul>
      <Names label={words.signedBy} seats={text.signed} />
      {text.status === "open" && <Names label={words.waitsFor} seats={waiting} />}
      {text.rejected.length > 0 && <Names label={words.saidNo} seats={text.rejected} />}
    </section>
  );
}

const Names = ({ label, seats }: { label: string; seats: readonly string[] }) => (
  <p class="row small">
    <span class="muted">{label}</span>
    {seats.length === 0 ? (
      <span class="muted">{words.nobody}</span>
    ) : (
      seats.map((seat) => <SeatChip key={seat} seat={seat} />)
    )}
  </p>
);
