export const overlayClasses = "fixed inset-0 z-40 bg-overlay animate-appear";

export const panelClasses =
  "fixed top-[12vh] left-1/2 z-50 flex max-h-[80vh] w-[calc(100vw-24px)] -translate-x-1/2 flex-col rounded-card border border-line bg-raised shadow-raised outline-none";
