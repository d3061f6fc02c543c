-- How far a provision was compared with a text. Diplomats read it before they rely on a number or on a summary.

alter table provision
  add column checked text not null default 'knowledge' check (checked in ('text', 'cited', 'knowledge'));
comment on column provision.checked is 'text: compared with the paragraph in a public copy; cited: with a document that cites the paragraph; knowledge: with nothing yet';
grant update (checked) on provision to stk_administrator;
