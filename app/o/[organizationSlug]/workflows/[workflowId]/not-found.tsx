import { SearchX } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export default function WorkflowNotFound() {
  return (
    <EmptyState
      kind="none-yet"
      icon={SearchX}
      title="There is no such workflow"
      text="It was deleted for good, or the link belongs to another organization."
      action={<ButtonLink href="/">To the workflows</ButtonLink>}
    />
  );
}
