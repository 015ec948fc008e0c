/** Guessing codes: told no more after many wrong ones, and nobody else is shut out by it. */
import type { Request } from "express";
import { expect, it } from "vitest";
import { createGuesses, networkOf } from "../../server/http/guesses.ts";
import { ok, refuse } from "../../shared/base/result.ts";

const from = (ip: string) => ({ ip }) as Request;
const monday = async () => ok("monday");
const tuesday = async () => ok("tuesday");
const nothing = async () => refuse("unknownCode");

/** An address that has guessed too often. */
async function guesser() {
  const clock = { now: 0 };
  const guesses = createGuesses(() => clock.now);
  const here = from("203.0.113.7");
  for (let n = 0; n < 40; n++) expect(await guesses.look(here, nothing)).toEqual(refuse("unknownCode"));
  return { guesses, here, clock };
}

it("an address that has guessed often is told neither what is wrong nor what is right", async () => {
  const { guesses, here, clock } = await guesser();
  expect(await guesses.look(here, nothing)).toEqual(refuse("tooMany"));
  expect(await guesses.look(here, monday)).toEqual(refuse("tooMany"));
  expect(await guesses.look(from("203.0.113.8"), monday)).toEqual(ok("monday"));
  clock.now += 5_000;
  expect(await guesses.look(here, monday)).toEqual(ok("monday"));
});

it("a class whose people are at that address goes on as if nothing were", async () => {
  const { guesses, here } = await guesser();
  guesses.welcome(here, "monday");
  expect(await guesses.look(here, monday)).toEqual(ok("monday"));
  expect(await guesses.look(here, tuesday)).toEqual(refuse("tooMany"));
});

it("right codes count for nothing, and a whole year comes in from one address", async () => {
  const guesses = createGuesses(() => 0);
  const here = from("203.0.113.7");
  for (let n = 0; n < 200; n++) {
    expect(await guesses.look(here, monday)).toEqual(ok("monday"));
    expect(guesses.mayCome(here, "monday")).toBe(true);
  }
  for (let n = 200; n < 240; n++) guesses.mayCome(here, "monday");
  expect(guesses.mayCome(here, "monday")).toBe(false);
  expect(guesses.mayCome(here, "tuesday")).toBe(true);
});

it.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:aaaa:bbbb:cccc:dddd", "2001:db8:1:2"],
  ["2001:0db8:1:2::9", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
])("the network of %s is %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
