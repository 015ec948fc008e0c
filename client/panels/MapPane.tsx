/** The map, fetched once the page can be used; it plays what happened and skips it on a jump. */

import * as mapPaneWords from "words:play/mapPane";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { SectorId } from "../../shared/base/ids.ts";
import { type MapHandle, type MapModel, type MapTarget, sameWorld } from "../map/mapModel.ts";
import { mapNames } from "../map/mapNames.ts";
import { textTwin } from "../map/textTwin.ts";
import { mapSteps } from "../match/mapSteps.ts";
import { type Match, useMatch } from "../match/match.ts";
import { useLazy } from "../ui/useLazy.ts";
import { mapWords } from "../words/map.ts";
import type { Staged } from "./reveal/Reveal.tsx";

interface Props {
  readonly model: MapModel;
  readonly onChoose: (target: MapTarget) => void;
  /** What is shown in place of `model` while the round is told; "soon": nothing new until then. */
  readonly staged?: Staged | "soon" | null;
  /** Called once the map is there. */
  readonly onMounted?: (map: MapHandle) => void;
  /** A sector that fills a strip of a map; null: the whole. */
  readonly closeUp?: SectorId | null;
}

/** `twin` false: the map in words stands elsewhere on the page. */
export function MapPane({ model, onChoose, onMounted, staged, closeUp, twin }: Props & { twin: boolean }) {
  const loaded = useLazy(() => import("../map/index.ts"));
  return (
    <section class="map" aria-label={mapPaneWords.map}>
      {loaded.state === "here" ? (
        <Canvas mount={loaded.value.mountMap} {...{ model, onChoose, onMounted, staged, closeUp }} />
      ) : (
        <p class="map-wait" aria-busy={loaded.state === "loading"}>
          {loaded.state === "loading" ? mapPaneWords.onItsWay : mapPaneWords.notArrived}
        </p>
      )}
      {twin && <MapInWords model={model} onChoose={onChoose} />}
    </section>
  );
}

type Mount = typeof import("../map/index.ts")["mountMap"];

function Canvas({ mount, model, onChoose, onMounted, staged = null, closeUp = null }: Props & { mount: Mount }) {
  const match = useMatch();
  const host = useRef<HTMLDivElement>(null);
  const [handle, setHandle] = useState<MapHandle | null>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let made: MapHandle | null = null;
    let gone = false;
    const { files } = match.scenario;
    if (!host.current) return;
    mount(host.current, {
      mapFile: files.map,
      names: mapNames(files.scenario, files.names),
      words: mapWords,
      model,
      onChoose: (target) => choose.current(target),
    }).then(
      (mounted) => {
        made = mounted;
        if (gone) return mounted.destroy();
        setHandle(mounted);
        onMounted?.(mounted);
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      made?.destroy();
    };
  }, []);
  const playing = useShown(staged === null ? handle : null, model, match);
  useStaged(handle, staged, closeUp);
  if (failed) return <p class="map-wait">{mapPaneWords.cannotDraw}</p>;
  return (
    <>
      <div class="canvas" ref={host} />
      {playing && (
        <button type="button" class="button slim skip" onClick={() => handle?.skip()}>
          {mapPaneWords.skip({ hidden: (words) => <span class="hidden">{words}</span> })}
        </button>
      )}
    </>
  );
}

/** Turns the map to each headline and plays what it tells; otherwise it shows the whole page, or the sector of a strip. */
function useStaged(handle: MapHandle | null, staged: Staged | "soon" | null, closeUp: SectorId | null): void {
  useLayoutEffect(() => {
    if (staged === null) void handle?.look(closeUp === null ? null : { sector: closeUp }, 0);
  }, [handle, staged === null, closeUp]);
  useLayoutEffect(() => {
    if (!handle || staged === "soon" || staged === null) return;
    void handle.look(staged.at);
    void handle.play(staged.model, [], { before: staged.before });
  }, [handle, staged]);
}

/** How long a view that ran ahead of its events waits for them, in ms. */
const patience = 300;

/**
 * Hands each new model to the map: with its steps when something happened, at once when it is a jump or a choice.
 * True while something plays.
 */
function useShown(handle: MapHandle | null, model: MapModel, match: Match): boolean {
  const { snapshot, pub, scenario, telling, jumped } = match;
  const [playing, setPlaying] = useState(0);
  const shown = useRef<{ model: MapModel; pub: Match["pub"]; n: number; numbering: string | undefined } | null>(null);
  // Before the page is painted, so that the map changes in the same frame.
  useLayoutEffect(() => {
    if (!handle) {
      shown.current = null;
      return;
    }
    const now = { model, pub, n: snapshot.events.at(-1)?.n ?? -1, numbering: snapshot.numbering };
    const before = shown.current;
    const show = () => {
      shown.current = now;
      handle.update(model);
    };
    // Nothing before, less than before (another log), other numbers, or a jump: shown as it is.
    if (!before || now.n < before.n || now.numbering !== before.numbering || jumped) return show();
    if (now.n === before.n) {
      if (sameWorld(model, before.model)) return show();
      // What happened comes a moment after how things stand now: shown at once, the end would stand before its story.
      const timer = setTimeout(show, patience);
      return () => clearTimeout(timer);
    }
    const happened = snapshot.events.filter(({ n }) => n > before.n);
    const steps = mapSteps(before.pub, pub, happened, { scenario, titleOf: telling.titleOf });
    if (steps.length === 0) return show();
    shown.current = now;
    setPlaying((count) => count + 1);
    void handle.play(model, steps, { before: before.model }).then(() => setPlaying((count) => count - 1));
  }, [handle, model, snapshot, pub, scenario, telling, jumped]);
  return playing > 0 && !model.reducedMotion;
}

/** The map's twin: the same in words, its towns and sectors as buttons. */
export function MapInWords({ model, onChoose }: Props) {
  const { scenario } = useMatch();
  const { files } = scenario;
  const choose = useRef(onChoose);
  choose.current = onChoose;
  // Not with every change of the match: only when the map says something else.
  return useMemo(() => {
    const twin = textTwin(model, files.map, mapNames(files.scenario, files.names), mapWords);
    const choices = [...twin.choices.sectors, ...twin.choices.towns];
    return (
      <details class="twin">
        <summary>{mapPaneWords.inWords}</summary>
        <div class="stack">
          <p>{twin.summary}</p>
          {twin.sections.map(({ id, heading, items }) => (
            <section key={id}>
              <h3>{heading}</h3>
              <ul class="bullets">
                {items.map((item, index) => (
                  <li key={index}>{item}</li>
                ))}
              </ul>
            </section>
          ))}
          {choices.length > 0 && (
            <section>
              <h3>{mapPaneWords.ordersAt}</h3>
              <div class="row">
                {choices.map(({ id, label, target }) => (
                  <button key={id} type="button" class="button slim" onClick={() => choose.current(target)}>
                    {label}
                  </button>
                ))}
              </div>
            </section>
          )}
        </div>
      </details>
    );
  }, [model, files]);
}
