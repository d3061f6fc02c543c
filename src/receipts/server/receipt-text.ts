import { createHash } from 'node:crypto';
import type { Language } from '../../platform/language.ts';
import { say } from '../../platform/server/messages.ts';

type ReceiptFacts = {
  readonly receiptId: string;
  readonly stateCode: string;
  readonly fileId: string;
  readonly event: string;
  readonly receivedOn: string;
  readonly enteredAs: string;
  readonly onPaper: boolean;
  readonly documentSha256: string | null;
  readonly entryId: string;
  readonly entryHash: string;
  readonly issuedAt: string;
};

const first = 'stocktake-receipt-1';

/**
 * The receipt as it can be checked letter for letter: one field a line. The hash of the entry is the head of the chain
 * of the State when it was given, so the line and all before it are bound by it.
 */
export function receiptText(facts: ReceiptFacts): string {
  const lines: readonly (readonly [string, string])[] = [
    ['receipt', facts.receiptId],
    ['chain', `state:${facts.stateCode}`],
    ['file', facts.fileId],
    ['event', facts.event],
    ['received-on', facts.receivedOn],
    ['entered-by', facts.enteredAs],
    ['on-paper', facts.onPaper ? 'yes' : 'no'],
    ['document', facts.documentSha256 ?? '-'],
    ['entry', facts.entryId],
    ['chain-head', facts.entryHash],
    ['issued-at', new Date(facts.issuedAt).toISOString()],
  ];
  return [first, ...lines.map(([name, value]) => `${name}: ${value}`)].join('\n');
}

export const digestOfText = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The same in sentences, for people. */
export function receiptWords(facts: ReceiptFacts, language: Language, stateName: string): string[] {
  const { event, receivedOn, onPaper } = facts;
  const values = { state: stateName, event, on: receivedOn };
  return [
    say(language, onPaper ? 'receipts.words-paper' : 'receipts.words-portal', values),
    say(language, 'receipts.words-effect'),
    say(language, 'receipts.words-check'),
  ];
}

/** What somebody pasted, as it was given: the text between its first line and its last, whatever mail did to its line ends. */
export function readReceipt(pasted: string): { readonly receiptId: string; readonly digest: string } | null {
  const lines = pasted
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().replace(/^>+ ?/, ''));
  const start = lines.indexOf(first);
  const end = lines.findIndex((line, at) => at > start && line.startsWith('issued-at: '));
  if (start < 0 || end < 0) return null;
  const text = lines
    .slice(start, end + 1)
    .filter((line) => line !== '')
    .join('\n');
  const receiptId = /^receipt: ([0-9a-f-]{36})$/m.exec(text)?.[1];
  return receiptId ? { receiptId, digest: digestOfText(text) } : null;
}
