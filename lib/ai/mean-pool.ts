import { unavailable } from "@/lib/errors";

/**
 * The mean of the tokens' vectors, at length 1; every token counts, since nothing is padded. Throws `unavailable` on a
 * wrong size, on NaN or infinity, and on a vector without direction.
 */
export function meanPool({ hidden, tokens, dimensions }: { hidden: Float32Array; tokens: number; dimensions: number }): number[] {
  if (hidden.length !== tokens * dimensions)
    throw unavailable(
      `The embedding model gave ${hidden.length} numbers for ${tokens} tokens of ${dimensions} dimensions: model.onnx is not the expected model.`,
    );
  const sum = new Float64Array(dimensions);
  hidden.forEach((value, index) => {
    sum[index % dimensions] = (sum[index % dimensions] ?? 0) + value;
  });
  const length = Math.hypot(...sum);
  if (!Number.isFinite(length) || length === 0) throw unavailable("The embedding model gave a vector with NaN, with infinity or of zeros only.");
  return Array.from(sum, (value) => value / length);
}
