import { type Claim, isProved } from './claims.ts';
import { type Register, type Requirement, registers } from './requirements.ts';

type Claims = ReadonlyMap<string, Claim>;

/** One line for each register and one for all: `visits 14/200`. */
export function countLines(requirements: readonly Requirement[], claims: Claims): readonly string[] {
  const line = (name: string, of: readonly Requirement[]) =>
    `${name} ${of.filter(({ id }) => isProved(claims.get(id))).length}/${of.length}`;
  return [
    ...registers.map((register) => line(register, inRegister(requirements, register))),
    line('total', requirements),
  ];
}

/** What must not be in a run: ids that no register knows, and requirements claimed by skipped tests only. */
export function faultsOf(requirements: readonly Requirement[], claims: Claims): string[] {
  const known = new Set(requirements.map(({ id }) => id));
  return [...claims].sort().flatMap(([id, claim]) => {
    const tests = [...claim.passed, ...claim.failed, ...claim.skipped];
    if (!known.has(id)) return tests.map(({ title }) => `unknown requirement ${id}: ${title}`);
    const onlySkipped = claim.passed.length === 0 && claim.failed.length === 0;
    return onlySkipped
      ? claim.skipped.map(({ title }) => `${id} is claimed only by a skipped test: ${title}`)
      : [];
  });
}

/** The requirements of a register that no passing test proves, each on a line. */
export function openLines(
  requirements: readonly Requirement[],
  claims: Claims,
  register: Register,
): readonly string[] {
  return inRegister(requirements, register)
    .filter(({ id }) => !isProved(claims.get(id)))
    .map(({ id, statement }) => `${id} ${statement}`);
}

function inRegister(requirements: readonly Requirement[], register: Register): readonly Requirement[] {
  return requirements.filter((requirement) => requirement.register === register);
}
