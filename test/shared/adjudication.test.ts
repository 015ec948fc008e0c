/** The adjudication suite (RULES §14): every numbered case, played. */
import { describe, expect, test } from "vitest";
import { play } from "./adjudication/case.ts";
import { cases } from "./adjudication/cases.ts";

describe("adjudication", () => {
  test.each(cases.map((each) => [each.no, each.name, each] as const))("%i %s", (_no, _name, each) => {
    expect.hasAssertions();
    play(each);
  });
});
