export { healthz as GET } from "@/lib/adapters/open-doors";
