import { useMay, useSession } from '../../session/session.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { MyDutyList } from './MyDutyList.tsx';
import { Overview } from './Overview.tsx';
import './responsibility.css';

/** One's own list to read and sign; for those who oversee, where everybody stands. */
export function ResponsibilityPage() {
  const { enterpriseId } = useSession();
  const mayOversee = useMay('responsibility:oversee');
  if (enterpriseId === null) return <Overview />;
  return (
    <Page
      title="我的岗位责任清单"
      narrow
      actions={
        mayOversee && (
          <LinkButton plain to={`/responsibility/${enterpriseId}`}>
            本企业各岗位
          </LinkButton>
        )
      }
    >
      <MyDutyList />
    </Page>
  );
}
