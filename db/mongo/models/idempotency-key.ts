import { type Connection, type Model, Schema, type Types } from "mongoose";

/** What a POST with an `Idempotency-Key` answered, written in the transaction of its effect. Its twin in PostgreSQL is `idempotency_keys`. */
export type IdempotencyKeyDocument = {
  _id: Types.ObjectId;
  /** The person's own id where the operation belongs to no organization. */
  organizationId: Types.ObjectId;
  key: string;
  operation: string;
  requestHash: string;
  /** JSON as text, so that it comes back as it was said. Empty while the first request works, which nobody else can see. */
  response: string;
  createdAt: Date;
};

/** As `idempotencyKeptSeconds`; MongoDB looks once a minute. */
const keptSeconds = 86_400;

const schema = new Schema<IdempotencyKeyDocument>(
  {
    organizationId: { type: Schema.Types.ObjectId, required: true },
    key: { type: String, required: true },
    operation: { type: String, required: true },
    requestHash: { type: String, required: true },
    response: { type: String, default: "" },
    createdAt: { type: Date, required: true },
  },
  { collection: "idempotencyKeys", timestamps: false, versionKey: false },
);
schema.index({ organizationId: 1, key: 1 }, { unique: true });
schema.index({ createdAt: 1 }, { expireAfterSeconds: keptSeconds });

export function createIdempotencyKeyModel(connection: Connection): Model<IdempotencyKeyDocument> {
  return connection.model<IdempotencyKeyDocument>("IdempotencyKey", schema);
}
