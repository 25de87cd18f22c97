ALTER TABLE `revision` ADD `batch` text;--> statement-breakpoint
CREATE INDEX `revision_batch` ON `revision` (`batch`);--> statement-breakpoint
CREATE INDEX `revision_at` ON `revision` (`at`);--> statement-breakpoint
CREATE INDEX `revision_by` ON `revision` (`by`);--> statement-breakpoint
CREATE INDEX `revision_type` ON `revision` (`record_type`);--> statement-breakpoint
-- Revisions that follow each other and were written at one time by one person are one batch, named by a random UUID.
WITH marked AS (SELECT id, at IS NOT lag(at) OVER (ORDER BY id) OR "by" IS NOT lag("by") OVER (ORDER BY id) AS begins FROM revision),
numbered AS (SELECT id, sum(begins) OVER (ORDER BY id) AS run FROM marked),
runs AS MATERIALIZED (SELECT min(id) AS first, max(id) AS last, lower(hex(randomblob(16))) AS x FROM numbered GROUP BY run),
named AS MATERIALIZED (SELECT first, last, substr(x, 1, 8) || '-' || substr(x, 9, 4) || '-4' || substr(x, 14, 3) || '-a' || substr(x, 18, 3) || '-' || substr(x, 21) AS batch FROM runs)
UPDATE revision SET batch = named.batch FROM named WHERE revision.id BETWEEN named.first AND named.last;
