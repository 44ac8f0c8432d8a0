import { DownloadOutlined, ReloadOutlined } from '@ant-design/icons';
import { exportImportProblems, type ImportView, rereadImport } from '@zhiben/contract/imports.ts';
import { Button, Popconfirm } from 'antd';
import { fileUrl } from '../../../api/client.ts';
import { useAct } from '../../../api/use-act.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useKnownImport } from '../use-import.ts';
import type { Decide } from './use-correct.ts';

interface PreviewToolsProps {
  readonly view: ImportView;
  readonly decide: Decide;
}

/** What can be done with many rows at once. */
export function PreviewTools({ view, decide }: PreviewToolsProps) {
  const { learn } = useKnownImport(view.id);
  const { mutate, isPending, error } = useAct(rereadImport);
  const { error: errors, duplicate, warning } = view.counts;
  const params = { importId: view.id };
  return (
    <>
      <div className="import-tools">
        <ExcludeAll count={errors} what="错误" onExclude={() => decide({ of: { status: 'error' }, excluded: true })} />
        <ExcludeAll
          count={duplicate}
          what="重复"
          onExclude={() => decide({ of: { status: 'duplicate' }, excluded: true })}
        />
        {errors + duplicate + warning > 0 && (
          <Button icon={<DownloadOutlined aria-hidden />} href={fileUrl(exportImportProblems, { params })} download>
            导出有问题的行
          </Button>
        )}
        <Button
          icon={<ReloadOutlined aria-hidden />}
          loading={isPending}
          onClick={() => mutate({ params, body: { version: view.version } }, { onSuccess: learn })}
        >
          重新核对
        </Button>
      </div>
      <ProblemNotice error={error} />
    </>
  );
}

interface ExcludeAllProps {
  readonly count: number;
  readonly what: string;
  readonly onExclude: () => Promise<void>;
}

function ExcludeAll({ count, what, onExclude }: ExcludeAllProps) {
  if (count === 0) return null;
  return (
    <Popconfirm
      title={`排除全部 ${count} 个${what}行？`}
      description="排除的行不写入，可逐行恢复。"
      okText="排除"
      cancelText="取消"
      // What goes wrong is said above the rows.
      onConfirm={() => onExclude().catch(() => undefined)}
    >
      <Button>
        排除{what}行（{count}）
      </Button>
    </Popconfirm>
  );
}
