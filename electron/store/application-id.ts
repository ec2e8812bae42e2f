/** "SOTD": tells our files from other SQLite files. */
export const APPLICATION_ID = 0x534f5444
