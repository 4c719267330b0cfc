import { route } from "@/lib/adapters/route";
import { search } from "@/lib/operations/search";

export const GET = route(search);
