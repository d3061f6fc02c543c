import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Starts a file of this folder as a thread: once compiled as it is, and from the sources through tsx. */
export function startWorker(name: string, workerData: object): Worker {
  if (import.meta.url.endsWith('.js')) {
    return new Worker(new URL(`./${name}.js`, import.meta.url), { workerData });
  }
  return new Worker(throughTsx(new URL(`./${name}.ts`, import.meta.url)), { workerData });
}

/** A thread does not take `--import tsx` from its options on Node 20, so its first lines register it. */
function throughTsx(source: URL): URL {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'));
  const api = new URL('dist/esm/api/index.mjs', tsx);
  const lines = `import { register } from '${api.href}'; register(); await import('${source.href}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(lines)}`);
}
