/** One mail, by its key. */
export const mailQueue = 'notices.mail';
/** What was gathered for one person until one day. */
export const digestQueue = 'notices.digest';
