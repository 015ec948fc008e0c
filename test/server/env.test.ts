/** The environment at the door. */
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parseEnv } from "../../server/env.ts";
import { StartupFault } from "../../server/faults.ts";

describe("the environment", () => {
  it("has a default for everything that needs one", () => {
    expect(parseEnv({})).toEqual({
      port: 2567,
      host: "::",
      dataDir: resolve("data"),
      scenariosDir: resolve("seeds"),
      log: "info",
      botsPaced: true,
    });
  });

  it("takes every variable, an empty one as absent", () => {
    const source = {
      PORT: " 0 ",
      HOST: "::1",
      DATA_DIR: "/srv/data",
      DATABASE_URL: "postgresql://user@host/db",
      TEACH_TOKEN: "a-token-of-my-own",
      SCENARIOS_DIR: "",
      PUBLIC_URL: "https://class.example/",
      LOG: "silent",
      RETENTION_DAYS: "365",
      TRUST_PROXY: "10.0.0.0/8, ::1",
      PATH: "/bin",
    };
    expect(parseEnv(source)).toEqual({
      port: 0,
      host: "::1",
      dataDir: resolve("/srv/data"),
      databaseUrl: "postgresql://user@host/db",
      teachToken: "a-token-of-my-own",
      scenariosDir: resolve("seeds"),
      publicUrl: "https://class.example",
      log: "silent",
      botsPaced: true,
      retentionDays: 365,
      trustProxy: ["10.0.0.0/8", "::1"],
    });
  });

  it.each([
    ["PORT", "http", 'PORT must be a whole number from 0 to 65535, but it is "http".'],
    ["PORT", "65536", 'PORT must be a whole number from 0 to 65535, but it is "65536".'],
    ["PORT", "-1", 'PORT must be a whole number from 0 to 65535, but it is "-1".'],
    ["HOST", "my host", 'HOST must be a host name or an IP address, but it is "my host".'],
    ["DATABASE_URL", "mysql://user:secret@host/db", "DATABASE_URL must be a postgres:// address."],
    ["TEACH_TOKEN", "short", "TEACH_TOKEN must be 16 to 200 letters, digits, hyphens or underscores."],
    ["PUBLIC_URL", "class.example", 'PUBLIC_URL must be an http:// or https:// address, but it is "class.example".'],
    [
      "PUBLIC_URL",
      "https://a.example/?x",
      'PUBLIC_URL must be an address without a query (?) and without a fragment (#), but it is "https://a.example/?x".',
    ],
    [
      "PUBLIC_URL",
      "https://a.example/the%20class",
      'PUBLIC_URL must be an address whose path is of letters, digits, hyphens, full stops and underscores, but it is "https://a.example/the%20class".',
    ],
    [
      "TRUST_PROXY",
      "10.0.0.0/33",
      'TRUST_PROXY must be a number of proxies from 1 to 9, or their addresses and networks, separated by commas, but it is "10.0.0.0/33".',
    ],
    ["RETENTION_DAYS", "0", 'RETENTION_DAYS must be a whole number of days from 1 to 9999, but it is "0".'],
    ["LOG", "loud", 'LOG must be one of silent, error, info, debug, but it is "loud".'],
  ])("refuses %s=%s in one sentence that gives no secret away", (name, value, sentence) => {
    expect(faultOf({ [name]: value }).sentences).toEqual([sentence]);
  });

  it("takes an address with a path, without its final slash", () => {
    expect(parseEnv({ PUBLIC_URL: "https://school.example/loc/" }).publicUrl).toBe("https://school.example/loc");
  });

  it("names all that is wrong at once", () => {
    const { sentences } = faultOf({ PORT: "x", LOG: "y", TEACH_TOKEN: "z" });
    expect(sentences.map((sentence) => sentence.split(" ")[0])).toEqual(["PORT", "TEACH_TOKEN", "LOG"]);
  });
});

function faultOf(source: Record<string, string>): StartupFault {
  try {
    parseEnv(source);
  } catch (error) {
    if (error instanceof StartupFault) return error;
    throw error;
  }
  return expect.unreachable("it was accepted");
}
