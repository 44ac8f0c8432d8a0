import { accountabilityRoom } from '../features/accountability/room.tsx';
import { permissionsRoom } from '../features/accounts/permissions-room.tsx';
import { accountsRoom } from '../features/accounts/room.tsx';
import { agencyReportsRoom } from '../features/agency-reports/room.tsx';
import { alarmsRoom } from '../features/alarms/room.tsx';
import { authenticityRoom } from '../features/authenticity/room.tsx';
import { boardRoom } from '../features/board/room.tsx';
import { campaignRoom } from '../features/campaign/room.tsx';
import { directoryRoom } from '../features/directory/room.tsx';
import { dualPreventionRoom } from '../features/dual-prevention/room.tsx';
import { enforcementRoom } from '../features/enforcement/room.tsx';
import { gradingRoom } from '../features/grading/room.tsx';
import { hazardsRoom } from '../features/hazards/room.tsx';
import { homeRoom } from '../features/home/room.tsx';
import { importsRoom } from '../features/imports/room.tsx';
import { installationsRoom } from '../features/installations/room.tsx';
import { ledgerRoom } from '../features/ledger/room.tsx';
import { gatewaysRoom } from '../features/monitoring/gateways-room.tsx';
import { monitoringRoom } from '../features/monitoring/room.tsx';
import { overviewRoom } from '../features/overview/room.tsx';
import { reportsRoom } from '../features/reports/room.tsx';
import { responsibilityRoom } from '../features/responsibility/room.tsx';
import { selfChecksRoom } from '../features/self-checks/room.tsx';
import { supervisionRoom } from '../features/supervision/room.tsx';
import { posterRoom } from '../features/tip-offs/poster-room.tsx';
import { tipOffsRoom } from '../features/tip-offs/room.tsx';
import { warningsRoom } from '../features/warnings/room.tsx';
import type { Room, RoomGroup } from './room.ts';

/** The menu, by work: what a day begins with, then hazards, what is measured, the plants themselves, and the system. */
export const roomGroups: readonly RoomGroup[] = [
  { label: null, rooms: [overviewRoom, homeRoom, boardRoom, campaignRoom, reportsRoom] },
  {
    label: '隐患治理',
    rooms: [hazardsRoom, selfChecksRoom, dualPreventionRoom, authenticityRoom, tipOffsRoom, accountabilityRoom],
  },
  { label: '执法督办', rooms: [enforcementRoom, supervisionRoom, agencyReportsRoom] },
  { label: '监测预警', rooms: [warningsRoom, alarmsRoom, monitoringRoom, gatewaysRoom] },
  { label: '企业', rooms: [directoryRoom, gradingRoom, installationsRoom, responsibilityRoom, posterRoom] },
  { label: '系统', rooms: [importsRoom, ledgerRoom, accountsRoom, permissionsRoom] },
];

/** Every room, in the order of the menu. */
export const rooms: readonly Room[] = roomGroups.flatMap((group) => group.rooms);
