export type LoadOnce<Value> = {
  /** Loads at the first call; calls meanwhile share it. A failed load is tried again at the next call. */
  get(): Promise<Value>;
  /** The next `get` loads anew. Gives what was loaded or is being loaded, or null. */
  take(): Promise<Value> | null;
};

export function loadOnce<Value>(load: () => Promise<Value>): LoadOnce<Value> {
  let current: Promise<Value> | null = null;

  return {
    get() {
      if (current) return current;
      const loading = load();
      current = loading;
      loading.catch(() => {
        if (current === loading) current = null;
      });
      return loading;
    },
    take() {
      const taken = current;
      current = null;
      return taken;
    },
  };
}
