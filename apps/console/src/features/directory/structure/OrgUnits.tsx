import { orgUnitKindLabel } from '@zhiben/vocabulary/enterprises.ts';
import { inTreeOrder } from './in-tree-order.ts';
import { RowActions } from './RowActions.tsx';
import { StructurePanel } from './StructurePanel.tsx';
import type { Shown } from './structure.ts';

interface OrgUnitsProps extends Shown {
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

/** The tree of units. Choosing one narrows places and people to it and what is below. */
export function OrgUnits({ all, mayEdit, onEdit, chosen, onChoose }: OrgUnitsProps) {
  const placed = inTreeOrder(all.orgUnits);
  const inUse = all.orgUnits.filter(({ closedAt }) => closedAt === null).length;
  return (
    <StructurePanel
      id="structure-units"
      title="组织"
      count={`${inUse} 个`}
      add="新增组织"
      onAdd={mayEdit && (() => onEdit({ what: 'unit', under: chosen }))}
      empty={placed.length === 0 && '还没有登记组织。按公司、厂级、车间、班组的次序登记。'}
    >
      <ul className="plain-list rows">
        {chosen !== undefined && (
          <li className="row">
            <button type="button" className="unit" onClick={() => onChoose(undefined)}>
              显示全部
            </button>
          </li>
        )}
        {placed.map(({ unit, depth }) => (
          <li key={unit.id} className="row" style={{ paddingInlineStart: depth * 20 }}>
            <button
              type="button"
              className="unit"
              aria-pressed={unit.id === chosen}
              onClick={() => onChoose(unit.id === chosen ? undefined : unit.id)}
            >
              <span className={unit.closedAt === null ? undefined : 'closed'}>{unit.name}</span>{' '}
              <span className="quiet">
                {orgUnitKindLabel[unit.kind]}
                {unit.closedAt !== null && ' · 已撤销'}
              </span>
            </button>
            {mayEdit && (
              <RowActions
                name={unit.name}
                closed={unit.closedAt !== null}
                words={['撤销', '恢复']}
                onChange={() => onEdit({ what: 'unit', unit })}
                onClose={() => onEdit({ what: 'closing', closing: { kind: 'unit', of: unit } })}
              />
            )}
          </li>
        ))}
      </ul>
    </StructurePanel>
  );
}
