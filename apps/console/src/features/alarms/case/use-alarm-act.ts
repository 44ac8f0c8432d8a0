import { useQueryClient } from '@tanstack/react-query';
import type { Operation } from '@zhiben/contract/operation.ts';
import type { ArgsOf } from '../../../api/request.ts';
import { useAct } from '../../../api/use-act.ts';

/** An act on an alarm or its rule. The open case is asked again at once: its address names the alarm, the act may name the rule. */
export function useAlarmAct<Op extends Operation>(operation: Op, onDone?: () => void) {
  const act = useAct(operation);
  const queries = useQueryClient();
  const send = (args: ArgsOf<Op>) =>
    act.mutate(args, {
      onSuccess: () => {
        for (const name of ['getAlarm', 'getAlarmStory']) void queries.invalidateQueries({ queryKey: [name] });
        onDone?.();
      },
    });
  return { send, pending: act.isPending, error: act.error };
}
