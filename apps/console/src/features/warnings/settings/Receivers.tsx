import { useQueryClient } from '@tanstack/react-query';
import { closeWarningReceiver, listWarningReceivers, type WarningReceiver } from '@zhiben/contract/warning-settings.ts';
import { pushWayLabel, warningAudienceLabel } from '@zhiben/vocabulary/warnings.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Time } from '../../../ui/Time.tsx';
import { AddReceiver } from './AddReceiver.tsx';

/** Whom the office tells outside the screen. */
export function Receivers() {
  const found = useOperation(listWarningReceivers, {});
  const [adding, setAdding] = useState(false);
  return (
    <section className="panel" aria-label="系统外推送">
      <h2>系统外推送</h2>
      <p className="quiet lead">
        接口和短信网关收到的每条推送都带签名（zhiben-signature）和不重复编号（idempotency-key）；送不到时逐步延长间隔重试，最终失败记入处置过程。
      </p>
      <Loaded query={found}>
        {({ receivers, emailReady }) => (
          <>
            <ol className="warning-lines">
              {receivers.map((receiver) => (
                <Receiver key={receiver.number} receiver={receiver} />
              ))}
            </ol>
            {receivers.length === 0 && <p>没有登记接收方，预警只在系统内提示。</p>}
            {!emailReady && <p className="quiet">没有设置邮件服务器（SMTP_URL、SMTP_FROM），邮件不能送达。</p>}
          </>
        )}
      </Loaded>
      <div className="warning-acts">
        <Button onClick={() => setAdding(true)}>登记接收方</Button>
      </div>
      {adding && <AddReceiver onClose={() => setAdding(false)} />}
    </section>
  );
}

function Receiver({ receiver }: { readonly receiver: WarningReceiver }) {
  const { number, name, way, audience, enterpriseName, address, phone, closedAt, delivered, failed } = receiver;
  const close = useAct(closeWarningReceiver);
  const queries = useQueryClient();
  const done = () => void queries.invalidateQueries({ queryKey: ['listWarningReceivers'] });
  return (
    <li>
      <span className="warning-row">
        <strong>{name}</strong>
        <span className="tag tag-state">{pushWayLabel[way]}</span>
        <span className="quiet">
          推送给{warningAudienceLabel[audience]}的{enterpriseName !== null && `（${enterpriseName}）`}
        </span>
        {closedAt === null ? (
          <Button
            size="small"
            loading={close.isPending}
            onClick={() => close.mutate({ params: { number } }, { onSuccess: done })}
          >
            停用
          </Button>
        ) : (
          <span className="tag tag-final">
            <Time at={closedAt} /> 停用
          </span>
        )}
      </span>
      <div className="quiet">
        {phone !== null && `${phone}　`}
        {address}　已送达 {delivered}，{failed > 0 ? <strong>失败 {failed}</strong> : '失败 0'}
      </div>
      <ProblemNotice error={close.error} />
    </li>
  );
}
