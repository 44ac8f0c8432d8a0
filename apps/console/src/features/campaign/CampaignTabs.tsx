import { useSession } from '../../session/session.ts';
import { Tabs } from '../../ui/Tabs.tsx';

/** The pages of the campaign; an enterprise has its own place and the plan. */
export function CampaignTabs() {
  const { enterpriseId } = useSession();
  const tabs =
    enterpriseId === null
      ? [
          { to: '/campaign', label: '攻坚进度' },
          { to: '/campaign/enterprises', label: '各企业' },
          { to: '/campaign/plan', label: '方案' },
        ]
      : [
          { to: `/campaign/enterprises/${enterpriseId}`, label: '本企业' },
          { to: '/campaign/plan', label: '方案' },
        ];
  return <Tabs label="治本攻坚" tabs={tabs} />;
}
