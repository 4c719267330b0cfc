import { ConversationMissing } from "@/components/conversations/conversation-missing";

export default function ConversationNotFound() {
  return <ConversationMissing />;
}
