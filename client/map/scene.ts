// The Phaser scene: terrain as one picture, everything else on layers that are drawn anew when something changed.
import { type GameObjects, Scene } from "phaser";
import { type Drawing, type LayerName, type Layers, layerDepths } from "./drawing.ts";
import { Scribe } from "./pen.ts";
import { drawCards } from "./sceneCards.ts";
import { drawFlows } from "./sceneFlows.ts";
import { drawFront } from "./sceneFront.ts";
import { type Land, paintTerrain } from "./sceneTerrain.ts";
import { drawTowns } from "./sceneTowns.ts";
import { drawTruce } from "./sceneTruce.ts";
import type { View } from "./view.ts";

/** Device pixels of the terrains that are kept, the one that is shown included: a few of a large screen, more of a small one. */
const mostPixels = 8_000_000;

export class MapScene extends Scene {
  /** Called by Phaser before each frame while the loop is awake. */
  onFrame: () => void = () => {};
  /** Called once, when the scene can be drawn on. */
  onReady: () => void = () => {};
  private layers: Layers | null = null;
  private scribe: Scribe | null = null;
  private terrain: GameObjects.Image | null = null;
  /** Pictures of the terrain by what they were painted from, with their pixels; the one shown last comes last. */
  private readonly terrains = new Map<string, number>();

  constructor() {
    super("map");
  }

  create(): void {
    this.scribe = new Scribe(this);
    const layer = (name: LayerName) => this.add.graphics().setDepth(layerDepths[name]);
    this.layers = {
      ground: layer("ground"),
      front: layer("front"),
      flows: layer("flows"),
      towns: layer("towns"),
      arrows: layer("arrows"),
      labels: layer("labels"),
      cards: layer("cards"),
      over: layer("over"),
    };
    this.onReady();
  }

  override update(): void {
    this.onFrame();
  }

  /** Fits the camera to `ratio` device pixels to a CSS pixel; everything is drawn in CSS pixels. */
  setRatio(ratio: number): void {
    this.cameras.main.setOrigin(0, 0).setZoom(ratio).setScroll(0, 0);
    if (this.scribe) this.scribe.ratio = ratio;
  }

  /** Shows the terrain that `key` names: as it was painted, or painted anew after a resize, in another theme, or where names moved. */
  showTerrain(
    key: string,
    base: Pick<Drawing, "layout" | "theme" | "map">,
    lands: readonly Land[],
    ratio: number,
  ): void {
    const pixels = this.terrains.get(key) ?? this.paint(key, base, lands, ratio);
    this.terrains.delete(key);
    this.terrains.set(key, pixels);
    this.terrain?.destroy();
    this.terrain = this.add
      .image(0, 0, key)
      .setOrigin(0, 0)
      .setScale(1 / ratio)
      .setDepth(0);
    let sum = [...this.terrains.values()].reduce((all, each) => all + each, 0);
    for (const [oldest, its] of this.terrains) {
      if (sum <= mostPixels || oldest === key) return;
      sum -= its;
      this.textures.remove(oldest);
      this.terrains.delete(oldest);
    }
  }

  /** Shows the terrain as it lies under a view other than that for which it was painted; both in CSS pixels. */
  moveTerrain(painted: View, view: View, ratio: number): void {
    const closer = view.scale / painted.scale;
    this.terrain?.setPosition(view.x - painted.x * closer, view.y - painted.y * closer).setScale(closer / ratio);
  }

  private paint(
    key: string,
    base: Pick<Drawing, "layout" | "theme" | "map">,
    lands: readonly Land[],
    ratio: number,
  ): number {
    const [width, height] = [Math.round(base.layout.width * ratio), Math.round(base.layout.height * ratio)];
    const picture = this.textures.createCanvas(key, width, height);
    if (!picture) throw new Error(`No canvas of ${width} × ${height} for the map's terrain`);
    paintTerrain({ ctx: picture.context, layout: base.layout, theme: base.theme }, base.map, lands, ratio);
    picture.refresh();
    return width * height;
  }

  /** Draws one frame over the terrain. */
  draw(drawing: Omit<Drawing, "layers" | "scribe">): void {
    if (!this.layers || !this.scribe) return;
    for (const layer of Object.values(this.layers)) layer.clear();
    const full: Drawing = { ...drawing, layers: this.layers, scribe: this.scribe };
    this.scribe.begin();
    drawFlows(full);
    drawFront(full);
    drawTruce(full);
    drawTowns(full);
    drawCards(full);
    this.scribe.end();
  }
}
