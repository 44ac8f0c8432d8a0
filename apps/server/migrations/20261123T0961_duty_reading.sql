-- Reading duties: what waits for one office or one enterprise, and what a subject is called.

-- What waits for the bureau, without touching the rows: a district may owe a great many.
create index duties_of_the_bureau on duties (due_at, id) include (owner_roles, about_enterprise_id)
  where state in ('open', 'missed') and enterprise_id is null;
create index duties_about_one_enterprise on duties (about_enterprise_id, due_at, id) where state in ('open', 'missed');
create index duties_of_one_subject on duties (subject_id);
