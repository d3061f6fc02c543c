import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withActor } from '../database/server/with-actor.ts';
import { mistake } from '../main/mistake.ts';
import { publicReader } from '../platform/actor.ts';
import { isGenuine } from '../receipts/server/index.ts';
import { type Command, done, failed, readOptions } from './command.ts';
import { withDatabase } from './with-database.ts';

const usage = `stocktake verify-receipt FILE

Says whether the receipt in the file was given here, letter for letter, and whether the line of the journal it names
still stands as it did. Ends with 0 when it is genuine and with 1 when it is not. Words around the receipt, as in a
mail, do no harm.

  DATABASE_URL, STOCKTAKE_DATA   as for start`;

export const verifyReceipt: Command = {
  summary: 'check a receipt that a State holds',
  usage,
  run: async (words, terminal) => {
    const isOption = (word: string) => word.startsWith('-');
    readOptions(words.filter(isOption), {});
    const [file, ...others] = words.filter((word) => !isOption(word));
    if (file === undefined || others.length > 0) throw mistake('name the one file that holds the receipt');
    const text = textOf(file);
    const reader = publicReader('en');
    const genuine = await withDatabase(terminal.env, (database) =>
      withActor(database, reader, (db) => isGenuine(db, text)),
    );
    terminal.print(genuine ? 'The receipt is genuine.' : 'The receipt is not genuine.');
    return genuine ? done : failed;
  },
};

function textOf(file: string): string {
  try {
    return readFileSync(resolve(file), 'utf8');
  } catch {
    throw mistake(`${file} cannot be read`);
  }
}
