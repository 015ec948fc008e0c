/**
 * Keeps the page alive under a browser's translation. A translator takes each text node out and puts a <font> with its own
 * words there; Preact goes on writing to the text that it made, so that a number stands still, a removed word stays, and a
 * node put before a text that is gone throws.
 */

/** What a translator has put in the place of a text. */
const standIns = new WeakMap<Node, Element>();
let installed = false;

/** Notes from now on which text has been translated; a text that changes is put back, for the translator to translate anew. */
export function surviveTranslation(): void {
  const noted = (records: readonly MutationRecord[]) => {
    for (const record of records) note(record);
  };
  new MutationObserver(noted).observe(document.documentElement, { childList: true, subtree: true });
}

function note({ addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): void {
  const [gone] = removedNodes;
  if (!(gone instanceof Text) || gone.isConnected) return;
  const by = [...addedNodes, previousSibling, nextSibling].find((node) => node?.nodeName === "FONT");
  if (!by) return;
  standIns.set(gone, by as Element);
  if (!installed) install();
  installed = true;
}

/** From here on a translated text answers from where its stand-in is. Pages that nobody translates never come here. */
function install(): void {
  const realParent = getterOf<ParentNode | null>(Node.prototype, "parentNode");
  const realNext = getterOf<ChildNode | null>(Node.prototype, "nextSibling");
  const realData = Object.getOwnPropertyDescriptor(CharacterData.prototype, "data");
  const standInOf = (node: Node) => {
    const by = standIns.get(node);
    return by?.isConnected && !realParent.call(node) ? by : undefined;
  };
  const putBack = (node: Node | null) => {
    if (node) standInOf(node)?.replaceWith(node);
  };
  Object.defineProperties(Text.prototype, {
    parentNode: {
      configurable: true,
      get(this: Text) {
        return realParent.call(standInOf(this) ?? this);
      },
    },
    nextSibling: {
      configurable: true,
      get(this: Text) {
        return realNext.call(standInOf(this) ?? this);
      },
    },
    data: {
      configurable: true,
      get(this: Text) {
        return realData?.get?.call(this);
      },
      set(this: Text, data: string) {
        putBack(this);
        realData?.set?.call(this, data);
      },
    },
  });
  putBackBefore(Text.prototype, "remove", putBack);
  for (const name of ["insertBefore", "removeChild"]) putBackBefore(Node.prototype, name, putBack);
  putBackBefore(Element.prototype, "moveBefore", putBack);
}

const getterOf = <T>(owner: object, name: string) =>
  Object.getOwnPropertyDescriptor(owner, name)?.get as (this: Node) => T;

/** Has the method first put back the texts that it is called on or with. */
function putBackBefore(owner: object, name: string, putBack: (node: Node | null) => void): void {
  const real: unknown = Reflect.get(owner, name);
  if (typeof real !== "function") return;
  const guarded = function (this: Node, ...nodes: (Node | null)[]): unknown {
    for (const node of [this, ...nodes]) putBack(node);
    return Reflect.apply(real, this, nodes);
  };
  Object.defineProperty(owner, name, { configurable: true, writable: true, value: guarded });
}
