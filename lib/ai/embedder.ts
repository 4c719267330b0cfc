export type EmbeddingModel = { readonly provider: "local" | "openai"; readonly name: string; readonly dimensions: number };

/** The model's tokens in a text, its own start and end marks not counted. Adds up over texts joined by white space. */
export type TokenCounter = { countTokens(text: string): number };

export type TokenizerSource = {
  /** Counts as `embed` does, without loading the network. Throws `unavailable` where the tokenizer cannot be loaded. */
  loadTokenizer(): Promise<TokenCounter>;
};

export type Embedder = TokenizerSource & {
  readonly model: EmbeddingModel;
  /**
   * One vector of `model.dimensions` numbers per text, in the texts' order, none of them all zeros; what lies beyond the built-in model's
   * 256 tokens is not seen. Throws `unavailable` where the model cannot be had or is too busy, `bad_request` where a service refuses a text,
   * and the signal's reason once aborted.
   */
  embed(texts: readonly string[], signal?: AbortSignal): Promise<number[][]>;
  /** Waits for the texts under way and frees the model; later calls throw `unavailable`. */
  close(): Promise<void>;
};
