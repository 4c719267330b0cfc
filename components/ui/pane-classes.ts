/** Where a list and its reader stand side by side, each scrolls in itself below the page's head; 222 px are that head and the foot. */
export const paneClasses = "min-w-0 rounded-card border border-line bg-surface lg:max-h-[max(320px,calc(100dvh-222px))] lg:overflow-y-auto";
