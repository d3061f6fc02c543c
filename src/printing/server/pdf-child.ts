import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { packageRoot } from '../../platform/server/package-root.ts';
import { fontFiles } from './fonts.ts';

// One PDF, in a process of its own: the compiler keeps memory and blocks while it works. It is given the copy as JSON and
// gives the bytes back; when it cannot, it fails.

const template = readFileSync(
  join(packageRoot(), 'src', 'printing', 'server', 'typst', 'report.typ'),
  'utf8',
);

process.stdout.write(pdfOf(readFileSync(0), process.argv[2] ?? ''));

function pdfOf(copy: Buffer, issuedOn: string): Buffer {
  const workspace = '/copy';
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: fontFiles().map((path) => readFileSync(path)) }],
  });
  compiler.mapShadow(join(workspace, 'copy.json'), copy);
  const compiled = compiler.compile({ mainFileContent: template });
  if (!compiled.result) {
    const found = compiled.takeDiagnostics();
    throw new Error(found ? JSON.stringify(compiler.fetchDiagnostics(found)) : 'nothing was compiled');
  }
  // The day of issue and no clock: the same copy gives the same bytes.
  const creationTimestamp = Date.parse(`${issuedOn}T00:00:00Z`) / 1000;
  return compiler.pdf(compiled.result, { pdfStandard: PdfStandard.UA_1, creationTimestamp });
}
