/** Words of the audit. */
export const audit = {
  title: 'Audit', text: 'Who read, wrote or was refused what. Looking here is a line here too.', ofLeads: 'What the leads and deputies did',
  none: 'There is no line like this.', person: 'Only what one person did', personHint: 'Name or surname of a colleague', day: 'Only one day', everything: 'Show everything', only: 'Only this record', older: 'Show earlier lines', of: (name: string) => `Only what ${name} did.`, record: 'Only one record.',
  columns: ['When', 'Who', 'What', 'Record'], more: (n: number) => `and ${n} more`,
  acts: { READ: 'read', READ_OWN: 'read their own', LISTED: 'saw a list', REFUSED: 'was refused', LAUNCHED: 'opened Heed', NAMED_ONLY: 'let only named people open it', NAMED_ONLY_ENDED: 'let every lead open it', CONFLICT_DECLARED: 'declared a conflict', CONFLICT_LIFTED: 'took back a conflict' } as Record<string, string>,
  kinds: { case: 'Case', concern: 'Concern', entry: 'line', child: 'a pupil', contact: 'contact', setting: 'settings', host: 'MIS', endpoint: 'a page' } as Record<string, string>,
};
