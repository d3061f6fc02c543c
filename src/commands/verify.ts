import { verifyJournal } from '../journal/server/verify.ts';
import { type Command, done, failed, readOptions } from './command.ts';
import { withDatabase } from './with-database.ts';

const usage = `stocktake verify [--format text|json]

Works out every hash of every journal again. Names the first link that does not hold, with the reason, and ends with
1; ends with 0 when all hold. Lists what was lawfully erased, and the end of each chain with --format json, to be
compared with what was published before.

  DATABASE_URL, STOCKTAKE_DATA   as for start`;

export const verify: Command = {
  summary: 'check every link of every journal',
  usage,
  run: async (words, terminal) => {
    const asked = readOptions(words, { format: { type: 'string', default: 'text' } });
    const found = await withDatabase(terminal.env, verifyJournal);
    const { chains, entries, firstBroken, erased, accounts } = found;
    if (asked.format === 'json') {
      terminal.print(JSON.stringify(found, null, 2));
      return firstBroken ? failed : done;
    }
    for (const { entryId, kind, on, rule } of erased) {
      terminal.print(`erased: ${kind} of entry ${entryId} on ${on}, under ${rule}`);
    }
    for (const { personId, on, rule } of accounts) {
      terminal.print(`erased: name and address of account ${personId} on ${on}, under ${rule}`);
    }
    terminal.print(`${entries} entries in ${chains} chains.`);
    if (!firstBroken) {
      terminal.print('Every link holds.');
      return done;
    }
    const { chain, seq, why } = firstBroken;
    terminal.complain(`The first link that does not hold: ${chain}, number ${seq}: ${reasons[why]}.`);
    return failed;
  },
};

const reasons = {
  missing: 'the entry before it is not there',
  'out-of-line': 'it does not name the entry before it',
  changed: 'it is not what was entered',
  'text-changed': 'a text of it is not the one that was entered',
  'text-missing': 'a text of it is gone, and no entry says that it was erased',
  'head-differs': 'the chain ends elsewhere than its head says',
} as const;
