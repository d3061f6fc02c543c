import { type Batch, hasNamedStatement, statementsOf } from './wire.ts';

// On the embedded engine the session belongs to a superuser who has stepped down. The statements that would step up
// again, and those that leave something behind for the next connection, are not for the application. This protects
// against mistakes; against intruders, use a server (docs/decisions/0006).

const gap = String.raw`(?:\s|/\*[\s\S]*?\*/|--[^\n]*\n)`;
const forbidden = [
  new RegExp(`session(?:_|${gap}+)authorization`, 'i'),
  new RegExp(String.raw`set_config${gap}*\((?!${gap}*'app\.)`, 'i'),
  new RegExp(String.raw`(?:^|;)${gap}*(?:do|discard|prepare|listen|load|alter\s+system)\b`, 'i'),
];

/** Why the application may not send this batch; null when it may. */
export function refusalOf(batch: Batch): string | null {
  if (hasNamedStatement(batch)) return 'named prepared statements are shared by all connections here';
  const offends = statementsOf(batch).some((text) => forbidden.some((pattern) => pattern.test(text)));
  return offends ? 'this statement is not for an application connection' : null;
}
