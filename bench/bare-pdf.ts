import { readFileSync } from 'node:fs';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';

// What a PDF is measured against: the compiler as it comes, with the fonts, the template and the words, and nothing of
// ours. In a process of its own, because a compiler that has made a document once makes it again from memory.
// Started as: bare-pdf.ts TEMPLATE FONT... with the words on standard input.

const [template = '', ...fonts] = process.argv.slice(2);
const compiler = NodeCompiler.create({
  workspace: '/copy',
  fontArgs: [{ fontBlobs: fonts.map((path) => readFileSync(path)) }],
});
compiler.mapShadow('/copy/copy.json', readFileSync(0));
const { result } = compiler.compile({ mainFileContent: readFileSync(template, 'utf8') });
if (!result) throw new Error('nothing was compiled');
process.stdout.write(compiler.pdf(result, { pdfStandard: PdfStandard.UA_1 }));
