import { boundaryViolations } from './boundaries.ts';

const violations = await boundaryViolations();
for (const { rule, from, to } of violations) process.stdout.write(`${rule}: ${from} → ${to}\n`);
process.exitCode = violations.length === 0 ? 0 : 1;
