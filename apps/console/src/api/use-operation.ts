import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Operation } from '@zhiben/contract/operation.ts';
import type { ApiProblem } from './api-problem.ts';
import { call } from './client.ts';
import type { Answer, ArgsOf } from './request.ts';

/** What is asked, as the cache knows it: the operation's id, then its parameters and filters. */
export const keyOf = <Op extends Operation>(operation: Op, args: ArgsOf<Op>) =>
  [operation.id, args.params ?? null, args.query ?? null] as const;

interface UseOperationOptions {
  readonly enabled?: boolean;
  /** Keeps the last answer on the screen while another filter is asked for. */
  readonly keepLast?: boolean;
  readonly refetchEveryMs?: number | false;
}

/** Reads one operation. It is asked again by itself when a committed change touches it. */
export function useOperation<Op extends Operation>(
  operation: Op,
  args: ArgsOf<Op>,
  { enabled = true, keepLast = false, refetchEveryMs = false }: UseOperationOptions = {},
): UseQueryResult<Answer<Op>, ApiProblem> {
  return useQuery<Answer<Op>, ApiProblem>({
    queryKey: keyOf(operation, args),
    queryFn: ({ signal }) => call(operation, args, { signal }),
    enabled,
    refetchInterval: refetchEveryMs,
    ...(keepLast ? { placeholderData: keepPreviousData as never } : {}),
  });
}
