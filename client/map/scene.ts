// The Phaser scene: terrain as one picture, everything else on layers that are drawn anew when something changed.
import { type GameObjects, Scene } from "phaser";
import { type Drawing, type LayerName, type Layers, layerDepths } from "./drawing.ts";
import { Scribe } from "./pen.ts";
import { drawCards } from "./sceneCards.ts";
import { drawFlows } from "./sceneFlows.ts";
import { drawFront } from "./sceneFront.ts";
import { type Land, paintTerrain } from "./sceneTerrain.ts";
import { drawTowns } from "./sceneTowns.ts";

const terrainKey = "terrain";

export class MapScene extends Scene {
  /** Called by Phaser before each frame while the loop is awake. */
  onFrame: () => void = () => {};
  /** Called once, when the scene can be drawn on. */
  onReady: () => void = () => {};
  private layers: Layers | null = null;
  private scribe: Scribe | null = null;
  private terrain: GameObjects.Image | null = null;

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

  /** Paints the terrain anew: after a resize, another theme, or names that moved. */
  paint(base: Pick<Drawing, "layout" | "theme" | "map">, lands: readonly Land[], ratio: number): void {
    const { width, height } = base.layout;
    this.terrain?.destroy();
    if (this.textures.exists(terrainKey)) this.textures.remove(terrainKey);
    const picture = this.textures.createCanvas(terrainKey, Math.round(width * ratio), Math.round(height * ratio));
    if (!picture) throw new Error(`No canvas of ${width} × ${height} for the map's terrain`);
    paintTerrain({ ctx: picture.context, layout: base.layout, theme: base.theme }, base.map, lands, ratio);
    picture.refresh();
    this.terrain = this.add
      .image(0, 0, terrainKey)
      .setOrigin(0, 0)
      .setScale(1 / ratio)
      .setDepth(0);
  }

  /** Draws one frame over the terrain. */
  draw(drawing: Omit<Drawing, "layers" | "scribe">): void {
    if (!this.layers || !this.scribe) return;
    for (const layer of Object.values(this.layers)) layer.clear();
    const full: Drawing = { ...drawing, layers: this.layers, scribe: this.scribe };
    this.scribe.begin();
    drawFlows(full);
    drawFront(full);
    drawTowns(full);
    drawCards(full);
    this.scribe.end();
  }
}
