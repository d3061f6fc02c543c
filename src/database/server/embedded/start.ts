import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';

// Threads and processes that run a file of this folder: once compiled as it is, and from the sources through tsx.

const isCompiled = import.meta.url.endsWith('.js');

/**
 * A thread for the engine. Compiled code that faster code has replaced is kept: when V8 of Node 22 and later frees it
 * while another thread does, the program may end (nodejs/node issue 64500; decision 0006).
 */
export function startWorker(name: string, workerData: object): Worker {
  setFlagsFromString('--no-wasm-code-gc');
  return new Worker(isCompiled ? fileOf(name) : throughTsx(fileOf(name)), { workerData });
}

export function startProcess(name: string, argument: string): ChildProcess {
  const options = isCompiled ? [] : ['--import', ofTsx('dist/loader.mjs').href];
  return spawn(process.execPath, [...options, fileURLToPath(fileOf(name)), argument], { stdio: 'ignore' });
}

function fileOf(name: string): URL {
  return new URL(`./${name}.${isCompiled ? 'js' : 'ts'}`, import.meta.url);
}

/** On Node 20 a thread does not take `--import tsx` from its options, so its first lines register it. */
function throughTsx(source: URL): URL {
  const api = ofTsx('dist/esm/api/index.mjs').href;
  const lines = `import { register } from '${api}'; register(); await import('${source.href}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(lines)}`);
}

function ofTsx(path: string): URL {
  return new URL(path, pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json')));
}
