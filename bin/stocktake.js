#!/usr/bin/env node
// Runs the built program. Plain JavaScript, because it must be able to say that nothing has been built yet.
import { existsSync } from 'node:fs';

const program = new URL('../dist/app/commands/cli.js', import.meta.url);

if (existsSync(program)) {
  await import(program.href);
} else {
  process.stderr.write('Stocktake has not been built here yet. Run: npm ci (or: npm run build)\n');
  process.exitCode = 2;
}
