import { totalmem } from 'node:os';

const MEGABYTE = 1_048_576;

export interface ServerPlace {
  readonly port: number;
  readonly socketFolder: string | undefined;
  readonly durable: boolean;
}

/** For a machine that the server shares with the product itself. Given on the command line, so an upgrade changes them too. */
export function serverSettings({ port, socketFolder, durable }: ServerPlace): readonly string[] {
  const bufferMegabytes = Math.min(durable ? 512 : 128, Math.floor(totalmem() / MEGABYTE / 8));
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: socketFolder ?? '',
    unix_socket_permissions: '0700',
    max_connections: 100,
    shared_buffers: `${bufferMegabytes}MB`,
    effective_cache_size: '4GB',
    work_mem: '16MB',
    maintenance_work_mem: '256MB',
    random_page_cost: 1.1,
    max_wal_size: '2GB',
    wal_compression: 'pglz',
    synchronous_commit: 'on',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
