export { metricsText as GET } from "@/lib/adapters/open-doors";
