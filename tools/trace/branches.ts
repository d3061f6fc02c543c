import { idsIn } from './claims.ts';

/** A line of code that carries a requirement, by the mark at its end: `if (late) return refused; // [V-133]`. */
export type Branch = {
  readonly file: string;
  readonly line: number;
  readonly ids: readonly string[];
  readonly code: string;
};

const mark = /(?:\/\/|\{\/\*|--)\s*(\[[A-Z]{1,3}-\d{3}[^\n]*)$/;

/** Every marked branch in the text of one file. */
export function branchesIn(file: string, text: string): readonly Branch[] {
  return text.split('\n').flatMap((source, at) => {
    const marked = mark.exec(source);
    const ids = marked ? idsIn(marked[1] ?? '') : [];
    const code = marked ? source.slice(0, marked.index).trim() : '';
    return ids.length > 0 && code ? [{ file, line: at + 1, ids, code }] : [];
  });
}

/**
 * The text of the file with the branch switched off, or null when the mark stands where nothing can be switched
 * off. A condition becomes false; a line of data or a statement of its own is left out; a line of a policy opens
 * to everybody.
 */
export function disable(text: string, branch: Branch): string | null {
  const lines = text.split('\n');
  const before = lines.slice(0, branch.line - 1).join('\n');
  const start = branch.line > 1 ? before.length + 1 : 0;
  const end = start + (lines[branch.line - 1] ?? '').length;
  const source = text.slice(start, end);
  const bare = source.replace(mark, '');

  if (branch.file.endsWith('.sql')) return replaced(text, start, end, withoutRule(bare));
  const condition = conditionAt(text, start, end);
  if (condition) {
    const [open, close] = condition;
    return replaced(text, open, close, `false && (${text.slice(open, close)})`);
  }
  return replaced(text, start, end, withoutBranch(bare));
}

function replaced(text: string, start: number, end: number, by: string | null): string | null {
  return by === null ? null : text.slice(0, start) + by + text.slice(end);
}

/** Where the condition of an `if` on this line begins and ends; it may run on over the next lines. */
function conditionAt(text: string, start: number, end: number): readonly [number, number] | null {
  const found = /\bif \(/.exec(text.slice(start, end));
  if (!found) return null;
  const open = start + found.index + found[0].length;
  for (let at = open, depth = 1; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')') depth--;
    if (depth === 0) return [open, at];
  }
  return null;
}

/** A line without its branch: ternary, guard by `&&`, line of data, link of a chain or whole statement. */
function withoutBranch(line: string): string | null {
  const ternary = / \? .* : |^\s*\? /.test(line) ? withoutTernary(line) : null;
  if (ternary) return ternary;
  if (/\S && \S/.test(line)) return line.replace(/(\S) && (\S)/, '$1 && false && $2');
  return /[,;]\s*$|^\s*\.\w+\(.*\)\s*$/.test(line) ? '' : null;
}

/** The condition stands between the last thing that can begin an expression and the question mark. */
function withoutTernary(line: string): string | null {
  const question = line.indexOf(' ? ');
  if (question < 0) return null;
  const head = line.slice(0, question);
  const begin = Math.max(
    ...['return ', '=> ', ' = ', '({', ': '].map((word) => {
      const at = head.lastIndexOf(word);
      return at < 0 ? -1 : at + word.length;
    }),
  );
  const from = begin < 0 ? head.length - head.trimStart().length : begin;
  return `${head.slice(0, from)}false && (${head.slice(from)})${line.slice(question)}`;
}

/** A policy says who may; without the line everybody may. */
function withoutRule(line: string): string | null {
  const opened = line.replace(/\b(using|with check) \(.*\)(?=;?\s*$)/, '$1 (true)');
  if (opened !== line) return opened;
  return /;\s*$/.test(line) ? '' : null;
}
