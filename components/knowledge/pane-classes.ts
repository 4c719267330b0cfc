/** Where the list and the article stand side by side, each scrolls in itself below the search; 222 px are the page's head and foot. */
export const paneClasses = "min-w-0 rounded-card border border-line bg-surface lg:max-h-[max(320px,calc(100dvh-222px))] lg:overflow-y-auto";
