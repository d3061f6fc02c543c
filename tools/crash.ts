import { parseArgs } from 'node:util';
import { crashEmbedded } from './crash/embedded.ts';
import { lineOf, type Round } from './crash/rounds.ts';
import { crashServer } from './crash/server.ts';

// `npx tsx tools/crash.ts [--server 15] [--embedded 30]`: ends the program, the database, or both in one, as a power
// cut would, while eight writers enter events. Every acknowledged event must be there once, the journal must verify,
// and the indexes must be whole.

const { values } = parseArgs({
  options: { server: { type: 'string', default: '15' }, embedded: { type: 'string', default: '30' } },
});

const server = Number(values.server) > 0 ? await crashServer(Number(values.server)) : [];
if (server === null) console.log('No PostgreSQL on this machine: the server was not tried.');
const embedded = Number(values.embedded) > 0 ? await crashEmbedded(Number(values.embedded)) : [];

const rounds: readonly Round[] = [...(server ?? []), ...embedded];
const wrong = rounds.filter(({ troubles }) => troubles.length > 0);
for (const round of wrong) console.log(lineOf(round));
console.log(`${rounds.length - wrong.length} of ${rounds.length} looks found the data whole.`);
process.exitCode = wrong.length > 0 || server === null ? 1 : 0;
