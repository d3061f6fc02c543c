import { fsyncSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** What we use of the file layer under PGlite: an open file of ours, and the operation that should reach the disk. */
type FileLayer = { readonly NODEFS: { stream_ops: { fsync?: (file: { readonly nfd?: number }) => number } } };

/**
 * Opens PGlite on a folder so that what is committed is on the disk. As it comes, PGlite runs with fsync off, and
 * even with it on its file layer drops the call; with its default method, fdatasync, it would be dropped too.
 */
export async function openDurably(folder: string, onSync: () => void): Promise<PGlite> {
  const files = new NodeFS(folder);
  const init = files.init.bind(files);
  files.init = async (engine, options) => {
    const ready = await init(engine, options);
    ready.emscriptenOpts.preRun?.push((module) => {
      (module as unknown as FileLayer).NODEFS.stream_ops.fsync = ({ nfd }) => {
        if (nfd !== undefined) fsyncSync(nfd);
        onSync();
        return 0;
      };
    });
    return ready;
  };
  const engine = new PGlite({ fs: files, startParams });
  await engine.waitReady;
  return engine;
}

const startParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['fsync=on', 'wal_sync_method=fsync', 'timezone=UTC'].flatMap((setting) => ['-c', setting]),
];
