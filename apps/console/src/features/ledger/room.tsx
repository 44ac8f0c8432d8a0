import { AuditOutlined } from '@ant-design/icons';
import type { Room } from '../../shell/room.ts';

export const ledgerRoom: Room = {
  path: '/ledger',
  label: '责任账',
  icon: <AuditOutlined />,
  permission: 'ledger:read',
  onPhone: true,
  routes: [
    { path: '/ledger', lazy: async () => ({ Component: (await import('./LedgerPage.tsx')).LedgerPage }) },
    { path: '/ledger/seals', lazy: async () => ({ Component: (await import('./SealsPage.tsx')).SealsPage }) },
  ],
};
