DROP INDEX `position_hidden`;--> statement-breakpoint
CREATE TABLE `__new_search_entry` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`record` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`shown` integer DEFAULT true NOT NULL,
	CONSTRAINT "search_entry_place" CHECK("__new_search_entry"."id" >> 40 is case kind when 'actor' then 1 when 'topic' then 2 when 'summit' then 3 when 'source' then 4 when 'claim' then 5 when 'position' then 6 when 'quotation' then 7 end)
);
--> statement-breakpoint
-- Every entry moves to the key of its record behind the number of its kind, in that order.
INSERT INTO `__new_search_entry` (`id`, `kind`, `record`, `title`, `body`, `shown`)
  SELECT 1099511627776 + r.id, e.kind, e.record, e.title, e.body, true
  FROM `actor` r CROSS JOIN `search_entry` e ON e.kind = 'actor' AND e.record = r.slug;--> statement-breakpoint
INSERT INTO `__new_search_entry` (`id`, `kind`, `record`, `title`, `body`, `shown`)
  SELECT 2199023255552 + r.id, e.kind, e.record, e.title, e.body, true
  FROM `topic` r CROSS JOIN `search_entry` e ON e.kind = 'topic' AND e.record = r.slug;--> statement-breakpoint
INSERT INTO `__new_search_entry` (`id`, `kind`, `record`, `title`, `body`, `shown`)
  SELECT 3298534883328 + r.id, e.kind, e.record, e.title, e.body, true
  FROM `summit` r CROSS JOIN `search_entry` e ON e.kind = 'summit' AND e.record = r.slug;--> statement-breakpoint
INSERT INTO `__new_search_entry` (`id`, `kind`, `record`, `title`, `body`, `shown`)
  SELECT 4398046511104 + r.id, e.kind, e.record, e.title, e.body, true
  FROM `source` r CROSS JOIN `search_entry` e ON e.kind = 'source' AND e.record = r.slug;--> statement-breakpoint
INSERT INTO `__new_search_entry` (`id`, `kind`, `record`, `title`, `body`, `shown`)
  SELECT 5497558138880 + r.id, e.kind, e.record, e.title, e.body, r.status = 'published' AND (SELECT published FROM coding WHERE coding.id = r.coding_id)
  FROM `claim` r CROSS JOIN `search_entry` e ON e.kind = 'claim' AND e.record = r.slug;--> statement-breakpoint
INSERT INTO `__new_search_entry` (`id`, `kind`, `record`, `title`, `body`, `shown`)
  SELECT 6597069766656 + r.id, e.kind, e.record, e.title, e.body, r.shown
  FROM `position` r CROSS JOIN `search_entry` e ON e.kind = 'position' AND e.record = r.uid;--> statement-breakpoint
INSERT INTO `__new_search_entry` (`id`, `kind`, `record`, `title`, `body`, `shown`)
  SELECT 7696581394432 + r.id, e.kind, e.record, e.title, e.body, true
  FROM `quotation` r CROSS JOIN `search_entry` e ON e.kind = 'quotation' AND e.record = r.uid;--> statement-breakpoint
DROP TABLE `search_entry`;--> statement-breakpoint
ALTER TABLE `__new_search_entry` RENAME TO `search_entry`;--> statement-breakpoint
CREATE UNIQUE INDEX `search_entry_record` ON `search_entry` (`kind`,`record`);--> statement-breakpoint
CREATE INDEX `claim_coding` ON `claim` (`coding_id`);--> statement-breakpoint
-- The index is made anew, of what is shown.
DROP TABLE IF EXISTS `search`;--> statement-breakpoint
CREATE VIRTUAL TABLE `search` USING fts5(
    title, body, content = 'searched', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');--> statement-breakpoint
INSERT INTO `search` (`rowid`, `title`, `body`) SELECT id, title, body FROM `search_entry` WHERE shown ORDER BY id;
