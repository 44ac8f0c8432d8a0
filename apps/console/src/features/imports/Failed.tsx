import { type ImportView, rereadImport } from '@zhiben/contract/imports.ts';
import { Alert, Button } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useKnownImport } from './use-import.ts';

/** Why a file could not be read, and the two ways on: the same file once more, or another. */
export function Failed({ view }: { readonly view: ImportView }) {
  const { learn } = useKnownImport(view.id);
  const { mutate, isPending, error } = useAct(rereadImport);
  const again = () => mutate({ params: { importId: view.id }, body: { version: view.version } }, { onSuccess: learn });
  return (
    <section className="panel" aria-label="没有导入">
      <Alert
        type="error"
        showIcon
        role="alert"
        title="没有导入，没有写入任何内容"
        description={view.failure ?? '没有记录原因，请重新上传；如仍失败，请联系系统管理员。'}
      />
      <ProblemNotice error={error} />
      <div className="import-choice">
        <LinkButton to={`/imports?kind=${view.kind}`}>另选文件上传</LinkButton>
        <Button onClick={again} loading={isPending}>
          重新读取
        </Button>
      </div>
    </section>
  );
}
