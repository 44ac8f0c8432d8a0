import { acknowledgeAlarms } from '@zhiben/contract/alarms.ts';
import type { AlarmId } from '@zhiben/vocabulary/ids.ts';
import { App, Button } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';

interface AcknowledgeManyProps {
  readonly selected: readonly string[];
  readonly onSelect: (ids: string[]) => void;
}

/** Acknowledges what is ticked, in one act. */
export function AcknowledgeMany({ selected, onSelect }: AcknowledgeManyProps) {
  const act = useAct(acknowledgeAlarms);
  const { message } = App.useApp();
  if (selected.length === 0) return null;
  const send = () =>
    act.mutate(
      { body: { alarmIds: selected as AlarmId[], note: '' } },
      {
        onSuccess: ({ acknowledged, already }) => {
          void message.success(`已确认 ${acknowledged} 条${already > 0 ? `，另 ${already} 条他人已确认` : ''}`);
          onSelect([]);
        },
      },
    );
  return (
    <>
      <Button type="primary" loading={act.isPending} onClick={send}>
        确认所选 {selected.length} 条
      </Button>
      <ProblemNotice error={act.error} />
    </>
  );
}
