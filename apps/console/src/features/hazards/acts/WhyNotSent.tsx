import { useQueryClient } from '@tanstack/react-query';
import type { HazardDetail } from '@zhiben/contract/hazard-view.ts';
import { getHazard } from '@zhiben/contract/hazards.ts';
import { hazardStateLabel } from '@zhiben/vocabulary/hazards.ts';
import { Alert, Button } from 'antd';
import type { ApiProblem } from '../../../api/api-problem.ts';
import { keyOf } from '../../../api/use-operation.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';

interface WhyNotSentProps {
  readonly hazard: HazardDetail;
  /** Somebody else moved the hazard while this form was open. */
  readonly changed: boolean;
  readonly error: ApiProblem | null;
  readonly onLook: () => void;
}

/** What stands in the way of an act. Whoever was overtaken looks at the case first; what they wrote waits. */
export function WhyNotSent({ hazard, changed, error, onLook }: WhyNotSentProps) {
  const queries = useQueryClient();
  const overtaken = changed || error?.code === 'hazard-changed-meanwhile';
  if (!overtaken) return <ProblemNotice error={error} />;

  const look = () => {
    void queries.invalidateQueries({ queryKey: keyOf(getHazard, { params: { hazardId: hazard.id } }) });
    onLook();
  };
  const state = hazardStateLabel[hazard.state];
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginBlock: 8 }}
      title={error?.message ?? `本条隐患刚被他人更新，现为「${state}」。请查看最新情况后再提交，已填写的内容仍保留。`}
      action={<Button onClick={look}>查看最新</Button>}
    />
  );
}
