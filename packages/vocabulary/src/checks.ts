/** How often each level checks (plan, measure 2): company by the quarter, plant by the month, workshop by the week, team by the day. */
export const CADENCES = ['team-daily', 'workshop-weekly', 'plant-monthly', 'company-quarterly'] as const;
export type Cadence = (typeof CADENCES)[number];
