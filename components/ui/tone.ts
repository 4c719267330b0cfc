/** The neutral and the accent tell kinds apart; the other four are for states and for nothing else. */
export type Tone = "neutral" | "accent" | "success" | "danger" | "warning" | "info";
