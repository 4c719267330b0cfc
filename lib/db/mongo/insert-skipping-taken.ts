import mongoose, { type Model } from "mongoose";

const duplicateKey = 11_000;

/**
 * Inserts by the driver itself, in any order: Mongoose's own `insertMany` casts and hydrates each document first. Answers the positions
 * of those whose unique key was taken; any other refusal is thrown.
 */
export async function insertSkippingTaken<Document extends object>(model: Model<Document>, documents: Document[]): Promise<number[]> {
  if (documents.length === 0) return [];
  try {
    await model.collection.insertMany(documents, { ordered: false });
    return [];
  } catch (error) {
    if (!(error instanceof mongoose.mongo.MongoBulkWriteError)) throw error;
    const failures = [error.writeErrors].flat();
    if (failures.length === 0 || failures.some(({ code }) => code !== duplicateKey)) throw error;
    return failures.map(({ index }) => index);
  }
}
