"use server";

import { action } from "@/lib/adapters/action";
import { createWorkflow, deleteWorkflow, purgeWorkflow, restoreWorkflow, updateWorkflow } from "@/lib/operations/workflows";

export const createWorkflowAction = action(createWorkflow);
export const updateWorkflowAction = action(updateWorkflow);
export const deleteWorkflowAction = action(deleteWorkflow);
export const restoreWorkflowAction = action(restoreWorkflow);
export const purgeWorkflowAction = action(purgeWorkflow);
