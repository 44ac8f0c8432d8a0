import { BellOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Room } from '../../shell/room.ts';

export const alarmsRoom: Room = {
  path: '/alarms',
  label: '报警',
  icon: <BellOutlined />,
  permission: 'alarm:read',
  onPhone: true,
  background: lazy(async () => ({ default: (await import('./AlarmCall.tsx')).AlarmCall })),
  routes: [
    {
      path: '/alarms/figures',
      lazy: async () => ({ Component: (await import('./figures/FiguresPage.tsx')).FiguresPage }),
    },
    {
      path: '/alarms/rules',
      lazy: async () => ({ Component: (await import('./rules/RulesPage.tsx')).RulesPage }),
    },
    {
      path: '/alarms/rules/:pointId',
      lazy: async () => ({ Component: (await import('./rules/PointAlarmsPage.tsx')).PointAlarmsPage }),
    },
    {
      path: '/alarms/rules/priorities/:enterpriseId',
      lazy: async () => ({ Component: (await import('./priorities/PrioritiesPage.tsx')).PrioritiesPage }),
    },
    {
      path: '/alarms/history/:alarmId?',
      lazy: async () => ({ Component: (await import('./register/AlarmsPage.tsx')).PastAlarms }),
    },
    {
      path: '/alarms/quiet/:alarmId?',
      lazy: async () => ({ Component: (await import('./register/AlarmsPage.tsx')).QuietAlarms }),
    },
    {
      path: '/alarms/:alarmId?',
      lazy: async () => ({ Component: (await import('./register/AlarmsPage.tsx')).StandingAlarms }),
    },
  ],
};
