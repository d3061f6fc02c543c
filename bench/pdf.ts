import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fontFiles } from '../src/printing/server/fonts.ts';
import type { Printout, PrintoutBlock } from '../src/printing/server/printout.ts';
import { render } from '../src/printing/server/render.ts';
import { atMost, figure, interleaved, type Line, round } from './measure.ts';

// A report of some sixty pages as PDF: the whole of our way, which takes a process of its own, against the compiler alone
// on the same template and the same words, and how both grow with the report.

const sizes = [1, 3, 10] as const;
const paragraphs = 40; // of a small report

export async function benchPdf(): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const size of sizes) {
    const copy = printoutWith(paragraphs * size);
    const [ours = 1, bare = 1] = await interleaved(3, [
      {
        name: 'PDF',
        measure: () => secondsOf(async () => void (await render(copy, 'pdf', new AbortController().signal))),
      },
      { name: 'bare compiler', measure: () => secondsOf(() => compile(copy)) },
    ]);
    lines.push(
      figure(`PDF of ${paragraphs * size} paragraphs`, `${round(ours)} s, bare compiler ${round(bare)} s`),
    );
    if (size === 10) lines.push(atMost('PDF against the bare compiler, largest report', ours / bare, 1.3));
  }
  return lines;
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** The compiler alone, in a process of its own as ours is. */
function compile(copy: Printout): Promise<void> {
  const template = join('src', 'printing', 'server', 'typst', 'report.typ');
  const words = ['--import', 'tsx', join('bench', 'bare-pdf.ts'), template, ...fontFiles()];
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.end(JSON.stringify(copy));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => (code === 0 ? done() : failed(new Error(`the compiler ended with ${code}`))));
  });
}

function printoutWith(count: number): Printout {
  const block = (type: PrintoutBlock['type'], place: number, words: string): PrintoutBlock => ({
    ...{
      type,
      id: `block-${place}`,
      level: type === 'heading' ? 1 : 0,
      label: `${place}.`,
      foreign: null,
      points: [],
    },
    lines: [[[{ t: 'text', v: words }]]],
  });
  const sentence =
    'The delegation took note of the measures that the authorities described and of the gaps that remain. ';
  const blocks = Array.from({ length: count }, (_, place) =>
    place % 10 === 0
      ? block('heading', place, `Chapter ${place / 10 + 1}`)
      : block('paragraph', place, sentence.repeat(8)),
  );
  return {
    ...{
      language: 'en',
      dir: 'ltr',
      title: 'Report for measurement',
      body: 'Committee',
      secretariat: 'Secretariat',
    },
    ...{
      kind: 'Adopted report',
      issued: 'Issued on 1 June 2026',
      issuedOn: '2026-06-01',
      contents: 'Contents',
    },
    ...{ digest: '0'.repeat(64), check: 'Check', terms: [], footer: 'Confidential', blocks, notes: {} },
  };
}
