import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { Time } from '../../ui/Time.tsx';
import { usePhone } from '../../ui/use-phone.ts';
import { Campaign } from './Campaign.tsx';
import { FigureGroup } from './FigureGroup.tsx';
import { Late } from './Late.tsx';
import { useOverview } from './use-overview.ts';
import './overview.css';

/** The whole district on one page: every number is counted by the server, says how, and opens its rows. */
export function OverviewPage() {
  const overview = useOverview();
  const phone = usePhone();
  return (
    <Page
      title="全区总览"
      note={
        overview.data && (
          <>
            {overview.data.enterprises} 家企业　统计于 <Time at={overview.data.computedAt} />
            {overview.isError ? '，暂时不能更新' : '，随记录更新'}
          </>
        )
      }
      actions={
        !phone && (
          <LinkButton to="/overview/wall" plain>
            大屏
          </LinkButton>
        )
      }
    >
      <Loaded query={overview}>
        {(view) => (
          <div className="overview">
            <FigureGroup title="重大隐患清零" href="/board" figures={view.zeroing} wide />
            <FigureGroup title="未销警的预警" href="/warnings" figures={view.warnings} />
            <FigureGroup title="安全风险分级" href="/grading" figures={view.grading} />
            <FigureGroup title="今日高风险作业" figures={view.work} />
            <FigureGroup title="本年度执法" href="/visits/coverage" figures={view.enforcement} wide />
            <Late late={view.late} />
            <Campaign campaign={view.campaign} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
