import { Worker } from "node:worker_threads";

export type OnnxThread = {
  /** The last hidden state, token after token. One call at a time. */
  run(tokenIds: readonly number[]): Promise<Float32Array>;
  /** False once the thread has ended: every further `run` rejects. */
  isAlive(): boolean;
  close(): Promise<void>;
};

type Reply = { hidden?: Float32Array; error?: string };
type Caller = { resolve(hidden: Float32Array): void; reject(error: Error): void };

const exitWaitMs = 2_000;

/**
 * onnxruntime-node's `session.run` returns a promise and yet holds the event loop until it is done (1.30: 38 ms for 256
 * tokens, 250 ms to load), so it has a thread of its own. The program is a string because every bundler here (Turbopack,
 * esbuild, tsx, vitest) moves files elsewhere; `require` in it starts from the working directory.
 */
const program = `
const { parentPort, workerData } = require("node:worker_threads");
const { InferenceSession, Tensor } = require("onnxruntime-node");

const loaded = InferenceSession.create(workerData.modelFile, workerData.options);

async function run(tokenIds) {
  const session = await loaded;
  const shape = [1, tokenIds.length];
  const { last_hidden_state } = await session.run({
    input_ids: new Tensor("int64", BigInt64Array.from(tokenIds, BigInt), shape),
    attention_mask: new Tensor("int64", new BigInt64Array(tokenIds.length).fill(1n), shape),
    token_type_ids: new Tensor("int64", new BigInt64Array(tokenIds.length), shape),
  });
  return last_hidden_state.data;
}

function answer(promise) {
  const reply = promise.then((hidden) => ({ hidden }), (error) => ({ error: String(error?.message ?? error) }));
  reply.then((message) => {
    Atomics.store(workerData.busy, 0, 0);
    Atomics.notify(workerData.busy, 0);
    parentPort.postMessage(message);
  });
}

parentPort.on("message", (tokenIds) => answer(run(tokenIds)));
answer(loaded.then(() => new Float32Array(0)));
`;

/**
 * Resolves when the model is loaded, rejects with an `Error` where it is not an ONNX model. Idle processor threads sleep:
 * spinning doubled the processor time of a text, and with other work on the machine tripled its duration.
 */
export async function startOnnxThread({ modelFile, threads }: { modelFile: string; threads: number }): Promise<OnnxThread> {
  const options = {
    executionProviders: ["cpu"],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    enableCpuMemArena: false,
    logSeverityLevel: 3,
    extra: { session: { intra_op: { allow_spinning: "0" } } },
  };
  const busy = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(program, { eval: true, name: "embedding", workerData: { modelFile, options, busy }, execArgv: [], env: {} });
  const { ask, isAlive } = connect(worker, busy);
  try {
    await ask(null);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    run: (tokenIds) => ask(tokenIds),
    isAlive,
    async close() {
      await worker.terminate();
    },
  };
}

/**
 * An idle thread does not keep the process alive, one that owes an answer does. At `process.exit` the answer is waited for
 * (40 ms, at load 250): a process that ends while the model runs is aborted by it, with code 134.
 */
function connect(worker: Worker, busy: Int32Array): { ask(message: readonly number[] | null): Promise<Float32Array>; isAlive(): boolean } {
  let caller: Caller | null = null;
  let end: Error | null = null;

  function settle(reply: Reply): void {
    const { hidden, error = "The thread of the embedding model gave no answer." } = reply;
    worker.unref();
    if (hidden) caller?.resolve(hidden);
    else caller?.reject(new Error(error));
    caller = null;
  }
  function finish(error: Error): void {
    end ??= error;
    settle({ error: end.message });
  }
  function waitForAnswer(): void {
    Atomics.wait(busy, 0, 1, exitWaitMs);
  }
  process.on("exit", waitForAnswer);
  worker.on("message", settle);
  worker.on("error", finish);
  worker.on("exit", () => {
    process.off("exit", waitForAnswer);
    finish(new Error("The thread of the embedding model has ended."));
  });

  return {
    isAlive: () => end === null,
    ask(message) {
      if (end) return Promise.reject(end);
      return new Promise((resolve, reject) => {
        caller = { resolve, reject };
        worker.ref();
        Atomics.store(busy, 0, 1);
        if (message) worker.postMessage(message);
      });
    },
  };
}
