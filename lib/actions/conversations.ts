"use server";

import { action } from "@/lib/adapters/action";
import { deleteConversation, setMessageFeedback } from "@/lib/operations/conversations";

export const setMessageFeedbackAction = action(setMessageFeedback);
export const deleteConversationAction = action(deleteConversation);
