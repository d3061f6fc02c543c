import { watchDuties } from '../duties/server/index.ts';
import { type Command, done, failed, readOptions } from './command.ts';
import { withDatabase } from './with-database.ts';

const usage = `stocktake watch [--format text|json]

Proves that nothing the passing of time has brought was missed: works out every reminder, due day, lapse and alert anew
from the journals and compares it with what was noticed. Names what is missing and what is too much, and ends with 1;
ends with 0 when all agree. What came up today and stands in line for the next minute is no omission. The server does
the same every day; the result is kept for its administrators.

  DATABASE_URL, STOCKTAKE_DATA, STOCKTAKE_CLOCK   as for start`;

export const watch: Command = {
  summary: 'prove that no reminder and no consequence was missed',
  usage,
  run: async (words, terminal) => {
    const asked = readOptions(words, { format: { type: 'string', default: 'text' } });
    const check = await withDatabase(terminal.env, watchDuties);
    const { files, expected, waiting, missing, extra, findings, checkedOn } = check;
    if (asked.format === 'json') {
      terminal.print(JSON.stringify(check, null, 2));
    } else {
      for (const { fileId, key, on, is } of findings)
        terminal.print(`${is}: ${on} in file ${fileId} (${key})`);
      terminal.print(
        `By ${checkedOn}: ${expected} moments in ${files} files, ${missing} missing, ${extra} too many, ${waiting} in line.`,
      );
    }
    return missing + extra === 0 ? done : failed;
  },
};
