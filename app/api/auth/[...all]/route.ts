export { authRoute as GET, authRoute as POST } from "@/lib/adapters/auth-route";
