import { EditorSkeleton } from "@/components/knowledge/editor-skeleton";

export default function NewArticleLoading() {
  return <EditorSkeleton />;
}
