/** The server's own lines. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { createLog, sparingly, takeWarnings } from "../../server/log.ts";

afterEach(() => vi.restoreAllMocks());
const said = (write: (log: ReturnType<typeof createLog>) => void) => {
  const to = (["log", "error"] as const).map((name) => vi.spyOn(console, name).mockImplementation(() => {}));
  write(createLog("debug"));
  return to.flatMap(({ mock }) => mock.calls.map((call) => call.join(" ")));
};

describe("a line", () => {
  it.each(["info", "debug", "error"] as const)(
    "of %s is one line, however long and whatever somebody sent",
    (level) => {
      const [line = ""] = said((log) => log[level](`GET /${"x\n\u001b[31m".repeat(9_000)}`));
      expect(line.length).toBeLessThan(510);
      expect(line).not.toMatch(/\p{Cc}/u);
      expect(line).toMatch(/^GET \/x \[31m.*…$/);
    },
  );

  it("of an error has its stack, but not without end", () => {
    const [short = "", long = ""] = said((log) => {
      log.error("Broken.", new Error("why"));
      log.error("Broken.", new Error("x".repeat(100_000)));
    });
    expect(short).toMatch(/^Broken\. Error: why\n\s+at /);
    expect(long.length).toBeLessThan(8_100);
  });
});

it("what others bring about is told twenty times a minute, then counted", () => {
  let now = 0;
  const lines: string[] = [];
  const say = sparingly(
    (line) => lines.push(line),
    () => now,
  );
  for (let i = 0; i < 2_000; i++) say(`junk ${i}`);
  expect(lines).toHaveLength(20);
  now += 60_000;
  say("junk again");
  expect(lines.slice(20)).toEqual(["1980 more such lines were left out.", "junk again"]);
  now += 60_000;
  say("and again");
  expect(lines.slice(22)).toEqual(["and again"]);
});

it("what a library warns of is a line of the log, twenty a minute, until it is given back", () => {
  const bare = vi.spyOn(console, "warn").mockImplementation(() => {});
  const before = console.warn;
  const lines = said((log) => {
    const giveBack = takeWarnings(log);
    for (let i = 0; i < 30; i++) console.warn("buffer overflow at %d\n", i, { bytes: 1 });
    giveBack();
  });
  expect(bare).not.toHaveBeenCalled();
  expect(lines).toHaveLength(20);
  expect(lines[3]).toBe("A library warns: buffer overflow at 3  { bytes: 1 }");
  expect(console.warn).toBe(before);
});
