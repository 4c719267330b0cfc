export const lineBytesMax = 32 * 1024 * 1024;

/** One line of a body: its text, or why it has none. `line` counts from 1, empty lines too. */
export type TextLine = { line: number; bytes: number } & ({ text: string } | { error: string });
