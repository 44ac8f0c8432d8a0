import { SearchOutlined } from '@ant-design/icons';
import { searchAll } from '@zhiben/contract/platform.ts';
import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useOperation } from '../api/use-operation.ts';
import { usePhone } from '../ui/use-phone.ts';
import { useSettled } from '../ui/use-settled.ts';
import { SearchHits } from './SearchHits.tsx';
import { useSlashKey } from './use-slash-key.ts';

/** One search for an enterprise, a hazard's number, a person. The key `/` leads here from anywhere. */
export function GlobalSearch() {
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<InputRef>(null);
  const navigate = useNavigate();
  const listId = useId();
  const phone = usePhone();
  const q = useSettled(typed.trim(), 150);
  const hits = useOperation(searchAll, { query: { q } }, { enabled: q !== '', keepLast: true });
  useSlashKey(() => input.current?.focus());

  const found = typed.trim() === '' ? [] : (hits.data ?? []);
  const shown = open && typed.trim() !== '' && hits.isSuccess;
  const leave = () => {
    setOpen(false);
    setTyped('');
    input.current?.blur();
  };
  const go = (index: number) => {
    const hit = found[index];
    if (hit === undefined) return;
    leave();
    navigate(hit.href);
  };
  const move = (step: number) => setActive((before) => (before + step + found.length) % Math.max(1, found.length));
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') go(active);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };
  return (
    <search className="top-search">
      <Input
        ref={input}
        prefix={<SearchOutlined aria-hidden />}
        placeholder={phone ? '搜索企业、隐患、人员' : '搜索企业、隐患编号、人员（按 / 键）'}
        aria-label="搜索企业、隐患编号、人员"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={listId}
        {...(shown && found.length > 0 && { 'aria-activedescendant': `${listId}-${active}` })}
        autoComplete="off"
        maxLength={100}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
      />
      <SearchHits id={listId} hits={found} shown={shown} active={active} onHover={setActive} onPick={go} />
    </search>
  );
}
