/** The part of package.json and package-lock.json that a release installs. */

/** An entry of a lock file: what is read here, and the rest as it stands. */
interface Locked {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** A lock file of version 3; its packages by folder, the project itself by "". */
export interface Lock {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, Locked>>;
}

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

/** A folder's package.json and package-lock.json, which `npm ci` takes as they are. */
export interface Folder {
  readonly manifest: object;
  readonly lock: object;
}

/** What the server needs: no tools, no Node, and nothing that a package would merely like to have beside it. */
export function production(manifest: Manifest, lock: Lock): Folder {
  const { name, version, dependencies, overrides, allowScripts } = manifest;
  const cut = {
    ...{ name, version, private: true, type: "module", engines: { node: ">=20" } },
    scripts: {
      start: "node start.mjs",
      simulate: "node launch.mjs server/cli/simulate.ts",
      "lint:scenario": "node launch.mjs server/cli/lint-scenario.ts",
      verify: "node launch.mjs server/cli/verify.ts",
    },
    ...{ dependencies, overrides, allowScripts },
  };
  return { manifest: cut, lock: lockOf(cut, lock) };
}

/** The Node of each platform, for a folder of its own: only a machine whose own Node is too old installs it. */
export function runtime({ version, optionalDependencies }: Manifest, lock: Lock): Folder {
  const cut = { name: "line-of-contact-runtime", version, private: true, optionalDependencies };
  return { manifest: cut, lock: lockOf(cut, lock) };
}

function lockOf(manifest: Locked & { readonly name: string; readonly version: string }, lock: Lock): object {
  const { name, version, dependencies, optionalDependencies } = manifest;
  const own = {
    name,
    version,
    ...(dependencies && { dependencies }),
    ...(optionalDependencies && { optionalDependencies }),
  };
  const kept = reached({ ...lock.packages, "": own });
  const entries = Object.entries(lock.packages).filter(([folder]) => folder !== "" && kept.has(folder));
  const packages = Object.fromEntries([["", own], ...entries.map(([folder, entry]) => [folder, installed(entry)])]);
  return { name, version, lockfileVersion: 3, requires: true, packages };
}

/** An entry that a tool wanted as well is a plain one where there are no tools. */
function installed({ dev: _dev, devOptional, ...entry }: Locked): Locked {
  return devOptional ? { ...entry, ...{ optional: true } } : entry;
}

/** The folders of all that "" needs, and of all that those need. */
function reached(packages: Readonly<Record<string, Locked>>): ReadonlySet<string> {
  const seen = new Set<string>([""]);
  for (const folder of seen)
    for (const name of needs(packages[folder] ?? {})) {
      const found = resolve(name, folder, packages);
      if (found !== undefined) seen.add(found);
    }
  return seen;
}

function needs({ dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta }: Locked): string[] {
  const peers = Object.keys(peerDependencies ?? {}).filter((name) => !peerDependenciesMeta?.[name]?.optional);
  return [...Object.keys(dependencies ?? {}), ...Object.keys(optionalDependencies ?? {}), ...peers];
}

/** The folder in which a package at `from` finds `name`: its own node_modules, or the next one above that has it. */
function resolve(name: string, from: string, packages: Readonly<Record<string, Locked>>): string | undefined {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf("/node_modules/")))) {
    const folder = `${base}${base && "/"}node_modules/${name}`;
    if (folder in packages) return folder;
    if (base === "") return undefined;
  }
}
