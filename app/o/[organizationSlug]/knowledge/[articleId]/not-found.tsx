import { ArticleMissing } from "@/components/knowledge/article-missing";

export default function ArticleNotFound() {
  return <ArticleMissing />;
}
