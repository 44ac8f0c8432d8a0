import { ImportKind, type ImportView, listImports } from '@zhiben/contract/imports.ts';
import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { RegisterPage } from '../../ui/RegisterPage.tsx';
import { Time } from '../../ui/Time.tsx';
import { useFilters } from '../../ui/use-filters.ts';
import { ImportState } from './ImportState.tsx';
import { importKindLabel } from './import-words.ts';
import { UploadPlace } from './UploadRegister.tsx';
import './imports.css';

const columns: TableColumnsType<ImportView> = [
  {
    title: '文件',
    dataIndex: 'fileName',
    className: 'wrap',
    render: (name: string, { id }) => <Link to={`/imports/${id}`}>{name}</Link>,
  },
  { title: '种类', dataIndex: 'kind', render: (kind: ImportKind) => importKindLabel[kind] },
  { title: '状态', dataIndex: 'state', render: (state: ImportView['state']) => <ImportState state={state} /> },
  { title: '行数', key: 'rows', align: 'right', render: (_, { counts }) => counts.rows },
  { title: '有错误', key: 'error', align: 'right', render: (_, { counts }) => counts.error },
  { title: '疑似重复', key: 'duplicate', align: 'right', render: (_, { counts }) => counts.duplicate },
  { title: '上传人', dataIndex: 'uploadedBy' },
  { title: '上传时间', dataIndex: 'uploadedAt', render: (at: string) => <Time at={at} /> },
  { title: '写入时间', dataIndex: 'committedAt', render: (at: string | null) => <Time at={at} /> },
];

/** The registers that were brought in, and the place to bring in another. */
export function ImportsPage() {
  const { filters, setFilters } = useFilters(['kind']);
  const kind = ImportKind.catch('hazards').parse(filters['kind']);
  return (
    <RegisterPage
      title="台账导入"
      list={listImports}
      idOf={({ id }) => id}
      hrefOf={({ id }) => `/imports/${id}`}
      columns={columns}
      card={(one) => <ImportCard one={one} />}
      banner={<UploadPlace kind={kind} onKind={(chosen) => setFilters({ kind: chosen })} />}
      empty="还没有导入过台账"
    />
  );
}

function ImportCard({ one }: { readonly one: ImportView }) {
  return (
    <>
      <div className="card-line">
        <strong>{one.fileName}</strong>
        <ImportState state={one.state} />
      </div>
      <div className="quiet">
        {importKindLabel[one.kind]}　{one.counts.rows} 行　{one.uploadedBy}　<Time at={one.uploadedAt} />
      </div>
    </>
  );
}
