import { changeCampaignPlan } from '@zhiben/contract/campaign.ts';
import type { CampaignPlan } from '@zhiben/contract/campaign-plan.ts';
import { Form } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActDialog } from '../../ui/ActDialog.tsx';
import { WordsItem } from '../../ui/WordsItem.tsx';

interface LoadPlanProps {
  readonly plan: CampaignPlan;
  readonly seenVersion: number;
  readonly onClose: () => void;
}

/** What was read from the file, before it becomes the plan everybody is counted by. */
export function LoadPlan({ plan, seenVersion, onClose }: LoadPlanProps) {
  const [form] = Form.useForm<{ reason: string }>();
  const change = useAct(changeCampaignPlan);
  const items = plan.measures.reduce((sum, measure) => sum + measure.items.length, 0);
  return (
    <ActDialog
      title="载入方案"
      act={`存为第 ${seenVersion + 1} 版`}
      form={form}
      pending={change.isPending}
      error={change.error}
      onSend={({ reason }) => change.mutate({ body: { plan, seenVersion, reason } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>
        {plan.title}（{plan.district}）：{plan.measures.length} 项措施，{items} 项任务，{plan.filings.length}{' '}
        份报送材料。
      </p>
      <p className="quiet">保存后，攻坚进度即按新版统计；已报送的材料保留。</p>
      <WordsItem name="reason" label="修改依据" most={500} />
    </ActDialog>
  );
}
