import { QueryClient } from '@tanstack/react-query';
import { asProblem } from './api-problem.ts';

const TRIES = 2;

/** A refusal is final and a cut line is watched elsewhere; only a server that is just starting is tried again. */
function mayPass(failures: number, error: Error): boolean {
  const { status } = asProblem(error);
  return failures < TRIES && status >= 502;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      gcTime: 10 * 60_000,
      retry: mayPass,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
