import { reportHazard } from '@zhiben/contract/hazards.ts';
import type { BodyInputOf } from '@zhiben/contract/operation.ts';
import type { HazardId } from '@zhiben/vocabulary/ids.ts';
import { App } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../../api/use-act.ts';
import type { ReportDraft } from './report-draft.ts';
import type { usePhotos } from './use-photos.ts';
import { useSendPhotos } from './use-send-photos.ts';

interface Kept {
  readonly reported: ReportDraft['reported'];
  readonly change: (part: Partial<ReportDraft>) => void;
  readonly clear: () => void;
}

/** Reports the hazard, then sends its photos. What has arrived is never sent again, whatever fails after it. */
export function useReport({ reported, change, clear }: Kept, kept: ReturnType<typeof usePhotos>) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const act = useAct(reportHazard);
  const [problem, setProblem] = useState<unknown>(null);
  const photos = useSendPhotos(kept);

  const arrive = async (body: BodyInputOf<typeof reportHazard>): Promise<{ id: HazardId; number: string }> => {
    if (reported !== null) return reported;
    const { id, number } = await act.mutateAsync({ body });
    change({ reported: { id, number } });
    return { id, number };
  };
  const send = async (body: BodyInputOf<typeof reportHazard>) => {
    setProblem(null);
    try {
      const { id, number } = await arrive(body);
      if (!(await photos.send(id))) return;
      clear();
      void message.success(`已上报：${number}`);
      navigate(`/hazards/${id}`, { replace: true });
    } catch (error) {
      setProblem(error);
    }
  };
  return {
    send,
    doing: act.isPending ? '正在上报' : photos.doing,
    problem,
    problems: photos.problems,
    stop: photos.stop,
  };
}
