"use server";

import { action } from "@/lib/adapters/action";
import { cancelExecution, retryExecution, startExecution } from "@/lib/operations/executions";

export const startExecutionAction = action(startExecution);
export const cancelExecutionAction = action(cancelExecution);
export const retryExecutionAction = action(retryExecution);
