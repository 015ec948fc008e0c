/** Those who want to be told of something, each as long as they like. */
export interface Listeners<Args extends readonly unknown[]> {
  /** Tells `listener` from now on; gives the function that stops it. */
  add(listener: (...args: Args) => void): () => void;
  tell(...args: Args): void;
  /** Tells nobody any more. */
  clear(): void;
}

/** Nobody listens yet. @param failed told of what a listener throws, so that the others are told all the same; without it, it is thrown */
export function createListeners<Args extends readonly unknown[]>(failed?: (error: unknown) => void): Listeners<Args> {
  const listeners = new Set<(...args: Args) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(...args) {
      for (const listener of listeners) {
        try {
          listener(...args);
        } catch (error) {
          if (!failed) throw error;
          failed(error);
        }
      }
    },
    clear: () => listeners.clear(),
  };
}
