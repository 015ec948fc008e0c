import { describe, expect, test } from "vitest";
import { startTabOf } from "../../client/match/startTab.ts";
import { powersOf } from "../../shared/state/seating.ts";
import { scenario } from "./helpers/seen.ts";

describe("where a seat begins", () => {
  test.each([
    ["AZE", 6, "talks", "talks"],
    ["RUS", 6, "talks", "talks"],
    ["UN", 10, "talks", "talks"],
    ["PRESS", 10, "orders", "channels"],
    ["IRN", 10, "orders", "channels"],
    ["AZD", 12, "orders", "channels"],
  ] as const)("%s of %i: %s on a phone, else %s", (seat, roster, phone, screen) => {
    const { acts } = powersOf(scenario, roster, seat);
    expect(startTabOf(acts, "narrow")).toBe(phone);
    expect(startTabOf(acts, "wide")).toBe(screen);
  });
});
