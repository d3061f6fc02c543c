import { workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

// A thread of its own, because the memory that initialising takes is given back only when its thread ends.

const { folder } = workerData as { readonly folder: string };
const engine = new PGlite({ fs: new NodeFS(folder) });
await engine.waitReady;
await engine.close();
process.exit(0);
