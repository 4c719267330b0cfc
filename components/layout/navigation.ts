import { Activity, BookOpen, ChartColumn, HeartPulse, KeyRound, LayoutDashboard, type LucideIcon, MessagesSquare, Workflow } from "lucide-react";

export type PageName = "overview" | "workflows" | "executions" | "knowledge" | "conversations" | "analytics" | "operations" | "apiKeys";
export type NavigationPage = { name: PageName; label: string; path: string; icon: LucideIcon; key: string; keywords: string };
export type NavigationGroup = { label: string | null; pages: NavigationPage[] };

/** Every page that exists, once: the sidebar, the palette, the crumbs and the `g` keys read it here. */
export const navigationGroups: NavigationGroup[] = [
  {
    label: null,
    pages: [
      { name: "overview", label: "Overview", path: "", icon: LayoutDashboard, key: "h", keywords: "home dashboard today start" },
      { name: "workflows", label: "Workflows", path: "/workflows", icon: Workflow, key: "w", keywords: "automation graph import trash" },
      { name: "executions", label: "Executions", path: "/executions", icon: Activity, key: "e", keywords: "runs failures errors retry history" },
    ],
  },
  {
    label: "AI",
    pages: [
      { name: "knowledge", label: "Knowledge", path: "/knowledge", icon: BookOpen, key: "k", keywords: "articles documents search passages embeddings" },
      {
        name: "conversations",
        label: "Conversations",
        path: "/conversations",
        icon: MessagesSquare,
        key: "c",
        keywords: "chat history sessions messages feedback tokens cost",
      },
    ],
  },
  {
    label: "Data",
    pages: [
      { name: "analytics", label: "Analytics", path: "/analytics", icon: ChartColumn, key: "n", keywords: "charts metrics cost tokens failures durations" },
    ],
  },
  {
    label: "Platform",
    pages: [
      { name: "operations", label: "Operations", path: "/operations", icon: HeartPulse, key: "o", keywords: "health stores latency mongodb postgresql redis" },
      { name: "apiKeys", label: "API keys", path: "/settings/api-keys", icon: KeyRound, key: "a", keywords: "settings scopes tokens secrets" },
    ],
  },
];

export const navigationPages: NavigationPage[] = navigationGroups.flatMap((group) => group.pages);

export function pageHref(organizationSlug: string, page: NavigationPage): string {
  return `/o/${organizationSlug}${page.path}`;
}

/** The page a path lies in: the list's for a detail page too. */
export function findPage(pathname: string, organizationSlug: string): NavigationPage | undefined {
  return navigationPages.find((page) => {
    const href = pageHref(organizationSlug, page);
    // Every path lies under the overview's.
    return pathname === href || (page.path !== "" && pathname.startsWith(`${href}/`));
  });
}
