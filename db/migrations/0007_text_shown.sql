ALTER TABLE `revision` ADD `shape` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `source` ADD `text_shown` integer DEFAULT false NOT NULL;--> statement-breakpoint
-- Rights that said at their end "text may be shown to readers" say so in the new column. White space is what JavaScript takes for it.
WITH stated AS (SELECT id, rtrim(rights, char(9, 10, 11, 12, 13, 32, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288, 65279)) AS said FROM source),
plain AS (SELECT id, CASE WHEN said LIKE '%.' THEN substr(said, 1, length(said) - 1) ELSE said END AS said FROM stated),
ended AS (SELECT id, substr(said, 1, length(said) - 28) AS rest FROM plain WHERE lower(substr(said, -28)) = 'text may be shown to readers'),
parted AS (SELECT id, rest, rtrim(rest, char(9, 10, 11, 12, 13, 32, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288, 65279)) AS kept FROM ended),
shown AS (SELECT id, CASE WHEN substr(kept, -1) IN (';', '.', ',') THEN substr(kept, 1, length(kept) - 1) ELSE kept END AS kept
  FROM parted WHERE rest = '' OR rest <> kept OR substr(kept, -1) IN (';', '.', ','))
UPDATE source SET text_shown = 1, rights = nullif(trim(shown.kept, char(9, 10, 11, 12, 13, 32, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288, 65279)), '') FROM shown WHERE source.id = shown.id;
