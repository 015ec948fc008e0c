/** Behind nginx with TLS, at the root of a name and under a path: pages, sockets, cookies and links; and a proxy that hides the name. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, writeFileSync } from "node:fs";
import { request } from "node:https";
import { connect, createServer } from "node:net";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { noBrowser, sharedBrowser } from "../helpers/browser.ts";
import { startServer } from "../server/support/processes.ts";
import { temporaryFolder } from "../server/support/stores.ts";
import { beReady, inRound, join as joinClass, passBrief, type Site, setUpClass, soon, startClass } from "./pages.ts";

/** Where Debian and others put it: not always on a user's PATH. */
const nginx = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx"].find((path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
});

test.runIf(process.env.NEED_NGINX)("nginx is there, where it has to be", () => expect(nginx).toBeDefined());

interface Way {
  /** Under which path the proxy offers the server. */
  readonly path: "" | "/loc";
  /** Whether the proxy takes the path off before it asks the server. */
  readonly takesOff?: boolean;
  /** Lines of the configuration in place of those that pass on by which name was asked. */
  readonly host?: string;
  /** The proxy lets no WebSocket pass. */
  readonly strips?: boolean;
  /** Who joins, besides an instructor; Ani alone where it is left out. */
  readonly students?: readonly string[];
}

const usualHost = "proxy_set_header Host $http_host;";

describe.skipIf(noBrowser() || nginx === undefined)("behind nginx with TLS,", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });

  test.each<[string, Way]>([
    ["at the root", { path: "" }],
    ["under a path that is passed on", { path: "/loc", students: ["Ani", "Bahar", "Clara", "Dov"] }],
    ["under a path that is taken off", { path: "/loc", takesOff: true }],
    ["with another name passed on, where PUBLIC_URL tells the right one", { path: "/loc", host: "" }],
  ])("%s, a class is set up, joined and played", async (_, way) => {
    const { site, origin, base } = await behindNginx(way);
    const teacher = await through(browser, origin, base);
    const names = way.students ?? ["Ani"];
    const code = await setUpClass(teacher.page, site, "Behind a proxy", {
      ...{ students: names.length, tables: 1, roster: Math.max(3, names.length) },
      ...{ brief: 0, open: 0, wire: 300 },
    });
    expect(new URL(teacher.page.url()).pathname).toBe(`${base}/teach`);
    const cookies = await teacher.context.cookies();
    expect(cookies.map(({ path, secure }) => ({ path, secure }))).toEqual([{ path: `${base}/`, secure: true }]);

    const projector = await teacher.context.newPage();
    await projector.goto(`${site.students}projector/${code}#own`);
    await projector
      .getByText(`${new URL(site.students).host}${base}`)
      .first()
      .waitFor();
    await projector.close();

    const students = [];
    for (const name of names) {
      const student = await through(browser, origin, base);
      await joinClass(student.page, site, code, name);
      await student.page
        .getByRole("status")
        .filter({ hasText: `Welcome, ${name}` })
        .waitFor();
      students.push(student);
    }
    await startClass(teacher.page);
    for (const { page } of students) await passBrief(page);
    for (const { page, sockets } of students) {
      await inRound(page, 1).waitFor();
      expect(sockets.map((url) => url.startsWith(`${origin.replace("https", "wss")}${base}/`))).toContain(true);
    }
    for (const { page } of students) await beReady(page);
    for (const { page } of students)
      await page.getByRole("tabpanel").getByRole("region", { name: "Round 1" }).waitFor();
    await students[0]?.page.reload();
    await students[0]?.page
      .getByRole("banner")
      .getByText(/^Round \d/)
      .first()
      .waitFor();
    for (const { faults } of [teacher, ...students]) expect(faults).toEqual([]);
  });

  test("that lets no WebSocket pass, a class is set up, joined and played over plain HTTP", async () => {
    const { site, origin, base } = await behindNginx({ path: "/loc", strips: true });
    const teacher = await through(browser, origin, base);
    const code = await setUpClass(teacher.page, site, "Without sockets", {
      ...{ students: 4, tables: 1, roster: 4 },
      ...{ brief: 0, open: 0, wire: 300 },
    });
    const students = [];
    for (const name of ["Ani", "Bahar", "Clara", "Dov"]) {
      const student = await through(browser, origin, base);
      await joinClass(student.page, site, code, name);
      await relayed(student.page);
      students.push(student.page);
    }
    await relayed(teacher.page);
    const projector = await teacher.context.newPage();
    await projector.goto(`${site.students}projector/${code}`);
    await relayed(projector);
    await projector.close();
    await startClass(teacher.page);
    for (const page of students) await passBrief(page);
    for (const page of students) {
      await inRound(page, 1).waitFor();
      await relayed(page);
    }
    for (const page of students) await beReady(page);
    for (const page of students) await page.getByRole("tabpanel").getByRole("region", { name: "Round 1" }).waitFor();
    // A page that is loaded anew finds its way again.
    const [first] = students;
    await first?.reload();
    if (first) await relayed(first);
  });

  test("under a path, every page of the product opens", async () => {
    const { site, origin, base } = await behindNginx({ path: "/loc" });
    const visitor = await through(browser, origin, base);
    const { page } = visitor;
    await page.goto(site.students.replace(/\/$/, ""));
    await page.getByRole("link", { name: "For instructors" }).waitFor();
    for (const path of ["rules", "review", "reach", "teach", "play"]) {
      await page.goto(`${site.students}${path}`);
      await page.getByRole("heading").first().waitFor();
    }
    await page.goto(`${site.students}reach`);
    await page.getByText("Yes: this device reaches the server").waitFor();
    await page.goto(`${site.students}no-such-page`);
    await expect.poll(() => new URL(page.url()).pathname, soon).toBe(`${base}/`);
    // The instructor's interface says by its status that nobody has signed in.
    expect(visitor.faults.filter((fault) => !fault.includes("401"))).toEqual([]);
  });

  test("with another name passed on and no PUBLIC_URL, a page of another kind of asking is told what to set", async () => {
    const { origin, server } = await behindNginx({ path: "", host: "" }, false);
    const answer = await asked(`${origin}/api/play`, origin);
    expect(answer).toMatch(/"code":"otherName"/);
    await server.until(/set PUBLIC_URL=https:\/\/127\.0\.0\.1:\d+, or let the proxy in front pass the name on/);
  });
});

/** The page says how it hears of what happens. */
const relayed = (page: Page) => page.getByRole("status").filter({ hasText: "Relayed over plain HTTP" }).waitFor();

/** The product behind an nginx of its own, each with what it keeps in a folder that goes with the test. */
async function behindNginx({ path, takesOff = false, host = usualHost, strips = false }: Way, told = true) {
  const [inside, outside] = [await freePort(), await freePort()];
  const origin = `https://127.0.0.1:${outside}`;
  const server = startServer(
    {
      ...{ PORT: String(inside), HOST: "127.0.0.1", DATA_DIR: temporaryFolder(), SCENARIOS_DIR: resolve("seeds") },
      BOT_PACE: "none",
      ...{ TRUST_PROXY: "1", ...(told && { PUBLIC_URL: `${origin}${path}` }) },
    },
    ...["--dist", resolve("dist")],
  );
  const [, teach = ""] = await server.until(/Instructor\s+(\S+)/);
  if (told) expect(teach.startsWith(`${origin}${path}/teach?token=`)).toBe(true);
  await startNginx(outside, `${path}/`, `http://127.0.0.1:${inside}${takesOff ? "/" : ""}`, host, strips);
  const site: Site = { teach, students: `${origin}${path}/`, dataDir: "" };
  return { site, origin, base: path, server };
}

async function startNginx(port: number, location: string, target: string, host: string, strips: boolean) {
  const folder = temporaryFolder();
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  execFileSync(
    "openssl",
    [
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"],
      ...["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate],
    ],
    { stdio: "ignore" },
  );
  const bare = location.length > 1 ? `location = ${location.slice(0, -1)} { return 302 ${location}; }` : "";
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${kind};`);
  const configuration = join(folder, "nginx.conf");
  writeFileSync(
    configuration,
    `daemon off; pid nginx.pid; error_log stderr; worker_processes 1;
events {}
http {
  access_log off; absolute_redirect off; proxy_max_temp_file_size 0; ${temporary.join(" ")}
  map $http_upgrade $upgrade_or_close { default upgrade; "" close; }
  server {
    listen 127.0.0.1:${port} ssl;
    ssl_certificate ${certificate}; ssl_certificate_key ${key};
    ${bare}
    location ${location} {
      proxy_pass ${target};
      proxy_http_version 1.1;
      proxy_set_header Upgrade ${strips ? '""' : "$http_upgrade"};
      proxy_set_header Connection ${strips ? '""' : "$upgrade_or_close"};
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto $scheme;
      ${host}
    }
  }
}
`,
  );
  const child = spawn(nginx ?? "", ["-p", folder, "-c", configuration, "-e", "stderr"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(child, "close");
  onTestFinished(async () => {
    child.kill("SIGTERM");
    await ended;
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  const listens = () =>
    new Promise<boolean>((settle) => {
      const socket = connect(port, "127.0.0.1", () => settle(socket.end() !== undefined));
      socket.once("error", () => settle(false));
    });
  const state = async () => (await listens()) || child.exitCode !== null;
  await expect.poll(state, soon).toBe(true);
  if (child.exitCode !== null) throw new Error(`nginx ended: ${said}`);
}

/** A browser context that takes the proxy's own certificate; its pages may fail in nothing and leave the path nowhere. */
async function through(browser: Browser, origin: string, base: string) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, reducedMotion: "reduce" });
  context.setDefaultTimeout(soon.timeout);
  onTestFinished(() => context.close());
  const page: Page = await context.newPage();
  const faults: string[] = [];
  const sockets: string[] = [];
  page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && url !== origin + base && !url.startsWith(`${origin}${base}/`))
      faults.push(`asked ${url}`);
  });
  page.on("websocket", (socket) => sockets.push(socket.url()));
  return { context, page, faults, sockets };
}

/** What a browser that says nothing of where a request comes from (an older one) is answered. */
function asked(url: string, origin: string): Promise<string> {
  return new Promise((settle, fail) => {
    const headers = { origin, "content-type": "application/json" };
    const call = request(url, { method: "POST", headers, rejectUnauthorized: false }, async (answer) => {
      let text = "";
      for await (const part of answer.setEncoding("utf8")) text += part;
      settle(text);
    });
    call.once("error", fail).end("{}");
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === "object" && address ? address.port : 0;
}
