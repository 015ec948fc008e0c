/** The proof of what is open in the review, found beside the page. */
import { describe, expect, it, vi } from "vitest";
import { type Opened, openFile } from "../../client/match/opened.ts";
import { type ProofWorker, prove } from "../../client/match/proof.ts";
import type { FoundProof } from "../../client/match/proofOf.ts";
import { matchFileOf } from "../../shared/log/matchFile.ts";
import { scenario, setupOf } from "../helpers/engine.ts";
import { loudMatch } from "../helpers/reviewMatch.ts";

const log = loudMatch(scenario, setupOf({ seed: "proof", roster: 6, form: "short" }), 3);

function opened(kind: "file" | "run"): Opened {
  const file = matchFileOf(log.entries());
  const found = file.ok ? openFile(scenario, file.value, "Table", kind) : file;
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

/** A worker that does what the test says. */
function scripted() {
  const heard: { message?: (event: { readonly data: FoundProof }) => void; error?: () => void } = {};
  const worker = {
    postMessage: vi.fn(),
    terminate: vi.fn(),
    addEventListener: (type: "message" | "error", listener: (event: { readonly data: FoundProof }) => void) => {
      heard[type] = listener as () => void;
    },
  } satisfies ProofWorker;
  return { worker, heard };
}

describe("the proof of a log", () => {
  it("is of the whole log, told once, and ends the worker", () => {
    const { worker, heard } = scripted();
    const onFound = vi.fn();
    const file = opened("file");
    prove(file, onFound, () => worker);
    expect(worker.postMessage).toHaveBeenCalledWith({ files: scenario.files, toProve: file.toProve });
    heard.message?.({ data: { kind: "proved" } });
    heard.message?.({ data: { kind: "failed" } });
    expect(onFound.mock.calls).toEqual([[{ kind: "proved" }]]);
    expect(worker.terminate).toHaveBeenCalled();
  });

  it("has failed where the worker cannot run, and is silent once it is stopped", () => {
    const [first, second] = [scripted(), scripted()];
    const onFound = vi.fn();
    prove(opened("file"), onFound, () => first.worker);
    first.heard.error?.();
    const stop = prove(opened("file"), onFound, () => second.worker);
    stop();
    second.heard.message?.({ data: { kind: "proved" } });
    expect(onFound.mock.calls).toEqual([[{ kind: "failed" }]]);
    expect(second.worker.terminate).toHaveBeenCalled();
  });

  it("is not asked for what this page has just made", () => {
    const start = vi.fn();
    prove(opened("run"), vi.fn(), start);
    expect(start).not.toHaveBeenCalled();
  });
});
