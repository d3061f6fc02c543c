/** What `like` finds: these words wherever they stand, with every sign taken as it was typed. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
