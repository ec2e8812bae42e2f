/** Marks the input that Ctrl+F focuses. */
export const PAGE_SEARCH = 'data-page-search'
