/** Somebody's stay at an enterprise, by half days, both ends included. Days are written `2026-11-30`. */
export interface Stay {
  readonly certificate: string;
  readonly name: string;
  readonly fromOn: string;
  readonly fromHalf: 'am' | 'pm';
  readonly untilOn: string;
  readonly untilHalf: 'am' | 'pm';
}

export interface SignedStay extends Stay {
  readonly validFrom: string;
  readonly validUntil: string;
}

/** A stay that another report states of the same certificate. */
export interface OtherStay extends Stay {
  readonly reportId: string;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly reportNumber: string;
}

export interface ReportOnSite {
  readonly enterpriseId: string;
  readonly issuedOn: string;
  readonly stays: readonly SignedStay[];
  readonly others: readonly OtherStay[];
  /** Days of the cameras of the photos in the file; empty where they say nothing. */
  readonly photoDays: readonly string[];
}

export type VisitFaultKind =
  | 'engineer-two-places'
  | 'too-many-sites'
  | 'issued-before-visit'
  | 'certificate-invalid'
  | 'photo-day';

export interface VisitFault {
  readonly kind: VisitFaultKind;
  readonly other: { readonly reportId: string; readonly enterpriseId: string } | null;
  readonly said: string;
}

/** How many enterprises one person may look at in a day; a setting of the office, no rule of a standard. */
export const MOST_SITES_A_DAY = 2;

const halves = { am: '上午', pm: '下午' } as const;
const dayNumber = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
const halfNumber = (day: string, half: 'am' | 'pm') => dayNumber(day) * 2 + (half === 'pm' ? 1 : 0);
const dayOfNumber = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** What cannot have been so, or not by these people. Enterprises' positions are not on record: two of them in one half day is what is asked about. */
export function visitFaults(report: ReportOnSite): readonly VisitFault[] {
  return [
    ...inTwoPlaces(report),
    ...tooMany(report),
    ...tooEarly(report),
    ...uncertified(report),
    ...photosElsewhen(report),
  ];
}

function inTwoPlaces({ enterpriseId, stays, others }: ReportOnSite): readonly VisitFault[] {
  const byReport = new Map<string, { readonly other: OtherStay; readonly said: Set<string> }>();
  for (const stay of stays) {
    for (const other of others) {
      if (other.enterpriseId === enterpriseId || other.certificate !== stay.certificate) continue;
      const from = Math.max(halfNumber(stay.fromOn, stay.fromHalf), halfNumber(other.fromOn, other.fromHalf));
      const until = Math.min(halfNumber(stay.untilOn, stay.untilHalf), halfNumber(other.untilOn, other.untilHalf));
      if (from > until) continue;
      const known = byReport.get(other.reportId) ?? { other, said: new Set() };
      byReport.set(other.reportId, known);
      known.said.add(`${stay.name}（证书 ${stay.certificate}）${spanWords(from, until)}`);
    }
  }
  return [...byReport.values()].map(({ other, said }) => ({
    kind: 'engineer-two-places',
    other: { reportId: other.reportId, enterpriseId: other.enterpriseId },
    said: `${[...said].join('；')}同时在 ${other.enterpriseName}（报告 ${other.reportNumber}）`,
  }));
}

function spanWords(from: number, until: number): string {
  const words = (half: number) => `${dayOfNumber(Math.floor(half / 2))} ${half % 2 === 0 ? halves.am : halves.pm}`;
  return from === until ? words(from) : `${words(from)}至 ${words(until)}`;
}

function tooMany({ enterpriseId, stays, others }: ReportOnSite): readonly VisitFault[] {
  const said = stays.flatMap((stay) => {
    const days = Array.from(
      { length: dayNumber(stay.untilOn) - dayNumber(stay.fromOn) + 1 },
      (_, index) => dayNumber(stay.fromOn) + index,
    );
    return days.flatMap((day) => {
      const here = others.filter(
        (other) =>
          other.certificate === stay.certificate && dayNumber(other.fromOn) <= day && day <= dayNumber(other.untilOn),
      );
      const sites = new Set([enterpriseId, ...here.map((other) => other.enterpriseId)]).size;
      return sites > MOST_SITES_A_DAY ? [`${stay.name} ${dayOfNumber(day)} 到 ${sites} 家企业`] : [];
    });
  });
  if (said.length === 0) return [];
  return [
    {
      kind: 'too-many-sites',
      other: null,
      said: `${[...new Set(said)].join('；')}（设定每日不超过 ${MOST_SITES_A_DAY} 家）`,
    },
  ];
}

function tooEarly({ issuedOn, stays }: ReportOnSite): readonly VisitFault[] {
  const last = stays
    .map(({ untilOn }) => untilOn)
    .toSorted()
    .at(-1);
  if (last === undefined || issuedOn >= last) return [];
  return [{ kind: 'issued-before-visit', other: null, said: `报告 ${issuedOn} 出具，现场工作 ${last} 才结束` }];
}

function uncertified({ stays }: ReportOnSite): readonly VisitFault[] {
  const said = stays
    .filter(({ validFrom, validUntil, fromOn, untilOn }) => fromOn < validFrom || untilOn > validUntil)
    .map(
      ({ name, certificate, validFrom, validUntil }) =>
        `${name}（证书 ${certificate}）有效期 ${validFrom} 至 ${validUntil}`,
    );
  if (said.length === 0) return [];
  return [{ kind: 'certificate-invalid', other: null, said: `${[...new Set(said)].join('；')}，到场日期不在其内` }];
}

/** A camera's clock may be a day wrong by its zone. */
const CAMERA_DAYS = 1;

function photosElsewhen({ stays, photoDays }: ReportOnSite): readonly VisitFault[] {
  const outside = photoDays.filter((day) =>
    stays.every(
      ({ fromOn, untilOn }) =>
        dayNumber(day) < dayNumber(fromOn) - CAMERA_DAYS || dayNumber(day) > dayNumber(untilOn) + CAMERA_DAYS,
    ),
  );
  if (outside.length === 0) return [];
  const days = [...new Set(outside)].toSorted();
  return [
    {
      kind: 'photo-day',
      other: null,
      said: `报告内 ${outside.length} 张照片由相机记为 ${days.join('、')} 拍摄，均无人到场`,
    },
  ];
}
