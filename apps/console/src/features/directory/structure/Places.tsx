import { Recorded } from '../Recorded.tsx';
import { RowActions } from './RowActions.tsx';
import { StructurePanel } from './StructurePanel.tsx';
import { isWithin, type Shown, unitName } from './structure.ts';

export function Places({ all, within, mayEdit, onEdit, under }: Shown & { readonly under: string | undefined }) {
  const places = all.places.filter(({ orgUnitId }) => isWithin(within, orgUnitId));
  return (
    <StructurePanel
      id="structure-places"
      title="场所"
      count={`${places.filter(({ closedAt }) => closedAt === null).length} 处`}
      add="新增场所"
      onAdd={mayEdit && (() => onEdit({ what: 'place', under }))}
      empty={places.length === 0 && '没有登记场所'}
    >
      <ul className="plain-list rows">
        {places.map((place) => (
          <li key={place.id} className="row">
            <div className="row-words">
              <span className={place.closedAt === null ? undefined : 'closed'}>{place.name}</span>
              <span className="quiet">
                {unitName(all.orgUnits, place.orgUnitId) ?? '不属于任何组织'} · 区域类别：
                <Recorded>{place.areaClass}</Recorded>
                {place.closedAt !== null && ' · 已停用'}
              </span>
            </div>
            {mayEdit && (
              <RowActions
                name={place.name}
                closed={place.closedAt !== null}
                words={['停用', '恢复']}
                onChange={() => onEdit({ what: 'place', place })}
                onClose={() => onEdit({ what: 'closing', closing: { kind: 'place', of: place } })}
              />
            )}
          </li>
        ))}
      </ul>
    </StructurePanel>
  );
}
