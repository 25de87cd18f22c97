/** Speakers of a quotation, by name and in order. */
const SPEAKERS = `(select group_concat(name, ', ') from (
    select a.name from quotation_speakers s join actors a on a.slug = s.actor where s.quotation = q.id order by s.n))`

/** A locator in words: "paragraph 12". */
const LOCATOR = `case when q.locator_kind is null then null else q.locator_kind || ' ' || q.locator_value end`

const QUOTED = `q.words as words, q.mode as mode, ${SPEAKERS} as speakers, ${LOCATOR} as locator, q.lang as lang,
  q.checked_result as checked, s.title as source_title, s.container as source_container, s.issued as source_issued, s.url as source_url,
  q.id as quotation, s.slug as source`

/** SQL of the views: the joins that most readers need. Withdrawn records are left out. */
export const VIEWS: readonly { name: string; description: string; sql: string }[] = [
  {
    name: 'position_with_quotation',
    description:
      'A row for each quotation of each position: who holds what on which topic, in which words, from where.',
    sql: `create view position_with_quotation as select
  p.id as position, a.name as actor_name, p.actor as actor, h.name as on_behalf_of_name, r.name as reported_by_name,
  t.label as topic_label, p.topic as topic, t.proposition as proposition, p.summit as summit,
  p.stance as stance, p.score as score,
  (select group_concat(kind || ' ' || text, case p.conditions_join when 'any' then ' or ' else ' and ' end) from (
    select kind, text from position_conditions c where c.position = p.id order by c.n)) as conditions,
  p.qualifier as qualifier, p.basis as basis, p.confidence as confidence, p.stated_on as stated_on, p.summary as summary,
  ${QUOTED}
from positions p
join actors a on a.slug = p.actor
left join actors h on h.slug = p.on_behalf_of
left join actors r on r.slug = p.reported_by
join topics t on t.slug = p.topic
join position_quotations pq on pq.position = p.id
join quotations q on q.id = pq.quotation
join sources s on s.slug = q.source
where p.status = 'published'`,
  },
  {
    name: 'claim_with_quotation',
    description: 'A row for each quotation of each claim, with the outcome in force.',
    sql: `create view claim_with_quotation as select
  c.id as claim, c.slug as slug, a.name as claimant_name, c.claimant as claimant, c.statement as statement, c.kind as kind,
  c.summit as summit, c.made_on as made_on, c.said as said,
  (select outcome from outcomes o where o.claim = c.id order by o.rowid desc limit 1) as outcome,
  ${QUOTED}
from claims c
join actors a on a.slug = c.claimant
join claim_quotations cq on cq.claim = c.id
join quotations q on q.id = cq.quotation
join sources s on s.slug = q.source
where c.status = 'published'`,
  },
  {
    name: 'silence',
    description: 'Silences recorded by hand, in words. None of them is a stance.',
    sql: `create view silence as select
  n.id as absence, a.name as actor_name, n.actor as actor, t.label as topic_label, n.topic as topic, n.summit as summit,
  n.kind as kind, n.on_date as on_date, n.by_whom as by_whom, n.source as source, n.note as note
from absences n join actors a on a.slug = n.actor join topics t on t.slug = n.topic`,
  },
]
