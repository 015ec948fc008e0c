// Phaser's game around the scene: made once, asleep whenever nothing moves.
import { AUTO, CANVAS, Core, Game, Scale } from "phaser";
import { MapScene } from "./scene.ts";

/** No sharper than this: beyond it the eye gains nothing and a large screen loses frames. */
const sharpest = 2.5;

export type Stage = {
  readonly scene: MapScene;
  readonly canvas: HTMLCanvasElement;
  /** Device pixels to a CSS pixel. */
  ratio(): number;
  /** What `ratio` would be after a resize: another screen or zoom changes it. */
  wantedRatio(): number;
  resize(width: number, height: number): void;
  /** Draws on the next animation frame; keeps drawing while `isMoving` says so. */
  wake(): void;
  destroy(): void;
};

/** "auto": GL where the machine has it, else canvas; the others force one. */
export type Renderer = "auto" | "canvas" | "webgl";

export type StageOptions = {
  readonly width: number;
  readonly height: number;
  readonly renderer: Renderer;
  readonly isMoving: () => boolean;
};

const pixelRatio = () => Math.min(sharpest, Math.max(1, window.devicePixelRatio || 1));

/** Where the processor does GL's work, Phaser's canvas renderer is several times faster (8 against 60 frames a second). */
function hasFastGl(): boolean {
  const gl = document.createElement("canvas").getContext("webgl", { failIfMajorPerformanceCaveat: true });
  if (!gl) return false;
  const unmasked = gl.getExtension("WEBGL_debug_renderer_info");
  const name = String(gl.getParameter(unmasked ? unmasked.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return !/swiftshader|llvmpipe|softpipe|software|basic render/i.test(name);
}

/** Starts Phaser in `parent`; resolves when the scene can draw. */
export function makeStage(parent: HTMLElement, { width, height, renderer, isMoving }: StageOptions): Promise<Stage> {
  const scene = new MapScene();
  let ratio = pixelRatio();
  const game = new Game({
    type: renderer === "webgl" || (renderer === "auto" && hasFastGl()) ? AUTO : CANVAS,
    parent,
    width: Math.round(width * ratio),
    height: Math.round(height * ratio),
    scale: { mode: Scale.NONE, zoom: 1 / ratio },
    // Input is asked of the layout (hit.ts), so that a tap is answered while the loop sleeps.
    input: { mouse: false, touch: false, keyboard: false, gamepad: false },
    audio: { noAudio: true },
    banner: false,
    autoFocus: false,
    scene,
  });
  return new Promise((resolve) => {
    let pending = 0;
    const wake = () => {
      if (pending !== 0) return;
      pending = requestAnimationFrame(() => {
        pending = 0;
        game.loop.wake();
      });
    };
    const onRestored = () => wake();
    const setSize = (w: number, h: number) => {
      game.canvas.style.width = `${w}px`;
      game.canvas.style.height = `${h}px`;
    };
    game.events.on(Core.Events.POST_RENDER, () => {
      if (!isMoving()) game.loop.sleep();
    });
    scene.onReady = () => {
      game.canvas.addEventListener("webglcontextrestored", onRestored);
      // Phaser takes its canvas from a pool: this one may wear the style of a map that is gone.
      setSize(width, height);
      game.canvas.style.cursor = "";
      scene.setRatio(ratio);
      resolve({
        scene,
        canvas: game.canvas,
        ratio: () => ratio,
        wantedRatio: pixelRatio,
        resize(w, h) {
          ratio = pixelRatio();
          game.scale.setZoom(1 / ratio);
          game.scale.resize(Math.round(w * ratio), Math.round(h * ratio));
          setSize(w, h);
          scene.setRatio(ratio);
        },
        wake,
        destroy() {
          cancelAnimationFrame(pending);
          game.canvas.removeEventListener("webglcontextrestored", onRestored);
          game.destroy(true);
          // Phaser takes itself down on its next step, and a sleeping loop has none.
          game.loop.wake();
        },
      });
    };
  });
}
