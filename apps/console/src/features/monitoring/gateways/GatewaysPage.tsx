import { type GatewayView, listGateways } from '@zhiben/contract/telemetry.ts';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay, useSession } from '../../../session/session.ts';
import { Empty, Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { AdmitGateway } from './AdmitGateway.tsx';
import { CloseGateway } from './CloseGateway.tsx';
import { GatewayCard } from './GatewayCard.tsx';
import { GatewaySecret } from './GatewaySecret.tsx';
import '../monitoring.css';

const REFRESH_MS = 5000;

interface Issued {
  readonly gateway: GatewayView;
  readonly secret: string;
}

/** Who sends, when last, and what became of it today. */
export function GatewaysPage() {
  const { enterpriseId } = useSession();
  const mayAdmit = useMay('gateway:admit') && enterpriseId !== null;
  const [admitting, setAdmitting] = useState(false);
  const [issued, setIssued] = useState<Issued>();
  const [closing, setClosing] = useState<GatewayView>();
  const found = useOperation(listGateways, {}, { refetchEveryMs: REFRESH_MS });
  return (
    <Page
      title="接入"
      note={found.data && `${found.data.gateways.filter(({ closedAt }) => closedAt === null).length} 台采集网关`}
      actions={
        mayAdmit && (
          <Button type="primary" onClick={() => setAdmitting(true)}>
            准入网关
          </Button>
        )
      }
    >
      <Loaded query={found}>
        {({ gateways, mqtt, running }) => (
          <div className="stack">
            {!running && (
              <Alert type="error" showIcon title="数据接入正在重新启动，网关会自行重连，没有得到确认的数据会重发。" />
            )}
            {mqtt.port !== null && (
              <p className="quiet">
                MQTT 端口 {mqtt.port}
                {mqtt.tlsPort !== null && `，加密端口 ${mqtt.tlsPort}`}；也可用 HTTP 批量上送。
              </p>
            )}
            {gateways.length === 0 && <Empty>还没有采集网关。{mayAdmit ? '点「准入网关」取得账号和口令。' : ''}</Empty>}
            {gateways.map((gateway) => (
              <GatewayCard
                key={gateway.id}
                gateway={gateway}
                named={enterpriseId === null}
                onClose={mayAdmit && gateway.closedAt === null ? () => setClosing(gateway) : undefined}
              />
            ))}
          </div>
        )}
      </Loaded>
      {admitting && enterpriseId !== null && (
        <AdmitGateway enterpriseId={enterpriseId} onIssued={setIssued} onClose={() => setAdmitting(false)} />
      )}
      {issued !== undefined && <GatewaySecret {...issued} onClose={() => setIssued(undefined)} />}
      {closing !== undefined && <CloseGateway gateway={closing} onClose={() => setClosing(undefined)} />}
    </Page>
  );
}
