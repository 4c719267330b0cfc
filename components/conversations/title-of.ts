/** A session has no title until one is given or a user has written. */
export function titleOf({ title }: { title: string }): string {
  return title === "" ? "Untitled conversation" : title;
}
