-- The thread over all parts. Both views run as the reader, so the policies of the tables below decide what is in them;
-- there is no rule here and nothing to restate.

create or replace view chain_record with (security_invoker = true) as
  select 'visit' as kind, file_id as record_id, state_code, null::date as on_day,
    (select jsonb_object_agg(named.language, named.name || ' · ' || visit.number)
      from state_name as named where named.state_code = visit.state_code) as words,
    '/visits/' || file_id as place
    from visit
  union all
  select 'decision', decision_id, state_code, decided_on,
    (select jsonb_object_agg(said.language, said.title) from decision_text as said
      where said.decision_id = decision.decision_id and said.round = decision.round),
    '/decisions/' || decision_id
    from decision
  union all
  select 'document', document_id, state_code, dated_on, titles, '/documents/' || document_id from document
  union all
  select * from standards_chain_record
  union all
  select * from planning_chain_record
  union all
  select * from assessment_chain_record
  union all
  select * from conduct_chain_record
  union all
  -- Who reads no report but a version of it is led to the version that holds the paragraph.
  select told.kind, told.record_id, told.state_code, told.on_day, told.words,
    case when exists (select from report where report.report_id = block.report_id) then told.place
      else '/reports/' || block.report_id || '/versions#' || (
        select held.version_id from version_block as held
        where held.block_id = block.block_id order by held.version_id limit 1)
    end
    from reports_chain_record as told join report_block as block on block.block_id = told.record_id
  union all
  select * from programme_chain_record
  union all
  select * from followup_chain_record
  union all
  select * from assistance_chain_record;

create or replace view chain_link with (security_invoker = true) as
  -- What was decided before there was a file stands before the visit; what was decided on it comes after.
  select 'decision' as before_kind, decision_id as before_id, 'visit' as after_kind, file_id as after_id
    from decision where file_id is not null and kind in ('list-adopted', 'visit-approved')
  union all
  select 'visit', file_id, 'decision', decision_id
    from decision where file_id is not null and kind not in ('list-adopted', 'visit-approved')
  union all
  select 'visit', file_id, 'document', document_id from document where file_id is not null
  union all
  -- What of a report rests on no finding rests on its visit.
  select 'visit', file_id, 'paragraph', block_id
    from report_block where finding_id is null and type not in ('heading', 'footnote')
  union all
  select * from standards_chain_link
  union all
  select * from planning_chain_link
  union all
  select * from assessment_chain_link
  union all
  select * from conduct_chain_link
  union all
  select * from reports_chain_link
  union all
  select * from programme_chain_link
  union all
  select * from followup_chain_link
  union all
  select * from assistance_chain_link;
