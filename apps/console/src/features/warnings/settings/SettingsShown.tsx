import type { WarningSettings } from '@zhiben/contract/warning-settings.ts';
import { alarmKindLabel, alarmPriorityLabel, WarningLevel, warningLevelLabel } from '@zhiben/vocabulary/monitoring.ts';
import { warningAudienceLabel } from '@zhiben/vocabulary/warnings.ts';
import { Table, type TableColumnsType } from 'antd';
import { WarningLevelTag } from '../WarningSigns.tsx';
import { sayMinutes } from './say-minutes.ts';

type Colour = WarningSettings['colours'][WarningLevel] & { readonly level: WarningLevel };

const COLUMNS: TableColumnsType<Colour> = [
  { title: '等级', key: 'level', render: (_, { level }) => <WarningLevelTag level={level} /> },
  {
    title: '立即推送',
    key: 'push',
    render: (_, { pushAtOnce }) => pushAtOnce.map((one) => warningAudienceLabel[one]).join('、'),
  },
  { title: '企业签收', key: 'enterprise', render: (_, { enterpriseMinutes }) => sayMinutes(enterpriseMinutes) },
  { title: '区县签收', key: 'district', render: (_, { districtMinutes }) => sayMinutes(districtMinutes) },
  { title: '销警', key: 'clear', render: (_, { clearMinutes }) => sayMinutes(clearMinutes) },
  {
    title: '由谁销警',
    key: 'who',
    render: (_, { clearedByDistrict }) => (clearedByDistrict ? '应急管理局' : '企业或应急管理局'),
  },
];

/** Settings as a person reads them. */
export function SettingsShown({ settings }: { readonly settings: WarningSettings }) {
  const { byPriority, mostByKind, standingMinutes, manyAlarms, raisingInstallationLevels, mostSteps, colours } =
    settings;
  const named = Object.entries(byPriority) as [keyof typeof byPriority, WarningLevel | null][];
  return (
    <>
      <Table
        rowKey="level"
        size="small"
        pagination={false}
        columns={COLUMNS}
        dataSource={WarningLevel.options.map((level) => ({ level, ...colours[level] }))}
        scroll={{ x: 'max-content' }}
      />
      <dl className="warning-facts warning-settings">
        <dt>起始等级</dt>
        <dd>
          {named
            .map(
              ([priority, level]) =>
                `${alarmPriorityLabel[priority]}优先级${level === null ? '不预警' : `→${warningLevelLabel[level]}`}`,
            )
            .join('，')}
        </dd>
        <dt>最高起始</dt>
        <dd>
          {Object.entries(mostByKind)
            .map(
              ([kind, level]) =>
                `${alarmKindLabel[kind as keyof typeof alarmKindLabel]}不高于${warningLevelLabel[level]}`,
            )
            .join('，') || '未设'}
        </dd>
        <dt>各提高一级</dt>
        <dd>
          持续 {sayMinutes(standingMinutes)} 未恢复；同一处 {manyAlarms} 个以上报警；
          {raisingInstallationLevels.length > 0 &&
            `位于${raisingInstallationLevels.map((level) => '一二三四'[level - 1]).join('、')}级重大危险源；`}
          企业有重大隐患未整改。合计最多提高 {mostSteps} 级
        </dd>
        <dt>接班期限</dt>
        <dd>交班后 {sayMinutes(settings.takeOverMinutes)}</dd>
      </dl>
    </>
  );
}
