"use client";

import { useState } from "react";

type Query = { failureReason: Error | null; isFetching: boolean; isPlaceholderData: boolean; data: unknown };

/** A query forgets its failure when it is asked again; what is shown keeps it until there is an answer, so that nothing flickers. */
export function useFailure({ failureReason, isFetching, isPlaceholderData, data }: Query): Error | null {
  const [last, setLast] = useState<Error | null>(null);
  const isUnanswered = isFetching && (data === undefined || isPlaceholderData);
  const current = failureReason ?? (isUnanswered ? last : null);
  if (current !== last) setLast(current);
  return current;
}
