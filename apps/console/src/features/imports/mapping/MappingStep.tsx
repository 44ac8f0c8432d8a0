import { type ImportView, mapImport } from '@zhiben/contract/imports.ts';
import { Button, Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { CLEARABLE } from '../../../ui/clearable.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useKeyboardScroll } from '../../../ui/use-keyboard-scroll.ts';
import { usePhone } from '../../../ui/use-phone.ts';
import { useKnownImport } from '../use-import.ts';
import { Confidence } from './Confidence.tsx';

type Column = ImportView['mapping'][number];
type Choices = Readonly<Record<number, string | null>>;

interface MappingStepProps {
  readonly view: ImportView;
  readonly onNext: () => void;
}

/** Which column of the register is which field. */
export function MappingStep({ view, onNext }: MappingStepProps) {
  const phone = usePhone();
  const frame = useKeyboardScroll();
  const { choices, choose, missing, changed } = useChoices(view);
  const { save, saving } = useSave(view, choices, onNext);
  const options = view.fields.map(({ id, label, required }) => ({
    value: id,
    label: required ? `${label}（必需）` : label,
  }));
  const choiceOf = ({ column, letter, header }: Column) => (
    <Select
      aria-label={`${letter} 列${header}对应的字段`}
      value={choices[column] ?? null}
      onChange={(field: string | null | undefined) => choose(column, field ?? null)}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={CLEARABLE}
      placeholder="不导入"
      style={{ width: '100%' }}
    />
  );
  const sureOf = (column: Column) => <Confidence column={column} chosen={choices[column.column] ?? null} />;
  const columns: TableColumnsType<Column> = [
    { title: '列', dataIndex: 'letter', width: 56 },
    {
      title: '表头',
      dataIndex: 'header',
      render: (header: string) => header || <span className="quiet">（无表头）</span>,
    },
    {
      title: '内容举例',
      dataIndex: 'samples',
      className: 'wrap',
      render: (samples: string[]) => <Samples of={samples} />,
    },
    {
      title: '对应字段',
      key: 'field',
      width: 220,
      render: (_, column) => choiceOf(column),
    },
    {
      title: '把握',
      key: 'sure',
      render: (_, column) => sureOf(column),
    },
  ];
  return (
    <section className="panel" aria-label="列对应关系">
      <p className="lead quiet">
        请核对每一列对应的字段；标有“请核对”的列把握不大。不选字段的列不导入。确认后记住，下次沿用。
      </p>
      {phone ? (
        <ul className="import-cards">
          {view.mapping.map((column) => (
            <li key={column.column}>
              <article aria-label={`${column.letter} 列`}>
                <div className="card-line">
                  <strong>
                    {column.letter} 列　{column.header || '（无表头）'}
                  </strong>
                  {sureOf(column)}
                </div>
                <Samples of={column.samples} />
                {choiceOf(column)}
              </article>
            </li>
          ))}
        </ul>
      ) : (
        <Table<Column>
          ref={frame}
          size="middle"
          rowKey="column"
          columns={columns}
          dataSource={view.mapping}
          pagination={false}
          className="register-table"
        />
      )}
      <ProblemNotice error={saving.error} />
      <div className="import-next">
        {missing.length > 0 && <span role="status">还没有对应：{missing.join('、')}</span>}
        <Button type="primary" disabled={missing.length > 0} loading={saving.isPending} onClick={save}>
          {changed ? '保存并预览' : '核对无误，预览'}
        </Button>
      </div>
    </section>
  );
}

function Samples({ of: samples }: { readonly of: readonly string[] }) {
  return (
    <span className="quiet import-samples">{samples.filter((sample) => sample !== '').join('；') || '（空列）'}</span>
  );
}

/** A field belongs to one column: choosing it again takes it from where it was. */
function useChoices({ mapping, fields }: ImportView) {
  const [choices, setChoices] = useState<Choices>(() =>
    Object.fromEntries(mapping.map(({ column, field }) => [column, field])),
  );
  const choose = (column: number, field: string | null) =>
    setChoices((before) => {
      const freed = Object.entries(before).map(([at, had]) => [at, had === field ? null : had]);
      return { ...Object.fromEntries(freed), [column]: field };
    });
  const taken = new Set(Object.values(choices));
  return {
    choices,
    choose,
    missing: fields.filter(({ id, required }) => required && !taken.has(id)).map(({ label }) => label),
    changed: mapping.some(({ column, field }) => (choices[column] ?? null) !== field),
  };
}

function useSave(view: ImportView, choices: Choices, onNext: () => void) {
  const { learn } = useKnownImport(view.id);
  const saving = useAct(mapImport);
  const mapping = view.mapping.map(({ column }) => ({ column, field: choices[column] ?? null }));
  const save = () =>
    saving.mutate(
      { params: { importId: view.id }, body: { version: view.version, mapping } },
      {
        onSuccess: (saved) => {
          learn(saved);
          onNext();
        },
      },
    );
  return { save, saving };
}
