/** Under which names a browser keeps what only this browser need know. */

/** The campaign last worked on. */
export const LAST_CAMPAIGN = 'so-thi-dua:campaign'
/** Who signed in last; nothing where nobody ever did. */
export const LAST_NAME = 'so-thi-dua-last-name'
