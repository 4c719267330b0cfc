/** Step 9 of the neutrals is the first that stands out 3:1 from the surface (WCAG 1.4.11). */
export const inputClasses =
  "w-full min-w-0 rounded-control border border-field bg-surface px-2.5 text-sm text-ink transition-colors focus-visible:border-accent focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-accent-line disabled:cursor-not-allowed disabled:opacity-50 aria-invalid:border-danger";
