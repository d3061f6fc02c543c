// Troubles that come from the surroundings and not from the program: whoever runs it can mend them, and needs a
// sentence and no stack.

/** What is the matter, in one sentence; null when it is a fault of ours. */
export function troubleOf(fault: unknown): string | null {
  if (!(fault instanceof Error)) return null;
  if (/is in use by another process$/.test(fault.message)) {
    return `${fault.message}. End that first, or set STOCKTAKE_DATA to another folder.`;
  }
  if (fault.message === 'an installation with a training world stays one for training') {
    return 'this installation is for training and stays so. For work, start with --live on another database or folder.';
  }
  const code = 'code' in fault ? String(fault.code) : '';
  return sentences[code] ?? null;
}

const sentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the database server in DATABASE_URL does not answer. Start it, or correct its address.',
  ENOTFOUND: 'the machine in DATABASE_URL cannot be found. Correct its name.',
  ETIMEDOUT:
    'the database server in DATABASE_URL does not answer. Correct its address, or let it be reached.',
  '28P01': 'the database server refuses the password in DATABASE_URL.',
  '28000': 'the database server refuses the login in DATABASE_URL.',
  '3D000': 'the database in DATABASE_URL does not exist. Create it first, empty.',
  EROFS: 'the data folder cannot be written. Set STOCKTAKE_DATA to one that can.',
};
