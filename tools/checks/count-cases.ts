import { existsSync, readFileSync } from 'node:fs';

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Test cases of one run. A file that could not even start counts as one failure, and so does a run that failed
 * without naming a case: a crash, a time limit, nothing found to run.
 */
export function countCases(report: string, succeeded: boolean): Count {
  const { passed, failed } = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : nothing;
  if (failed > 0) return { passed, failed };
  return { passed, failed: succeeded && passed > 0 ? 0 : 1 };
}

const nothing: Count = { passed: 0, failed: 0 };

function count({ numPassedTests, testResults }: Report): Count {
  const failed = testResults.map(({ status, assertionResults }) => {
    const cases = assertionResults.filter((result) => result.status === 'failed').length;
    return cases === 0 && status === 'failed' ? 1 : cases;
  });
  return { passed: numPassedTests, failed: failed.reduce((sum, cases) => sum + cases, 0) };
}
