/** The round of one table told on the wall, headline by headline, as its students are told it. */

import * as words from "words:projector";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { ProjectorTable, TableNews } from "../../../shared/protocol/class.ts";
import type { Scenario } from "../../../shared/scenario/scenario.ts";
import { stripOf } from "../../match/account/strip.ts";
import { leftAt } from "../../match/clock.ts";
import { type Match, MatchContext, tellingOf } from "../../match/match.ts";
import { paceOf } from "../../match/reveal/pace.ts";
import { lengthOf } from "../../match/reveal/tellHeadline.ts";
import { type RoundTold, roundTold, toldSoFar } from "../../match/reveal/told.ts";
import { api } from "../../net/api.ts";
import { useScenario } from "../../net/useScenario.ts";
import { StripPicture } from "../../panels/end/StripPicture.tsx";
import { HeadlinePart } from "../../panels/reveal/HeadlinePart.tsx";
import { TruceClock } from "../../panels/reveal/TruceClock.tsx";
import { makeNames } from "../../words/names.ts";
import { projectorKey } from "./key.ts";
import "../../panels/reveal/reveal.css";
import "./follow.css";

/** A class of one table is followed by itself; of several, the one that is chosen, while its round is told. */
export function useFollowed(tables: readonly ProjectorTable[]) {
  const [chosen, setChosen] = useState<number | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const [only] = tables;
  const wanted = chosen ?? (tables.length === 1 ? (only?.number ?? null) : null);
  const found = tables.find(({ number, phase }) => number === wanted && phase === "wire") ?? null;
  const key = found && `${found.number} ${found.round}`;
  return {
    table: key !== null && key !== left ? found : null,
    follow: (number: number) => {
      setLeft(null);
      setChosen(number);
    },
    leave: () => {
      setChosen(null);
      setLeft(key);
    },
  };
}

interface Props {
  readonly code: string;
  readonly scenario: string;
  readonly table: ProjectorTable;
  readonly now: number;
  readonly onLeave: () => void;
}

export function Follow(props: Props) {
  const { code, table } = props;
  const { scenario } = useScenario(props.scenario);
  const [news, setNews] = useState<TableNews | null>(null);
  useEffect(() => {
    let gone = false;
    void api.classes.news(code, table.number, projectorKey()).then((answer) => {
      if (gone) return;
      // Over before it could be told: the tables are shown again.
      if (answer.ok) setNews(answer.value);
      else props.onLeave();
    });
    return () => {
      gone = true;
    };
  }, [code, table.number, table.round]);
  return scenario && news ? <Told {...props} files={scenario} news={news} /> : null;
}

/** What the headlines are told from, in place of a seat's page. */
function matchFrom(scenario: Scenario, { pub, events }: TableNews): Match {
  const names = makeNames(scenario, pub.nameOrder);
  const snapshot = { view: { pub, own: null }, events } as unknown as Match["snapshot"];
  const nothing = () => {};
  const telling = tellingOf(scenario, names, snapshot);
  // Nothing is done from the wall: it has no source.
  const source = null as unknown as Match["source"];
  return {
    source,
    snapshot,
    pub,
    own: null,
    scenario,
    names,
    telling,
    openFact: nothing,
    openWhy: nothing,
    past: true,
  };
}

function Told({ table, now, onLeave, files, news }: Props & { files: Scenario; news: TableNews }) {
  const match = useMemo(() => matchFrom(files, news), [files, news]);
  const round = useMemo(() => roundTold(match), [match]);
  const [pace] = useState(() => paceOf(round.told.map(lengthOf), leftAt(table, now)));
  const [at, setAt] = useState(0);
  const last = round.headlines.length - 1;
  useEffect(() => {
    if (last < 0) return onLeave();
    if (at >= last) return;
    const timer = setTimeout(() => setAt(at + 1), pace[at]);
    return () => clearTimeout(timer);
  }, [at, last, pace]);
  useEffect(() => {
    const listen = ({ key }: KeyboardEvent) => {
      if (key === "ArrowRight") setAt((now) => Math.min(last, now + 1));
      if (key === "ArrowLeft") setAt((now) => Math.max(0, now - 1));
      if (key === "Escape") onLeave();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [last]);
  const [headline, told] = [round.headlines[at], round.told[at]];
  if (!headline || !told) return null;
  return (
    <MatchContext.Provider value={match}>
      <main class="follow">
        <header>
          <p class="muted">{words.followed({ number: table.number, round: table.round })}</p>
          <button type="button" class="button slim" onClick={onLeave}>
            {words.backToTables}
          </button>
        </header>
        <HeadlinePart key={headline.key} headline={headline} told={told} lost={false} />
        <div class="follow-map">
          <StripPicture strip={stripAt(match, round, at)} id="followed" says={told.title} />
        </div>
        {round.truce && <TruceClock truce={round.truce} told={toldSoFar(round, at, match.pub.daysPerRound)} />}
      </main>
    </MatchContext.Provider>
  );
}

const picture = { width: 340, height: 400 };

/** The line and the towns as far as they have been told. */
function stripAt({ scenario, pub }: Match, { headlines }: RoundTold, at: number) {
  const told = headlines.slice(0, at + 1);
  const moved = told.flatMap((each) =>
    each.kind === "attack" && each.place && "sector" in each.place ? [each.place.sector] : [],
  );
  const sectors = Object.fromEntries(
    Object.entries(pub.ground).map(([id, points]) => [
      id,
      moved.includes(id) || at === headlines.length - 1 ? points : points - (pub.groundChange[id] ?? 0),
    ]),
  ) as typeof pub.ground;
  const towns = told.flatMap((each) => (each.kind === "fire" ? each.fires.map(({ event }) => event.town) : []));
  const hitEver = headlines.flatMap((each) => (each.kind === "fire" ? each.fires.map(({ event }) => event.town) : []));
  return stripOf(scenario.files.map, { sectors, towns, hitEver }, picture);
}
