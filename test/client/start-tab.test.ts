import { describe, expect, test } from "vitest";
import { startTabOf } from "../../client/match/startTab.ts";
import { powersOf } from "../../shared/state/seating.ts";
import { scenario } from "./helpers/seen.ts";

describe("where a seat begins", () => {
  test.each([
    ["AZE", 6, "talks"],
    ["RUS", 6, "talks"],
    ["UN", 10, "talks"],
    ["PRESS", 10, "channels"],
    ["IRN", 10, "channels"],
    ["AZD", 12, "channels"],
  ] as const)("%s of %i: %s at a screen, and on a phone what waits", (seat, roster, screen) => {
    const { acts } = powersOf(scenario, roster, seat);
    expect(startTabOf(acts, "narrow")).toBe("now");
    expect(startTabOf(acts, "wide")).toBe(screen);
  });
});
