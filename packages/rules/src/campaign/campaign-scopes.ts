import {
  belongsTo,
  everyEnterprise,
  fullCoverageInspection,
  hazchemEnterprise,
  locatedIn,
  oilOrGasStorage,
  withoutStandardization,
} from '../applicability/scopes.ts';
import { allApply, type Scope } from '../engine/applicability.ts';
import { hasMajorHazardInstallation, ofKind, ownedBy } from '../engine/scopes.ts';
import type { CampaignScope } from './plan.ts';

const station = ofKind('filling-station');
const ofTheState = ownedBy('central', 'state');

/** The rule behind each scope a plan may name; each says why it speaks to an enterprise, or which fact is missing. */
export const CAMPAIGN_SCOPES: Readonly<Record<Exclude<CampaignScope, 'district'>, Scope>> = {
  every: everyEnterprise,
  hazchem: hazchemEnterprise,
  'major-hazard': allApply(hazchemEnterprise, hasMajorHazardInstallation),
  'oil-or-gas': oilOrGasStorage,
  'full-coverage': fullCoverageInspection,
  pharma: ofKind('pharma'),
  'cnpc-depot': allApply(ofKind('oil-depot'), belongsTo('cnpc')),
  'filling-station': station,
  'station-in-town': allApply(station, ofTheState, locatedIn('built-up', 'expressway-service')),
  'station-of-state': allApply(station, ofTheState, locatedIn('park', 'other')),
  'station-other': allApply(station, ownedBy('private', 'other')),
  'without-standardization': allApply(hazchemEnterprise, withoutStandardization),
};
