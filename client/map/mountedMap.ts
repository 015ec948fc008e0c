// The map while it is on the page: what it shows, and when it has to be laid out and drawn anew.
import borders from "virtual:borders";
import type { MapFile } from "../../shared/scenario/map.ts";
import { customProperties, themes } from "../style/tokens.ts";
import type { MapWords } from "../words/map.ts";
import { type Choices, makeChoices } from "./choices.ts";
import { listenToGestures } from "./gestures.ts";
import { hitTest } from "./hit.ts";
import { cameraOn, heldWithin, type Journey, onTheWay, progressOf, viewOn } from "./journey.ts";
import { keep } from "./kept.ts";
import { layOut } from "./layout.ts";
import { makeLegend } from "./legend.ts";
import { type MapHandle, type MapModel, type MapNames, type MapTarget, sameWorld } from "./mapModel.ts";
import type { Layout } from "./page.ts";
import { type Frame, planAnimation } from "./plan.ts";
import { Player } from "./player.ts";
import type { Point } from "./projection.ts";
import { landsOf, townTones } from "./sceneTerrain.ts";
import type { Line } from "./shapes.ts";
import { makeStage, type Renderer, type Stage } from "./stage.ts";
import { textTwin } from "./textTwin.ts";
import { pageSize } from "./type.ts";
import { type Camera, moveCamera } from "./view.ts";
import { sizeOf, watchStage } from "./watch.ts";
import { fontLoads, measurer } from "./webFonts.ts";
import { makeZoomButtons } from "./zoomButtons.ts";

export type MapOptions = {
  readonly mapFile: MapFile;
  readonly names: MapNames;
  readonly words: MapWords;
  readonly model: MapModel;
  /** Called with what was tapped; only ever something that the model calls choosable. */
  readonly onChoose: (target: MapTarget) => void;
  readonly renderer?: Renderer;
};

/** How long the ring of focus takes to close in, in milliseconds. */
const focusTime = 450;
/** How long a turn to another place takes, in milliseconds. */
const turnTime = 900;
type Focus = { readonly target: MapTarget; readonly since: number };

/** One map on one page. */
export class MountedMap {
  private readonly host: HTMLElement;
  private readonly options: MapOptions;
  private readonly player = new Player();
  private readonly measure = measurer();
  private readonly lands;
  private readonly hostLand;
  private readonly tones;
  private readonly legend;
  private readonly buttons;
  private readonly choices: Choices;
  private readonly kept = { pieces: keep<readonly Line[]>(60), hatching: keep<readonly Line[]>(120) };
  /** Of models that stood still: whoever goes back finds every name where it was. */
  private readonly layouts = keep<Layout>(60);
  private model: MapModel;
  private camera: Camera | null = null;
  private hover: MapTarget | null = null;
  private focus: Focus | null = null;
  private layout: Layout | null = null;
  private journey: (Journey & { readonly arrived: () => void }) | null = null;
  /** What was made from what: where that is equal again, it is kept. */
  private made = { model: "", layout: "", terrain: "", size: "", theme: "", label: "" };

  constructor(host: HTMLElement, options: MapOptions) {
    const { mapFile, names, words, model } = options;
    this.host = host;
    this.options = options;
    this.model = model;
    this.lands = landsOf(mapFile, borders[mapFile.id] ?? []);
    this.hostLand = this.lands.find((land) => land.host)?.rings ?? [];
    this.tones = townTones(mapFile, this.lands);
    this.legend = makeLegend(host, { map: mapFile, names, words });
    this.choices = makeChoices(host, { names, onChoose: options.onChoose });
    this.buttons = makeZoomButtons(host, {
      words,
      onCloser: () => this.zoomBy(1.8),
      onWhole: () => this.setCamera(null),
    });
  }

  async mount(holder: HTMLElement): Promise<MapHandle> {
    const stage = await makeStage(holder, {
      ...sizeOf(this.host),
      renderer: this.options.renderer ?? "auto",
      isMoving: () => this.isMoving(),
    });
    stage.canvas.setAttribute("role", "img");
    this.wake = stage.wake;
    stage.scene.onFrame = () => this.draw(stage);
    const stopListening = this.listen(stage);
    this.refresh(stage);
    return {
      update: (model) => {
        const { timeline } = this.player;
        if (!timeline && JSON.stringify(model) === this.made.model) return;
        if (timeline && sameWorld(model, timeline.after)) this.player.retarget(model);
        else this.player.finish();
        this.model = model;
        this.refresh(stage);
      },
      play: (after, steps, { before = this.model, onStep } = {}) => {
        const plan = planAnimation(before, after, steps);
        this.model = after;
        const played = this.player.start(plan, onStep);
        if (plan.total === 0 || document.hidden) this.player.finish();
        this.refresh(stage);
        return played;
      },
      prepare: (model) => this.prepare(model, stage.ratio()),
      skip: () => {
        this.player.finish();
        stage.wake();
      },
      focus: (target) => {
        this.focus = target && { target, since: performance.now() };
        stage.wake();
      },
      look: (at, ms = turnTime) => this.look(at, ms),
      destroy: () => {
        this.player.finish();
        this.setCamera(this.camera);
        stopListening();
        stage.destroy();
        this.host.replaceChildren();
        this.host.classList.remove("map-host");
      },
    };
  }

  private wake: () => void = () => {};

  private isMoving(): boolean {
    return this.player.timeline !== null || this.journey !== null || this.focusProgress() < 1;
  }

  /** Sets out for a place from whatever is seen now. The page is laid out whole meanwhile. */
  private look(at: MapTarget | null, ms: number): Promise<void> {
    const on = at && cameraOn(this.options.mapFile, at, this.model.sectors);
    const to = on && this.layout ? heldWithin(on, this.layout) : on;
    const now = performance.now();
    const from = this.journey && this.layout ? viewOn(this.journey, this.layout, now) : this.layout?.view;
    const same = this.journey === null && JSON.stringify(to) === JSON.stringify(this.camera);
    if (!from || ms === 0 || same || this.model.reducedMotion || document.hidden) {
      this.setCamera(to);
      return Promise.resolve();
    }
    this.setCamera(null);
    return new Promise((arrived) => {
      this.journey = { from, to, since: now, ms, arrived };
      this.wake();
    });
  }

  private focusProgress(): number {
    if (!this.focus || this.model.reducedMotion) return 1;
    return Math.min(1, (performance.now() - this.focus.since) / focusTime);
  }

  /** After another model: colours, key and label follow, and the next frame is drawn. */
  private refresh(stage: Stage): void {
    const { mapFile, names, words } = this.options;
    this.made.model = JSON.stringify(this.model);
    if (this.model.theme !== this.made.theme)
      for (const [name, value] of customProperties(this.model.theme)) this.host.style.setProperty(name, value);
    this.made.theme = this.model.theme;
    this.legend.show(this.model);
    this.buttons.show(this.camera !== null);
    const { summary } = textTwin(this.model, mapFile, names, words);
    const label = `${words.mapLabel}. ${summary} ${words.twinHint}`;
    if (label !== this.made.label) stage.canvas.setAttribute("aria-label", label);
    this.made.label = label;
    stage.canvas.style.touchAction = this.camera ? "none" : "pan-x pan-y";
    stage.wake();
  }

  /** Lays out anew when anything that takes room has changed; while playing, room is kept for what is to come. */
  private ensureLayout(frame: Frame, ratio: number): Layout {
    const size = sizeOf(this.host);
    const { timeline } = this.player;
    if (`${size.width} ${size.height}` !== this.made.size) this.legend.unfold();
    this.made.size = `${size.width} ${size.height}`;
    const signature = this.signature(frame.model, ratio);
    if (this.layout && signature === this.made.layout) return this.layout;
    const lay = () => this.lay(frame.model);
    const first = timeline ? lay() : this.layouts(signature, lay);
    this.layout = !first.keyFits && this.legend.fold() ? lay() : first;
    this.made.layout = signature;
    return this.layout;
  }

  /** What a layout is made from: where it is equal, so is the layout. */
  private signature({ sectors, energyAlarm: _, ...rest }: MapModel, ratio: number): string {
    const covers = [this.legend.box(), this.buttons.box(), this.camera];
    return JSON.stringify([sizeOf(this.host), covers, rest, this.player.timeline ? 0 : sectors, ratio, fontLoads()]);
  }

  /** Lays out a model that may be shown soon, so that the page has it when it is. */
  private prepare(model: MapModel, ratio: number): void {
    if (this.player.timeline || this.camera || !this.layout) return;
    this.legend.show(model);
    this.layouts(this.signature(model, ratio), () => this.lay(model));
    this.legend.show(this.model);
  }

  private lay(model: MapModel): Layout {
    const { mapFile, names, words } = this.options;
    const { timeline } = this.player;
    const size = sizeOf(this.host);
    const zoomBox = this.buttons.box();
    return layOut({
      ...size,
      map: mapFile,
      names,
      words,
      measure: this.measure,
      key: this.legend.box(),
      covers: zoomBox ? [zoomBox] : [],
      camera: this.camera,
      model: timeline ? { ...model, sectors: timeline.after.sectors } : model,
      ...(timeline ? { alsoCards: timeline.after } : {}),
      ...(this.layout ? { previous: this.layout.placed } : {}),
    });
  }

  private draw(stage: Stage): void {
    const { mapFile: map, names, words } = this.options;
    const frame = this.player.frame(this.model);
    if (this.journey && progressOf(this.journey, performance.now()) === 1) this.setCamera(this.journey.to);
    const laid = this.ensureLayout(frame, stage.ratio());
    const seen = this.journey && viewOn(this.journey, laid, performance.now());
    const layout = seen ? onTheWay(laid, seen) : laid;
    if (!seen) this.choices.show(laid, frame.model);
    const theme = themes[this.model.theme];
    const { view, countries, lineNames, width, height } = laid;
    const terrain = JSON.stringify([width, height, view, countries, lineNames, this.model.theme, stage.ratio()]);
    if (terrain !== this.made.terrain)
      stage.scene.showTerrain(terrain, { layout: laid, theme, map }, this.lands, stage.ratio());
    this.made.terrain = terrain;
    stage.scene.moveTerrain(view, layout.view, stage.ratio());
    stage.scene.draw({
      frame,
      layout,
      theme,
      map,
      names,
      words,
      measure: this.measure,
      host: this.hostLand,
      kept: this.kept,
      grounds: new Map([...this.tones].map(([id, tone]) => [id, theme[tone]])),
      hover: this.hover,
      focus: this.focus && { target: this.focus.target, progress: this.focusProgress() },
      small: pageSize(width) === "small",
    });
  }

  private listen(stage: Stage): () => void {
    const targetAt = (at: Point | null) =>
      at && this.layout && !this.player.timeline ? hitTest(this.layout, this.model, at) : null;
    const stopGestures = listenToGestures(stage.canvas, {
      onTap: (at) => {
        const target = targetAt(at);
        if (target) this.options.onChoose(target);
      },
      onHover: (at) => {
        const target = targetAt(at);
        if (JSON.stringify(target) === JSON.stringify(this.hover)) return;
        this.hover = target;
        stage.canvas.style.cursor = target ? "pointer" : "";
        stage.wake();
      },
      onGesture: (gesture) => this.move(gesture),
      isZoomed: () => this.camera !== null,
    });
    const stopWatching = watchStage(this.host, stage, {
      // A hidden page draws no frames: whoever waits for the end of the animation would wait for long.
      onHidden: () => this.player.finish(),
      onResize: () => this.setCamera(this.camera),
    });
    return () => {
      stopGestures();
      stopWatching();
    };
  }

  private zoomBy(factor: number): void {
    const { width, height } = sizeOf(this.host);
    const middle: Point = [width / 2, height / 2];
    this.move({ factor, from: middle, to: middle });
  }

  private move(gesture: Parameters<typeof moveCamera>[1]): void {
    if (!this.layout) return;
    const { whole, view: now, width, height } = this.layout;
    this.setCamera(moveCamera({ whole, now, size: { width, height } }, gesture));
  }

  /** Shows the page through `camera`; a journey that is under way is over. */
  private setCamera(camera: Camera | null): void {
    this.journey?.arrived();
    this.journey = null;
    this.camera = camera;
    this.buttons.show(camera !== null);
    const canvas = this.host.querySelector("canvas");
    if (canvas) canvas.style.touchAction = camera ? "none" : "pan-x pan-y";
    this.wake();
  }
}
