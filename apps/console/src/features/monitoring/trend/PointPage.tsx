import { getPoint } from '@zhiben/contract/points.ts';
import { PointId } from '@zhiben/vocabulary/ids.ts';
import { pointKindLabel, qualityLabel } from '@zhiben/vocabulary/monitoring.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Time } from '../../../ui/Time.tsx';
import { ClosePoint } from '../points/ClosePoint.tsx';
import { PointForm } from '../points/PointForm.tsx';
import { Standing } from '../Standing.tsx';
import { valueWords } from '../value-words.ts';
import { Trend } from './Trend.tsx';
import '../monitoring.css';

const REFRESH_MS = 2000;

/** One point: what it says now, what it said, and its entry in the table. */
export function PointPage() {
  const { pointId = '' } = useParams();
  const [open, setOpen] = useState<'change' | 'close'>();
  const mayEdit = useMay('point:edit');
  const found = useOperation(
    getPoint,
    { params: { pointId: PointId.safeParse(pointId).data ?? (0 as PointId) } },
    { refetchEveryMs: REFRESH_MS },
  );
  return (
    <Loaded query={found}>
      {(point) => (
        <Page
          title={`${point.tag} ${point.name}`}
          note={<Link to={`/monitoring/${point.enterpriseId}`}>{point.enterpriseName}</Link>}
          actions={
            mayEdit && (
              <>
                <Button onClick={() => setOpen('change')}>修改测点</Button>
                <Button onClick={() => setOpen('close')}>{point.closedAt === null ? '停用' : '恢复'}</Button>
              </>
            )
          }
        >
          <dl className="trend-facts">
            <div>
              <dt>当前值</dt>
              <dd>
                <strong>{point.latest === null ? '—' : valueWords(point, point.latest.value)}</strong>{' '}
                <Standing standing={point.standing} />
              </dd>
            </div>
            <div>
              <dt>更新</dt>
              <dd>
                {point.latest === null ? '从未收到数据' : <Time at={point.latest.at} />}
                {point.latest && point.latest.quality !== 'good' && `（${qualityLabel[point.latest.quality]}）`}
              </dd>
            </div>
            <Fact term="类型">{pointKindLabel[point.kind]}</Fact>
            <Fact term="量程">{`${point.rangeLow}—${point.rangeHigh} ${point.unit}`}</Fact>
            <Fact term="采集间隔">{`${point.everySeconds} 秒`}</Fact>
            {point.equipment !== null && <Fact term="设备">{point.equipment}</Fact>}
            {point.placeName !== null && <Fact term="场所">{point.placeName}</Fact>}
          </dl>
          <Trend point={point} />
          {open === 'change' && (
            <PointForm point={point} enterpriseId={point.enterpriseId} onClose={() => setOpen(undefined)} />
          )}
          {open === 'close' && <ClosePoint point={point} onClose={() => setOpen(undefined)} />}
        </Page>
      )}
    </Loaded>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
