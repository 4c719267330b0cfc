"use server";

import { action } from "@/lib/adapters/action";
import { createArticle, deleteArticle, updateArticle } from "@/lib/operations/knowledge";

export const createArticleAction = action(createArticle);
export const updateArticleAction = action(updateArticle);
export const deleteArticleAction = action(deleteArticle);
