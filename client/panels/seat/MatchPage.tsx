/** A seat in a match: opens the room, fetches the scenario, and shows the page of the stage that the match is in. */
import "../../style/start.css";
import "../../style/parts.css";
import "../../style/sheet.css";
import "../../style/table.css";
import "../../style/guide.css";
import "../../style/now.css";
import "../../style/orders.css";
import "../../style/channels.css";
import "../../style/said.css";
import "../../style/composer.css";
import "../../style/talks.css";
import * as commonWords from "words:common";
import * as stagesWords from "words:play/stages";
import type { ComponentProps } from "preact";
import { useContext, useEffect, useMemo, useState } from "preact/hooks";
import type { Refusal } from "../../../shared/base/result.ts";
import { indexScenario } from "../../../shared/scenario/indexed.ts";
import type { Scenario } from "../../../shared/scenario/scenario.ts";
import { fetchMap } from "../../match/fetchMap.ts";
import { MatchContext, matchOf, useConnection, useMatch, useSnapshot, type WhyRequest } from "../../match/match.ts";
import { PlaceContext } from "../../match/placeContext.ts";
import { isHalfTold } from "../../match/reveal/useReveal.ts";
import { api } from "../../net/api.ts";
import { scenarioEarly } from "../../net/early.ts";
import type { Connection, MatchSource } from "../../net/matchSource.ts";
import { openRoom } from "../../net/roomSource.ts";
import { keepPlace, type Place } from "../../net/session.ts";
import { preference } from "../../ui/preferences.ts";
import { useLazy } from "../../ui/useLazy.ts";
import { followClass } from "../../words/wording.ts";
import { ConnectionBar } from "../ConnectionBar.tsx";
import { LateDialog } from "../LateDialog.tsx";
import { RefusalNote } from "../RefusalNote.tsx";
import { PlayPage } from "./PlayPage.tsx";
import type { SeatWait } from "./SeatWait.tsx";

interface Props {
  readonly place: Place;
  readonly onLeave: (forget: boolean) => void;
}

export function MatchPage({ place, onLeave }: Props) {
  const [source, setSource] = useState(() => openRoom(place.token));
  useEffect(() => () => source.close(), [source]);
  useEffect(fetchMap, []);
  const around = useMemo(() => ({ place, onLeave }), [place, onLeave]);
  return (
    <PlaceContext.Provider value={around}>
      <Seated source={source} place={place} onLeave={onLeave} onSeated={() => setSource(openRoom(place.token))} />
    </PlaceContext.Provider>
  );
}

interface SeatedProps extends Props {
  readonly source: MatchSource;
  /** Somebody who waited has been given a seat: the room opens now. */
  readonly onSeated: () => void;
}

/** The page on any source: a live room, or another that looks the same. */
export function Seated({ source, place, onLeave, onSeated }: SeatedProps) {
  const snapshot = useSnapshot(source);
  const { connection, refusal } = useConnection(source);
  const { scenario, refusal: noScenario } = useScenario(
    snapshot?.table.scenario,
    place.token,
    snapshot?.view.own?.seat,
    snapshot?.view.pub.cardsPlayed,
  );
  const [fact, setFact] = useState<string | null>(null);
  const [why, setWhy] = useState<WhyRequest | null>(null);
  const { title, match: id, plain } = snapshot?.table ?? {};
  useEffect(() => {
    // A look through somebody's eyes changes nothing of one's own.
    if (plain != null && place.token !== "") followClass(plain ? "plain" : "full");
  }, [plain, place.token]);
  useEffect(() => {
    // Without a token it is somebody's look through this seat's eyes: no place of theirs.
    if (place.token === "" || title === undefined || id === undefined) return;
    // A link to the seat names no match, and a class seats its students later.
    if (title !== place.title || id !== place.match) keepPlace({ ...place, match: id, title });
  }, [title, id, place]);
  const match = useMemo(
    () => (snapshot && scenario ? matchOf(source, snapshot, scenario, { openFact: setFact, openWhy: setWhy }) : null),
    [source, snapshot, scenario],
  );
  if (refusal?.code === "notSeated") return <Waiting token={place.token} onSeated={onSeated} onLeave={onLeave} />;
  if (connection === "refused") return <Gone refusal={refusal} onLeave={onLeave} />;
  if (noScenario) return <Gone refusal={noScenario} onLeave={onLeave} />;
  if (!match) return <Opening onLeave={onLeave} />;
  return (
    <MatchContext.Provider value={match}>
      <Stage stage={match.snapshot.table.stage} phase={match.pub.phase} connection={connection} />
      {why && <LateDialog show="WhyDialog" request={why} onClose={() => setWhy(null)} />}
      {fact && <LateDialog key={fact} show="FactDialog" id={fact} onClose={() => setFact(null)} />}
    </MatchContext.Provider>
  );
}

interface StageProps {
  readonly stage: string;
  readonly phase: string;
  readonly connection: Connection;
}

function Stage({ stage, phase, connection }: StageProps) {
  const over = stage === "ended" || phase === "debrief";
  const lastRound = useLastRound(over);
  if (over && !lastRound.told) return <PlayPage onTold={lastRound.onTold} />;
  if (!over && stage !== "lobby" && stage !== "briefing" && phase !== "briefing") return <PlayPage />;
  return (
    <>
      <ConnectionBar connection={connection} />
      {over ? <End /> : <Before lobby={stage === "lobby"} />}
    </>
  );
}

/** Who saw the match end is told its last round first, and goes on with that after a reload; who comes later is not. */
function useLastRound(over: boolean): { readonly told: boolean; readonly onTold: () => void } {
  const match = useMatch();
  const { place } = useContext(PlaceContext);
  const [told, setTold] = useState(() => over && !isHalfTold(match, place.token));
  const waits = preference("news") === "waits" && !isHalfTold(match, place.token);
  return { told: told || waits, onTold: () => setTold(true) };
}

/** The pages before the first round, which most of a match has behind it. */
function Before({ lobby }: { lobby: boolean }) {
  const loaded = useLazy(() => import("./beforePages.ts"));
  if (loaded.state === "here") return lobby ? <loaded.value.WaitingRoom /> : <loaded.value.BriefPage />;
  return <NotHere title={commonWords.openingSeat} again={commonWords.loadAgain} failed={loaded.state === "failed"} />;
}

/** The last page, fetched when it is reached. */
function End() {
  const loaded = useLazy(() => import("./EndPage.tsx"));
  if (loaded.state === "here") return <loaded.value.EndPage />;
  return <NotHere title={stagesWords.matchEnded} again={stagesWords.loadResult} failed={loaded.state === "failed"} />;
}

/** Joined without a seat: few classes have their instructor place everybody. */
function Waiting(props: ComponentProps<typeof SeatWait>) {
  const loaded = useLazy(() => import("./SeatWait.tsx"));
  if (loaded.state === "here") return <loaded.value.SeatWait {...props} />;
  return <NotHere title={commonWords.brand} again={commonWords.loadAgain} failed={loaded.state === "failed"} />;
}

function NotHere({ title, again, failed }: { title: string; again: string; failed: boolean }) {
  return (
    <main class="alone" aria-busy={!failed}>
      <h1>{title}</h1>
      {failed && (
        <button type="button" class="button first" onClick={() => location.reload()}>
          {again}
        </button>
      )}
    </main>
  );
}

/** The scenario's files as the seat may have them, indexed; asked for again until they come, and after a change of seats. */
function useScenario(id: string | undefined, token: string, seat?: string, cardsPlayed: readonly string[] = noCards) {
  const [scenario, setScenario] = useState<Scenario | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    // Indexed before the match has told which it is, while its room still opens.
    void scenarioEarly().then((files) => files && setScenario((now) => now ?? indexScenario(files)));
  }, []);
  const here = scenario?.id === id ? scenario : null;
  usePlayedCards(here, token, cardsPlayed, setScenario);
  // Of other seats' briefs there are the public goals; this one's was another's when the files were asked for.
  const lacking = here?.files.briefs.briefs.some((brief) => brief.seat === seat && brief.hiddenGoals.length === 0);
  useEffect(() => {
    if (id === undefined || (here && !lacking)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      if (!lacking && (await scenarioEarly())?.scenario.id === id) return;
      const answer = await api.scenario(id, token);
      if (!answer.ok && answer.error.code === "busy") timer = setTimeout(ask, 2000);
      else if (!answer.ok) setRefusal(answer.error);
      // The server has parsed and cross-checked these files; they are only indexed here.
      else setScenario(indexScenario(answer.value));
    };
    void ask();
    return () => clearTimeout(timer);
  }, [id, token, lacking]);
  return { scenario: here, refusal };
}

const noCards: readonly string[] = [];

/** A card is told once it has been played: asked for then, and put among the files. */
function usePlayedCards(
  scenario: Scenario | null,
  token: string,
  played: readonly string[],
  set: (change: (now: Scenario | null) => Scenario | null) => void,
): void {
  const id = scenario?.id;
  const lacking = scenario !== null && played.some((card) => !scenario.card[card]);
  const count = played.length;
  useEffect(() => {
    if (id === undefined || !lacking) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const cards = await api.cards(id, token);
      if (cards.ok) set((now) => (now?.id === id ? indexScenario({ ...now.files, cards: cards.value }) : now));
      else if (cards.error.code === "busy") timer = setTimeout(ask, 2000);
    };
    void ask();
    return () => clearTimeout(timer);
  }, [id, token, lacking, count]);
}

/** After this long without a first snapshot the page says what may be in the way, ms. */
const longWait = 6000;

function Opening({ onLeave }: Pick<Props, "onLeave">) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longWait);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main class="alone plain" aria-busy="true">
      <h1>{commonWords.brand}</h1>
      <p role="status">{long ? stagesWords.notOpening : commonWords.openingSeat}</p>
      {long && (
        <button type="button" class="button" onClick={() => onLeave(false)}>
          {commonWords.toStart}
        </button>
      )}
    </main>
  );
}

function Gone({ refusal, onLeave }: { refusal: Refusal | null; onLeave: (forget: boolean) => void }) {
  return (
    <main class="alone">
      <h1>{stagesWords.seatShut}</h1>
      <RefusalNote refusal={refusal ?? { code: "internal" }} />
      <button type="button" class="button first" onClick={() => onLeave(true)}>
        {commonWords.toStart}
      </button>
    </main>
  );
}
