/** The environment, parsed once; everything else is handed typed values. */
import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import { StartupFault } from "./faults.ts";

export const logLevels = ["silent", "error", "info", "debug"] as const;
export type LogLevel = (typeof logLevels)[number];

export interface Env {
  /** TCP port; 0 takes any free one. */
  readonly port: number;
  /** Address to listen on; :: is every network the machine is in (0.0.0.0 those of IPv4 alone). */
  readonly host: string;
  /** Absolute folder of the SQLite file and the kept instructor's token. */
  readonly dataDir: string;
  /** PostgreSQL's address; absent, SQLite in `dataDir`. */
  readonly databaseUrl?: string;
  /** The instructor's token; absent, it is made at the first start and kept in `dataDir`. */
  readonly teachToken?: string;
  /** Absolute folder with one folder a scenario. */
  readonly scenariosDir: string;
  /** The address that people type, without a final slash, where it differs from host and port (behind a proxy). */
  readonly publicUrl?: string;
  /** Whose word on who asks (X-Forwarded-For, -Proto) is believed: so many proxies in a row, or those at these addresses. */
  readonly trustProxy?: number | readonly string[];
  readonly log: LogLevel;
  /** Bots act over the round, as people do, rather than at once. */
  readonly botsPaced: boolean;
  /** Days after which an ended match or class is removed; absent: everything is kept. */
  readonly retentionDays?: number;
}

const httpUrl = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
const network = (text: string) => {
  const [address = "", bits = "0"] = text.split("/");
  return isIP(address) > 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 4 ? 32 : 128);
};
const proxies = (text: string) => /^[1-9]$/.test(text) || text.split(/\s*,\s*/).every(network);
const postgresUrl = (text: string) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);

const schema = z.object({
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, "a whole number from 0 to 65535")
    .default("2567"),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "a host name or an IP address")
    .default("::"),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: z.string().refine(postgresUrl, "a postgres:// address").optional(),
  TEACH_TOKEN: z
    .string()
    .regex(/^[\w-]{16,200}$/, "16 to 200 letters, digits, hyphens or underscores")
    .optional(),
  SCENARIOS_DIR: z.string().default("seeds"),
  PUBLIC_URL: z
    .string()
    .refine(httpUrl, "an http:// or https:// address")
    .refine((text) => !/[?#]/.test(text), "an address without a query (?) and without a fragment (#)")
    .refine(
      (text) => !httpUrl(text) || /^(\/[\w.~-]+)*\/*$/.test(new URL(text).pathname),
      "an address whose path is of letters, digits, hyphens, full stops and underscores",
    )
    .optional(),
  TRUST_PROXY: z
    .string()
    .refine(proxies, "a number of proxies from 1 to 9, or their addresses and networks, separated by commas")
    .optional(),
  RETENTION_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, "a whole number of days from 1 to 9999")
    .optional(),
  BOT_PACE: z.enum(["people", "none"], "people or none").default("people"),
  LOG: z.enum(logLevels, `one of ${logLevels.join(", ")}`).default("info"),
});

/** Variables whose value must not be printed back. */
const secret = new Set(["DATABASE_URL", "TEACH_TOKEN"]);

/**
 * The typed environment. An empty variable counts as absent; relative folders are taken from the working directory.
 * @throws StartupFault `badEnv` with a sentence for every variable that is wrong.
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, source[name]?.trim() || undefined]));
  const parsed = schema.safeParse(given);
  if (!parsed.success)
    throw new StartupFault(
      "badEnv",
      parsed.error.issues.map((issue) => sentence(issue, given)),
    );
  const env = parsed.data;
  return {
    port: Number(env.PORT),
    host: env.HOST,
    dataDir: resolve(env.DATA_DIR),
    scenariosDir: resolve(env.SCENARIOS_DIR),
    log: env.LOG,
    botsPaced: env.BOT_PACE === "people",
    ...(env.DATABASE_URL && { databaseUrl: env.DATABASE_URL }),
    ...(env.TEACH_TOKEN && { teachToken: env.TEACH_TOKEN }),
    ...(env.TRUST_PROXY && {
      trustProxy: /^\d$/.test(env.TRUST_PROXY) ? Number(env.TRUST_PROXY) : env.TRUST_PROXY.split(/\s*,\s*/),
    }),
    ...(env.RETENTION_DAYS && { retentionDays: Number(env.RETENTION_DAYS) }),
    ...(env.PUBLIC_URL && { publicUrl: env.PUBLIC_URL.replace(/\/+$/, "") }),
  };
}

function sentence(issue: z.core.$ZodIssue, given: Record<string, string | undefined>): string {
  const name = String(issue.path[0]);
  const was = secret.has(name) ? "" : `, but it is ${JSON.stringify(given[name])}`;
  return `${name} must be ${issue.message}${was}.`;
}
