import { PrinterOutlined } from '@ant-design/icons';
import { getNoticePoster } from '@zhiben/contract/notice-boards.ts';
import { majorHazardLevelLabel } from '@zhiben/vocabulary/enterprises.ts';
import type { InstallationId } from '@zhiben/vocabulary/ids.ts';
import { stewardRoleLabel } from '@zhiben/vocabulary/installations.ts';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import '../installations.css';

/** The board to print and hang at the installation's warning sign. */
export function NoticePage() {
  const { installationId = '' } = useParams();
  const poster = useOperation(getNoticePoster, { params: { installationId: installationId as InstallationId } });
  return (
    <Page
      title="包保公示牌"
      note={<Link to={`/installations/${installationId}`}>返回单元</Link>}
      actions={
        <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          打印
        </Button>
      }
    >
      <Loaded query={poster}>
        {({ board, address, picture }) => (
          <section className="panel unit-board" aria-label="公示牌">
            <h2>重大危险源安全包保公示牌</h2>
            <dl className="unit-sums">
              <dt>企业</dt>
              <dd>{board.enterpriseName}</dd>
              <dt>重大危险源</dt>
              <dd>{board.name}</dd>
              <dt>等级</dt>
              <dd>{board.level === null ? '未定级' : majorHazardLevelLabel[board.level]}</dd>
              <dt>主要物质</dt>
              <dd>{board.substances.join('、') || '未登记'}</dd>
            </dl>
            <div className="unit-board-people">
              {board.stewards.map(({ role, person, duties }) => (
                <div key={role}>
                  {stewardRoleLabel[role]}
                  <strong>{person?.name ?? '未明确'}</strong>
                  {person !== null && `${person.post}　${person.phone}`}
                  <ul className="unit-list">
                    {duties.map((duty) => (
                      <li key={duty}>{duty}</li>
                    ))}
                  </ul>
                </div>
              ))}
            </div>
            <div className="unit-board-foot">
              <img src={`data:image/svg+xml,${encodeURIComponent(picture)}`} alt={`公示二维码 ${address}`} />
              <p>
                扫码查看最新公示
                <br />
                安全生产举报电话 12350
              </p>
            </div>
          </section>
        )}
      </Loaded>
    </Page>
  );
}
