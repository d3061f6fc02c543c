import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The registers of requirements, in the order they are printed. */
export const registers = [
  'visits',
  'assessment',
  'work-programme',
  'coordination',
  'documents',
  'visit-selection',
] as const;
export type Register = (typeof registers)[number];

export type Requirement = {
  readonly id: string; // V-010
  readonly register: Register;
  readonly cites: readonly string[];
  readonly statement: string;
};

/** Every requirement of the six registers under the root of the project. */
export function readRequirements(root: string): readonly Requirement[] {
  return registers.flatMap((register) => {
    const text = readFileSync(join(root, 'facts', 'requirements', `${register}.json`), 'utf8');
    return (JSON.parse(text) as { requirements: Requirement[] }).requirements;
  });
}

export function isRegister(name: string): name is Register {
  return (registers as readonly string[]).includes(name);
}
