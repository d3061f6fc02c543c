import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

// A process of its own, because the 800 MB that initialising takes are given back only when it ends.

const folder = process.argv[2];
if (!folder) throw new Error('the folder to initialise is missing');
const engine = new PGlite({ fs: new NodeFS(folder) });
await engine.waitReady;
await engine.close();
process.exit(0);
