import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Operation } from '@zhiben/contract/operation.ts';
import { useRef } from 'react';
import type { ApiProblem } from './api-problem.ts';
import { call } from './client.ts';
import { newKey } from './new-key.ts';
import { refreshAfter } from './refresh.ts';
import type { Answer, ArgsOf } from './request.ts';

/**
 * Does one operation. Sending the same content again after a failure repeats the key, so that what arrived
 * the first time is not made twice; changed content is a new attempt.
 */
export function useAct<Op extends Operation>(operation: Op): UseMutationResult<Answer<Op>, ApiProblem, ArgsOf<Op>> {
  const attempt = useRef({ content: '', key: '' });
  const queries = useQueryClient();
  return useMutation<Answer<Op>, ApiProblem, ArgsOf<Op>>({
    mutationFn: (args) => {
      const content = JSON.stringify([args.params, args.body]);
      if (attempt.current.content !== content) attempt.current = { content, key: newKey() };
      return call(operation, args, { idempotencyKey: attempt.current.key });
    },
    onSuccess: (_answer, args) => {
      attempt.current = { content: '', key: '' };
      refreshAfter(queries, operation, args.params);
    },
  });
}
