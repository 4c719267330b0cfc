import { route } from "@/lib/adapters/route";
import { importMessages } from "@/lib/operations/conversations";

export const POST = route(importMessages);
