import { SkeletonRows } from "@/components/ui/skeleton";

export default function PageLoading() {
  return <SkeletonRows count={12} />;
}
