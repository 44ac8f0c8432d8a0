import type { GatewayView } from '@zhiben/contract/telemetry.ts';
import { fateLabel, fateMeaning } from '@zhiben/vocabulary/telemetry.ts';
import { Button } from 'antd';
import { Time } from '../../../ui/Time.tsx';
import '../monitoring.css';

interface GatewayCardProps {
  readonly gateway: GatewayView;
  /** Whether its enterprise is said as well. */
  readonly named: boolean;
  readonly onClose: (() => void) | undefined;
}

/** One gateway with the fates of its samples; what went wrong shows its last example, for whoever mends the device. */
export function GatewayCard({ gateway, named, onClose }: GatewayCardProps) {
  const { name, enterpriseName, login, lastSeenAt, today } = gateway;
  return (
    <section className="panel gateway" aria-label={name}>
      <div className="gateway-head">
        <strong>{name}</strong>
        {named && <span>{enterpriseName}</span>}
        <code>{login}</code>
        <Line gateway={gateway} />
        <span className="quiet">最近收到 {lastSeenAt === null ? '从未' : <Time at={lastSeenAt} />}</span>
        {onClose && <Button onClick={onClose}>停用</Button>}
      </div>
      {today.length === 0 ? (
        <p className="quiet">今天没有收到数据。</p>
      ) : (
        <table className="gateway-fates">
          <thead>
            <tr>
              <th scope="col">今日去向</th>
              <th scope="col" className="number">
                样本
              </th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {today.map(({ fate, samples, example }) => (
              <tr key={fate}>
                <th scope="row">{fateLabel[fate]}</th>
                <td className="number">{samples.toLocaleString('zh-CN')}</td>
                <td>
                  {fateMeaning[fate]}
                  {example !== null && (
                    <>
                      。最近一例 <code>{example}</code>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Line({ gateway: { closedAt, lines } }: { readonly gateway: GatewayView }) {
  if (closedAt !== null) return <span className="tag tag-final">已停用</span>;
  return lines > 0 ? (
    <span className="tag tag-state">MQTT 已连接{lines > 1 && ` ${lines} 路`}</span>
  ) : (
    <span className="tag tag-unknown unknown">无 MQTT 连接</span>
  );
}
