import { openApi } from "@/lib/adapters/open-doors";

export const GET = openApi;
