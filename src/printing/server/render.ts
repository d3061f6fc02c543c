import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { htmlOf } from './html.ts';
import type { Printout } from './printout.ts';

const mostSeconds = 120;

/** The bytes of a copy; a PDF is made in a process of its own, which the signal ends. */
export async function render(copy: Printout, format: 'html' | 'pdf', signal: AbortSignal): Promise<Buffer> {
  return format === 'html' ? Buffer.from(htmlOf(copy), 'utf8') : pdfOf(copy, signal);
}

// In a checkout this is TypeScript, in a built program JavaScript.
const child = fileURLToPath(new URL('pdf-child.ts', import.meta.url)).replace(
  /\.ts$/,
  import.meta.url.endsWith('.ts') ? '.ts' : '.js',
);
const loader = child.endsWith('.ts') ? ['--import', 'tsx'] : [];

function pdfOf(copy: Printout, signal: AbortSignal): Promise<Buffer> {
  return new Promise((done, failed) => {
    // What the compiler complains of may quote the report, so it is not listened to.
    const worker = spawn(process.execPath, [...loader, child, copy.issuedOn], {
      signal: AbortSignal.any([signal, AbortSignal.timeout(mostSeconds * 1000)]),
      env: { PATH: process.env.PATH },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const bytes: Buffer[] = [];
    worker.stdout.on('data', (chunk: Buffer) => bytes.push(chunk));
    worker.on('error', failed);
    worker.on('close', (code) => {
      if (code === 0) done(Buffer.concat(bytes));
      else failed(new Error(`no PDF was made: the compiler ended with ${code}`));
    });
    // A worker that ended early takes no more; its end is told by `close`.
    worker.stdin.on('error', () => undefined);
    worker.stdin.end(JSON.stringify(copy));
  });
}
