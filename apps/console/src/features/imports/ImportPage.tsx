import type { ImportView } from '@zhiben/contract/imports.ts';
import type { ImportId } from '@zhiben/vocabulary/ids.ts';
import { Alert, Progress, Steps } from 'antd';
import { useParams } from 'react-router';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { Time } from '../../ui/Time.tsx';
import { useFilters } from '../../ui/use-filters.ts';
import { CommitStep } from './CommitStep.tsx';
import { ImportState } from './ImportState.tsx';
import { isBusy } from './import-words.ts';
import { MappingStep } from './mapping/MappingStep.tsx';
import { Outcome } from './Outcome.tsx';
import { PreviewStep } from './preview/PreviewStep.tsx';
import { useImport } from './use-import.ts';
import './imports.css';

/** One import: which column is what, what the rows become, and the writing itself. */
export function ImportPage() {
  const { importId = '' } = useParams();
  const query = useImport(importId as ImportId);
  const title = query.data?.fileName ?? '台账导入';
  return (
    <Page title={title} note={query.data && <Head view={query.data} />}>
      <Loaded query={query}>{(view) => <Body key={view.id} view={view} />}</Loaded>
    </Page>
  );
}

function Head({ view }: { readonly view: ImportView }) {
  return (
    <>
      <ImportState state={view.state} />　{view.sheet !== '' && <>工作表“{view.sheet}”　</>}
      {view.uploadedBy}上传于 <Time at={view.uploadedAt} />
    </>
  );
}

function Body({ view }: { readonly view: ImportView }) {
  if (isBusy(view)) return <Working view={view} />;
  if (view.state === 'failed') {
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        title="这份台账没有导入"
        description={view.failure ?? '没有记录原因，请重新上传；如仍失败，请联系系统管理员。'}
      />
    );
  }
  return view.state === 'preview' ? <Preparing view={view} /> : <Outcome view={view} />;
}

function Working({ view: { progress, state } }: { readonly view: ImportView }) {
  const fallback = state === 'reading' ? '正在读取台账' : '正在写入';
  const percent = progress === null || progress.of === 0 ? 0 : Math.round((progress.done / progress.of) * 100);
  return (
    <section className="panel" role="status">
      <p>
        {progress?.doing || fallback}
        {progress !== null && progress.of > 0 && `：${progress.done} / ${progress.of}`}
      </p>
      <Progress percent={percent} status="active" aria-label="进度" />
      <p className="quiet">可以离开本页，处理会继续进行。</p>
    </section>
  );
}

const STEPS = [
  { key: 'mapping', title: '列对应关系' },
  { key: 'preview', title: '预览' },
  { key: 'commit', title: '写入' },
] as const;

function Preparing({ view }: { readonly view: ImportView }) {
  const { filters, setFilters } = useFilters(['step']);
  const current = Math.max(
    0,
    STEPS.findIndex(({ key }) => key === filters['step']),
  );
  const open = (index: number) => setFilters({ step: STEPS[index]?.key, status: undefined });
  return (
    <div className="stack">
      <Steps
        size="small"
        current={current}
        onChange={open}
        items={STEPS.map(({ title }, index) => ({ title, status: statusAt(index, current) }))}
      />
      {current === 0 && <MappingStep view={view} onNext={() => open(1)} />}
      {current === 1 && <PreviewStep view={view} onNext={() => open(2)} />}
      {current === 2 && <CommitStep view={view} onBack={() => open(1)} />}
    </div>
  );
}

const statusAt = (index: number, current: number) =>
  index === current ? 'process' : index < current ? 'finish' : 'wait';
