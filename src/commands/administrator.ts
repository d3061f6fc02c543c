import { inviteFirstAdministrator } from '../accounts/server/index.ts';
import { withActor } from '../database/server/with-actor.ts';
import { mistake } from '../main/mistake.ts';
import { administrator } from '../main/record.ts';
import { type Command, done, readOptions } from './command.ts';
import { withDatabase } from './with-database.ts';

const usage = `stocktake administrator --invite ADDRESS

Invites an administrator of the system and prints the link, which is shown this once, lets one person in and is good
for seven days. For the first administrator of an installation for work, and for one whose administrators are all gone:
whoever may run this command keeps the database anyway. It is entered in the journal.

  --invite ADDRESS   the mail address of this one person

  STOCKTAKE_PUBLIC_URL           where people open pages, before the link: https://stocktake.example
  DATABASE_URL, STOCKTAKE_DATA   as for start`;

export const administratorCommand: Command = {
  summary: 'invite an administrator',
  usage,
  run: async (words, terminal) => {
    const { invite } = readOptions(words, { invite: { type: 'string' } });
    if (!invite?.includes('@')) throw mistake('say whom to invite: --invite ADDRESS');
    const { path, until } = await withDatabase(terminal.env, (database) => {
      const at = { today: database.clock.today(), now: database.clock.now() };
      return withActor(database, administrator, (db) =>
        inviteFirstAdministrator(db, administrator, invite, at),
      );
    });
    terminal.print(`The link, shown this once and good until ${until}:`);
    terminal.print(`${(terminal.env.STOCKTAKE_PUBLIC_URL ?? '').replace(/\/$/, '')}${path}`);
    return done;
  },
};
