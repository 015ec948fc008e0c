// The map's door: `const { mountMap } = await import("../map/index.ts")`. Loads Phaser; import it lazily.
import borders from "virtual:borders";
import type { MapFile } from "../../shared/scenario/map.ts";
import { customProperties, fonts, themes } from "../style/tokens.ts";
import type { MapWords } from "../text/map.ts";
import "./map.css";
import { hitTest } from "./hit.ts";
import { type Layout, layOut } from "./layout.ts";
import { makeLegend } from "./legend.ts";
import {
  type MapHandle,
  type MapModel,
  type MapNames,
  type MapStep,
  type MapTarget,
  type PlayOptions,
  sameWorld,
} from "./mapModel.ts";
import { type Frame, frameAt, planAnimation, type Timeline } from "./plan.ts";
import { project } from "./projection.ts";
import { landColour, landsOf } from "./sceneTerrain.ts";
import { type Box, contains } from "./shapes.ts";
import { makeStage } from "./stage.ts";
import { textTwin } from "./textTwin.ts";
import { cssFont, fontOf, type Measure, pageSize } from "./type.ts";

export type * from "./mapModel.ts";

export type MapOptions = {
  readonly mapFile: MapFile;
  readonly names: MapNames;
  readonly words: MapWords;
  readonly model: MapModel;
  /** Called with what was tapped; only ever something that the model calls choosable. */
  readonly onChoose: (target: MapTarget) => void;
  /** "canvas" where GL is known to be bad; otherwise the best there is. */
  readonly renderer?: "auto" | "canvas";
};

/** How long the ring of focus takes to close in, in milliseconds. */
const focusTime = 450;
/** How long to wait for the web fonts before drawing with others, in milliseconds. */
const fontPatience = 1500;

/** Puts the map into `host`, which gives its size. Resolves when the first picture can be drawn. */
export async function mountMap(host: HTMLElement, options: MapOptions): Promise<MapHandle> {
  const { mapFile, names, words, onChoose } = options;
  host.classList.add("map-host");
  const holder = document.createElement("div");
  holder.className = "map-stage";
  host.append(holder);
  await fontsReady();
  const measure = measurer();
  const lands = landsOf(mapFile, borders[mapFile.id] ?? []);
  const hostLand = lands.find((land) => land.host)?.rings ?? [];
  const tones = townTones(mapFile, lands);

  let model = options.model;
  let timeline: Timeline | null = null;
  let startedAt = 0;
  let stepsTold = 0;
  let playing: { readonly resolve: () => void; readonly onStep: PlayOptions["onStep"] } | null = null;
  let layout: Layout | null = null;
  let layoutOf = "";
  let paintedAs = "";
  let sizedAs = "";
  let hover: MapTarget | null = null;
  let focus: { readonly target: MapTarget; readonly since: number } | null = null;

  const isMoving = () => timeline !== null || (focus !== null && performance.now() - focus.since < focusTime);
  const stage = await makeStage(holder, { ...sizeOf(host), renderer: options.renderer ?? "auto", isMoving });
  const legend = makeLegend(host, { map: mapFile, names, words });
  stage.canvas.setAttribute("role", "img");

  /** The frame of this moment; ends the animation when it is over. */
  function currentFrame(): Frame {
    if (!timeline) return { model, moving: [], done: true };
    const time = performance.now() - startedAt;
    tellSteps(time);
    const frame = frameAt(timeline, time);
    if (frame.done) finish();
    return frame;
  }

  function tellSteps(time: number): void {
    for (const timed of timeline?.steps.slice(stepsTold) ?? []) {
      if (timed.start > time) return;
      stepsTold++;
      playing?.onStep?.(timed.index);
    }
  }

  function finish(): void {
    tellSteps(Number.POSITIVE_INFINITY);
    timeline = null;
    const { resolve } = playing ?? {};
    playing = null;
    resolve?.();
  }

  /** Lays out anew when anything that takes room has changed; while playing, room is kept for what is to come. */
  function ensureLayout(frame: Frame): Layout {
    const size = sizeOf(host);
    if (`${size.width} ${size.height}` !== sizedAs) legend.unfold();
    sizedAs = `${size.width} ${size.height}`;
    const key = legend.box();
    const { sectors: _, energyAlarm: __, ...rest } = frame.model;
    const signature = JSON.stringify([size, key, rest, timeline ? "" : model.sectors, stage.ratio()]);
    if (layout && signature === layoutOf) return layout;
    layoutOf = signature;
    const lay = (box: Box | null): Layout =>
      layOut({
        ...size,
        map: mapFile,
        names,
        words,
        measure,
        key: box,
        model: timeline ? { ...frame.model, sectors: timeline.after.sectors } : frame.model,
        ...(timeline ? { alsoCards: timeline.after } : {}),
        ...(layout && layout.width === size.width ? { previous: layout.placed } : {}),
      });
    const first = lay(key);
    layout = !first.keyFits && legend.fold() ? lay(legend.box()) : first;
    return layout;
  }

  function draw(): void {
    const frame = currentFrame();
    const laid = ensureLayout(frame);
    const theme = themes[model.theme];
    const base = { layout: laid, theme, map: mapFile };
    const picture = JSON.stringify([
      laid.width,
      laid.height,
      laid.view,
      laid.countries,
      laid.lineNames,
      model.theme,
      stage.ratio(),
    ]);
    if (picture !== paintedAs) stage.scene.paint(base, lands, stage.ratio());
    paintedAs = picture;
    const since = focus ? (performance.now() - focus.since) / focusTime : 0;
    stage.scene.draw({
      ...base,
      frame,
      names,
      words,
      measure,
      host: hostLand,
      grounds: new Map([...tones].map(([id, tone]) => [id, theme[tone]])),
      hover,
      focus: focus && { target: focus.target, progress: model.reducedMotion ? 1 : Math.min(1, since) },
      small: pageSize(laid.width) === "small",
    });
  }

  function refresh(): void {
    for (const [name, value] of customProperties(model.theme)) host.style.setProperty(name, value);
    legend.show(model);
    const { summary } = textTwin(model, mapFile, names, words);
    stage.canvas.setAttribute("aria-label", `${words.mapLabel}. ${summary} ${words.twinHint}`);
    stage.wake();
  }

  stage.scene.onFrame = draw;
  const stopListening = listen();
  refresh();

  function listen(): () => void {
    const at = (event: MouseEvent): MapTarget | null => {
      if (!layout || timeline) return null;
      const { left, top } = stage.canvas.getBoundingClientRect();
      return hitTest(layout, model, [event.clientX - left, event.clientY - top]);
    };
    const onClick = (event: MouseEvent) => {
      const target = at(event);
      if (target) onChoose(target);
    };
    const onMove = (event: PointerEvent) => {
      const target = event.pointerType === "touch" ? null : at(event);
      if (JSON.stringify(target) === JSON.stringify(hover)) return;
      hover = target;
      stage.canvas.style.cursor = target ? "pointer" : "";
      stage.wake();
    };
    const onLeave = () => {
      if (hover === null) return;
      hover = null;
      stage.wake();
    };
    const onHidden = () => {
      // Nobody watches, and a hidden page draws no frames: whoever waits for the end would wait for long.
      if (document.hidden && timeline) finish();
      stage.wake();
    };
    const observer = new ResizeObserver(() => {
      const { width, height } = sizeOf(host);
      if (layout && width === layout.width && height === layout.height && stage.ratio() === stage.wantedRatio()) return;
      stage.resize(width, height);
      stage.wake();
    });
    observer.observe(host);
    stage.canvas.addEventListener("click", onClick);
    stage.canvas.addEventListener("pointermove", onMove);
    stage.canvas.addEventListener("pointerleave", onLeave);
    document.addEventListener("visibilitychange", onHidden);
    return () => {
      observer.disconnect();
      document.removeEventListener("visibilitychange", onHidden);
    };
  }

  return {
    update(next) {
      if (timeline && !sameWorld(next, timeline.after)) finish();
      else if (timeline) timeline = { ...timeline, after: next };
      model = next;
      refresh();
    },
    play(after: MapModel, steps: readonly MapStep[], { before = model, onStep }: PlayOptions = {}) {
      if (timeline) finish();
      model = after;
      const plan = planAnimation(before, after, steps);
      if (plan.total === 0 || document.hidden) {
        steps.forEach((_, index) => {
          onStep?.(index);
        });
        refresh();
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        [timeline, startedAt, stepsTold, playing] = [plan, performance.now(), 0, { resolve, onStep }];
        refresh();
      });
    },
    skip() {
      if (timeline) finish();
      stage.wake();
    },
    focus(target) {
      focus = target && { target, since: performance.now() };
      stage.wake();
    },
    destroy() {
      if (timeline) finish();
      stopListening();
      stage.destroy();
      host.replaceChildren();
      host.classList.remove("map-host");
    },
  };
}

const sizeOf = (host: HTMLElement) => ({
  width: Math.max(200, Math.floor(host.clientWidth)),
  height: Math.max(160, Math.floor(host.clientHeight)),
});

async function fontsReady(): Promise<void> {
  const wanted = [cssFont(fontOf("town", 1000)), cssFont(fontOf("townBold", 1000)), `600 16px ${fonts.serif}`];
  const patience = new Promise<void>((resolve) => setTimeout(resolve, fontPatience));
  await Promise.race([Promise.allSettled(wanted.map((font) => document.fonts.load(font))), patience]);
}

function measurer(): Measure {
  const pen = document.createElement("canvas").getContext("2d");
  return (text, font) => {
    if (!pen) return text.length * font.size * 0.56;
    pen.font = cssFont(font);
    return pen.measureText(text).width;
  };
}

function townTones(map: MapFile, lands: ReturnType<typeof landsOf>): Map<string, "landAz" | "landAm" | "landOther"> {
  const toKm = project(map.extent);
  return new Map(
    map.towns.map(({ id, lon, lat }) => {
      const land = lands.find(({ rings }) => contains(rings, toKm([lon, lat])));
      return [id, landColour(land?.tone ?? "other")];
    }),
  );
}
