import { EditorSkeleton } from "@/components/knowledge/editor-skeleton";

export default function EditArticleLoading() {
  return <EditorSkeleton />;
}
