-- Registers are read in the background; lists of enterprises are written and handed back as well.

-- Whose wording a register uses: asked when nobody is there to ask.
alter table imports add column office text not null default 'bureau';
-- What a list of enterprises changed, to hand it back.
alter table imports add column written jsonb;
-- A reading that was cut short is taken up again, but not for ever.
alter table import_progress add column attempts integer not null default 0;
create index imports_to_read on imports (uploaded_at) where state = 'reading';

-- Only rows that came out differently are written again.
alter table import_rows add column digest text not null default '';

-- A list that is handed back takes the enterprises nobody refers to with it.
grant delete on enterprises to zhiben_app;
