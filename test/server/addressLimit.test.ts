/** How fast an address has things made for it. */
import { expect, it } from "vitest";
import { createAddressLimit } from "../../server/http/addressLimit.ts";

it("an address has so much made at once, then so much a second, whatever the others do", () => {
  let now = 0;
  const may = createAddressLimit({ most: 5, perSecond: 2 }, () => now);
  const made = (address: string) => Array.from({ length: 50 }, () => may(address)).filter(Boolean).length;
  expect([made("a"), made("a"), made("b")]).toEqual([5, 0, 5]);
  now += 2_000;
  expect(made("a")).toBe(4);
});

it("addresses are forgotten, the quietest first, and never more kept than some thousands", () => {
  const may = createAddressLimit({ most: 1, perSecond: 0 }, () => 0);
  for (let i = 0; i < 5_000; i++) may(`first ${i}`);
  may("first 0");
  for (let i = 0; i < 9_000; i++) may(`then ${i}`);
  expect([may("first 0"), may("first 1"), may("then 8999")]).toEqual([false, true, false]);
});
