import { tinLanternAutomations } from "@/db/seed/content/workflows/demo-workflows";
import type { DemoOrganization } from "@/db/seed/generate/demo-organization";

/** A game studio whose players are awake in the evening. */
export const tinLanternGames: DemoOrganization = {
  name: "Tin Lantern Games",
  slug: "tin-lantern-games",
  timeZone: "America/Toronto",
  prefix: "TL",
  automations: tinLanternAutomations,
  incidents: [{ daysAgo: 31, fromHour: 18, toHour: 23, integration: "http", failure: 0.55, message: "502 Bad Gateway from the edge (ray #)", code: "502" }],
  people: [
    { userId: "kit@tinlantern.example", name: "Kit Marlowe" },
    { userId: "noor@tinlantern.example", name: "Noor Haddad" },
    { userId: "bea@tinlantern.example", name: "Bea Tremblay" },
  ],
  customers: ["Harbour Store", "Parallel Distribution"],
};
