type Paged<Page> = { pages: Page[]; pageParams: (string | null)[] };

/** For a list whose first page the server has read; nothing where what is asked now is another list. */
export function startWithPage<Page>(first: { page: Page; readAt: number } | null): { initialData?: Paged<Page>; initialDataUpdatedAt?: number } {
  return first === null ? {} : { initialData: { pages: [first.page], pageParams: [null] }, initialDataUpdatedAt: first.readAt };
}

/** For one answer that the server has read, or could not. */
export function startWith<Data>(data: Data | null, readAt: number): { initialData?: Data; initialDataUpdatedAt?: number } {
  return data === null ? {} : { initialData: data, initialDataUpdatedAt: readAt };
}

/** Said at the first refusal: the attempts after it take seconds in which old rows would pass for the answer. A next page that failed is the list's end. */
export function failureOf(list: { isFetchNextPageError: boolean; error: Error | null; failureReason: Error | null }): Error | null {
  return list.isFetchNextPageError ? null : (list.error ?? list.failureReason);
}
