export { readyz as GET } from "@/lib/adapters/open-doors";
