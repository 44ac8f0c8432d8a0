import { PrinterOutlined } from '@ant-design/icons';
import { getTipOffPoster } from '@zhiben/contract/tip-offs.ts';
import type { EnterpriseId, PlaceId } from '@zhiben/vocabulary/ids.ts';
import { Button } from 'antd';
import { useOperation } from '../../../api/use-operation.ts';
import { useSession } from '../../../session/session.ts';
import { EnterprisePicker } from '../../../ui/EnterprisePicker.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useFilters } from '../../../ui/use-filters.ts';
import { PlacePicker } from '../PlacePicker.tsx';
import '../tip-offs.css';

/** The code to hang up at a gate or in a workshop. What it is for stands in the address bar. */
export function PosterPage() {
  const own = useSession().enterpriseId;
  const { filters, setFilters } = useFilters(['enterpriseId', 'placeId']);
  const enterpriseId = (own ?? filters['enterpriseId']) as EnterpriseId | undefined;
  const placeId = filters['placeId'] as PlaceId | undefined;
  const poster = useOperation(getTipOffPoster, {
    query: { ...(enterpriseId && { enterpriseId }), ...(placeId && { placeId }) },
  });
  return (
    <Page
      title="举报码"
      actions={
        <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          打印
        </Button>
      }
    >
      <div className="tip-off-row no-print">
        {own === null && (
          <EnterprisePicker
            value={enterpriseId}
            onChange={(id) => setFilters({ enterpriseId: id, placeId: undefined })}
            placeholder="全区通用"
            aria-label="企业"
            width={280}
          />
        )}
        {enterpriseId !== undefined && (
          <PlacePicker
            enterpriseId={enterpriseId}
            value={placeId}
            onChange={(id) => setFilters({ placeId: id })}
            placeholder="整个企业"
            aria-label="场所"
            width={220}
          />
        )}
      </div>
      <Loaded query={poster}>
        {({ enterpriseName, placeName, address, picture }) => (
          <section className="panel tip-off-poster" aria-label="举报码海报">
            <h2>发现安全隐患，请扫码举报</h2>
            <p>{[enterpriseName, placeName].filter(Boolean).join(' · ')}</p>
            <img src={`data:image/svg+xml,${encodeURIComponent(picture)}`} alt={`举报二维码 ${address}`} />
            <p>可以匿名，身份保密，查实有奖</p>
            <p>举报电话 12350</p>
          </section>
        )}
      </Loaded>
    </Page>
  );
}
