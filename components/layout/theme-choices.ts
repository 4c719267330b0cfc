import { type LucideIcon, Monitor, Moon, Sun } from "lucide-react";

export const themeChoices: { theme: string; label: string; icon: LucideIcon }[] = [
  { theme: "light", label: "Light", icon: Sun },
  { theme: "dark", label: "Dark", icon: Moon },
  { theme: "system", label: "System", icon: Monitor },
];
