import type { AlarmFiguresView } from '@zhiben/contract/alarm-figures.ts';
import { Button, Table, type TableColumnsType } from 'antd';
import { usePhone } from '../../../ui/use-phone.ts';
import { figureLines, type Targets } from './figure-lines.ts';
import { Kept } from './Kept.tsx';

interface FiguresTableProps {
  readonly enterprises: readonly AlarmFiguresView[];
  readonly targets: Targets;
  readonly onOpen: (row: AlarmFiguresView) => void;
}

/** Every enterprise against the targets, the one with most alarms first. */
export function FiguresTable({ enterprises, targets, onOpen }: FiguresTableProps) {
  const phone = usePhone();
  const columns: TableColumnsType<AlarmFiguresView> = [
    {
      title: '企业',
      key: 'name',
      render: (_, row) => (
        <Button type="link" size="small" onClick={() => onOpen(row)}>
          {row.enterpriseName}
        </Button>
      ),
    },
    { title: <span className="nowrap">设定</span>, dataIndex: 'rules', align: 'right' },
    { title: <span className="nowrap">报警</span>, dataIndex: 'alarms', align: 'right' },
    ...figureLines({ ...BLANK, rules: 1 }, targets).map(({ name, target }, at) => ({
      title: (
        <>
          {name}
          <br />
          <span className="quiet nowrap">目标 {target}</span>
        </>
      ),
      key: name,
      align: 'right' as const,
      render: (_: unknown, row: AlarmFiguresView) => {
        const line = figureLines(row, targets)[at];
        return line && <Kept line={line} />;
      },
    })),
  ];
  if (phone) {
    return (
      <ul className="cards">
        {enterprises.map((row) => (
          <li key={row.enterpriseId}>
            <button type="button" className="card" onClick={() => onOpen(row)}>
              <span className="card-line">
                <strong>{row.enterpriseName}</strong>
                <span>{row.alarms} 条</span>
              </span>
              <span className="quiet">
                未达标 {figureLines(row, targets).filter(({ kept }) => kept === false).length} 项，当前报警{' '}
                {row.standing} 条
              </span>
            </button>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <>
      <Table
        size="middle"
        rowKey="enterpriseId"
        columns={columns}
        dataSource={enterprises}
        pagination={false}
        scroll={{ x: true }}
      />
      <p className="quiet">
        目标值：{targets.standard}，按一名操作人员（暂定）。没有报警设定的企业不判断；报警少于{' '}
        {targets.fewestAlarmsForShare} 条，不判断占比。
      </p>
    </>
  );
}

const BLANK: AlarmFiguresView = {
  enterpriseId: '' as AlarmFiguresView['enterpriseId'],
  enterpriseName: '',
  rules: 0,
  alarms: 0,
  averagePer10Minutes: 0,
  peakPer10Minutes: 0,
  floods: 0,
  timeInFlood: 0,
  chattering: 0,
  stale: 0,
  standing: 0,
  byPriority: { critical: 0, high: 0, medium: 0, low: 0 },
  worst: [],
  shareOfWorst: 0,
};
