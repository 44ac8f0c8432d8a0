import { reportHazard } from '@zhiben/contract/hazards.ts';
import type { BodyInputOf } from '@zhiben/contract/operation.ts';
import { App } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../../api/use-act.ts';
import { sendEvidence } from '../evidence/send-evidence.ts';
import type { ReportDraft } from './report-draft.ts';
import type { usePhotos } from './use-photos.ts';

interface Kept {
  readonly reported: ReportDraft['reported'];
  readonly change: (part: Partial<ReportDraft>) => void;
  readonly clear: () => void;
}

/** Reports the hazard, then sends its photos one by one. What has arrived is never sent again, whatever fails after it. */
export function useReport({ reported, change, clear }: Kept, { photos, remove }: ReturnType<typeof usePhotos>) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const act = useAct(reportHazard);
  const [doing, setDoing] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);

  const arrive = async (body: BodyInputOf<typeof reportHazard>) => {
    if (reported !== null) return reported;
    const { id, number } = await act.mutateAsync({ body });
    change({ reported: { id, number } });
    return { id, number };
  };
  const send = async (body: BodyInputOf<typeof reportHazard>) => {
    setProblem(null);
    setDoing('正在上报');
    try {
      const hazard = await arrive(body);
      for (const [index, { key, file, takenAt }] of photos.entries()) {
        setDoing(`正在上传照片 ${index + 1} / ${photos.length}`);
        const kind = file.type.startsWith('image/') ? 'hazard-photo' : 'document';
        await sendEvidence(hazard.id, { file, kind, takenAt, key });
        remove(key);
      }
      clear();
      void message.success(`已上报：${hazard.number}`);
      navigate(`/hazards/${hazard.id}`, { replace: true });
    } catch (error) {
      setProblem(error);
    } finally {
      setDoing(null);
    }
  };
  return { send, doing, problem };
}
