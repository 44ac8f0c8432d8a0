import { SearchOutlined } from '@ant-design/icons';
import { searchAll } from '@zhiben/contract/platform.ts';
import { AutoComplete, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useOperation } from '../api/use-operation.ts';
import { useSettled } from '../ui/use-settled.ts';

const kindLabel = { enterprise: '企业', hazard: '隐患', person: '人员' } as const;

/** One search for an enterprise, a hazard's number, a person. The key `/` leads here from anywhere. */
export function GlobalSearch() {
  const [typed, setTyped] = useState('');
  const input = useRef<InputRef>(null);
  const navigate = useNavigate();
  const q = useSettled(typed.trim(), 200);
  const hits = useOperation(searchAll, { query: { q } }, { enabled: q !== '', keepLast: true });
  useSlashKey(() => input.current?.focus());

  const found = q === '' ? [] : (hits.data ?? []);
  const options = found.map((hit) => ({
    value: `${hit.kind}:${hit.id}`,
    label: (
      <div className="hit">
        <span className="tag tag-final">{kindLabel[hit.kind]}</span>
        <span>
          {hit.title}
          <span className="quiet"> {hit.subtitle}</span>
        </span>
      </div>
    ),
  }));
  return (
    <search className="top-search">
      <AutoComplete
        value={typed}
        options={options}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        notFoundContent={q !== '' && hits.isSuccess ? '没有找到，换个词试试' : null}
        popupMatchSelectWidth={420}
        onSelect={(value: string) => {
          const hit = found.find(({ kind, id }) => `${kind}:${id}` === value);
          setTyped('');
          input.current?.blur();
          if (hit !== undefined) navigate(hit.href);
        }}
      >
        <Input
          ref={input}
          prefix={<SearchOutlined aria-hidden />}
          placeholder="搜索企业、隐患编号、人员（按 / 键）"
          aria-label="搜索企业、隐患编号、人员"
          maxLength={100}
          allowClear
        />
      </AutoComplete>
    </search>
  );
}

function useSlashKey(focus: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, [role=dialog]');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
