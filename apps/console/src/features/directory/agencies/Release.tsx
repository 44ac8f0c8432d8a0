import type { EnterpriseView } from '@zhiben/contract/directory.ts';
import { type AgencyView, unassignAgency } from '@zhiben/contract/directory-agencies.ts';
import { App, Button, Popconfirm } from 'antd';
import { useAct } from '../../../api/use-act.ts';

interface ReleaseProps {
  readonly enterprise: EnterpriseView;
  readonly agency: AgencyView;
}

export function Release({ enterprise, agency }: ReleaseProps) {
  const { message } = App.useApp();
  const act = useAct(unassignAgency);
  const send = () =>
    act.mutate(
      { params: { enterpriseId: enterprise.id, agencyId: agency.id } },
      {
        onSuccess: () => void message.success(`已解除${agency.name}的委托`),
        onError: (error) => void message.error(error.message),
      },
    );
  return (
    <Popconfirm
      title={`解除委托：${agency.name}`}
      description="该机构人员随即不能再查看这家企业的任何资料。"
      okText="解除委托"
      onConfirm={send}
    >
      <Button size="small" loading={act.isPending}>
        解除
      </Button>
    </Popconfirm>
  );
}
